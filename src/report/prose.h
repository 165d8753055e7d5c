// report/prose.h: the office's prose as a tree, figures already put in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/source.h"

namespace tongket::report {

struct Image;
struct Note;
/// `{bang-thu}` or `{bang-thu.page}`: the number or the page of what has that `id`.
struct Reference {
    std::string label;
    enum class To : std::uint8_t { Number, Page } to = To::Number;
};

/// From byte `offset` of a span's text on, the letters are the file's from `place` on, or those of
/// a figure that was put in.
struct SpanPiece {
    std::uint32_t offset = 0;
    bool figure = false;
    base::Place place;
    friend bool operator==(const SpanPiece&, const SpanPiece&) = default;
};

/// A stretch of text in one emphasis; a note's mark, a reference or a picture, whose text is empty.
/// Text is NFC with single blanks; U+00A0 is kept.
struct Span {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    base::Place place;  ///< of its first character in the report's file
    std::shared_ptr<const Note> note = nullptr;
    std::shared_ptr<const Reference> reference = nullptr;
    std::shared_ptr<const Image> picture = nullptr;  ///< that stands on the line like a word
    /// Ascending; empty where all of the text is the file's, letter for letter.
    std::vector<SpanPiece> pieces = {};
    friend bool operator==(const Span&, const Span&) = default;
};
/// Spans without line ends; a forced line end inside a paragraph is a Span with text "\n".
using SpanList = std::vector<Span>;

/// What a footnote says.
struct Note {
    SpanList spans;
    base::Place place;  ///< of its mark
    friend bool operator==(const Note&, const Note&) = default;
};

struct ProseBlock;

struct ProseParagraph {
    SpanList spans;
    base::Place place;
    friend bool operator==(const ProseParagraph&, const ProseParagraph&) = default;
};
/// The decree's levels, in the order in which they nest.
enum class ListLevel : std::uint8_t { Roman, Decimal, DecimalPair, Alphabetic, Dash, Plus };
/// "decimal-pair": as layouts call it.
[[nodiscard]] constexpr std::string_view name_of(ListLevel level) {
    constexpr std::string_view names[] = {"roman",      "decimal", "decimal-pair",
                                          "alphabetic", "dash",    "plus"};
    return names[static_cast<std::size_t>(level)];
}
struct ProseItem {
    std::string marker;  ///< as it is printed: "1.", "a)", "-"
    std::vector<ProseBlock> blocks;
    base::Place place;
    friend bool operator==(const ProseItem&, const ProseItem&) = default;
};
struct ProseList {
    ListLevel level = ListLevel::Dash;
    std::vector<ProseItem> items;
    bool made = false;  ///< of the goals, which are looked at where they stand
    friend bool operator==(const ProseList&, const ProseList&) = default;
};
struct ProseTable {
    std::vector<SpanList> head;
    std::vector<std::vector<SpanList>> rows;
    base::Place place;
    friend bool operator==(const ProseTable&, const ProseTable&) = default;
};
/// A picture that is a paragraph's whole content: a figure between paragraphs.
struct ProsePicture {
    std::shared_ptr<const Image> image;  ///< never null
    friend bool operator==(const ProsePicture&, const ProsePicture&) = default;
};
struct ProseBlock {
    std::variant<ProseParagraph, ProseList, ProseTable, ProsePicture> content;
    friend bool operator==(const ProseBlock&, const ProseBlock&) = default;
};
using Prose = std::vector<ProseBlock>;

}  // namespace tongket::report
