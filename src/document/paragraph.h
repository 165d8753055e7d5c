// document/paragraph.h: text with its styles and what stands on its lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/rare.h"
#include "base/rare_text.h"
#include "base/source.h"
#include "document/structure.h"
#include "document/style.h"
#include "graphics/page.h"

namespace tongket::document {

/// Text in one style. `place` is where it stands in the report, for messages about its letters.
struct TextRun {
    std::string text;  ///< NFC; blanks collapsed; no line ends
    TextStyleRef style;
    StructureId structure{};
    base::Place place;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};
/// A line ends here.
struct ForcedBreak {
    friend bool operator==(const ForcedBreak&, const ForcedBreak&) = default;
};
/// Fills the line's free width: between two texts of a contents entry, as an artifact.
struct Leader {
    std::string pattern;  ///< repeated text, "." ; empty leaves white
    TextStyleRef style;
    friend bool operator==(const Leader&, const Leader&) = default;
};
/// Marks a place that labels refer to.
struct Anchor {
    std::string label;
    friend bool operator==(const Anchor&, const Anchor&) = default;
};
/// The page number of a label, known after a run (`References`). `reserved` digits are kept free,
/// so that pages do not shift when it changes.
struct PageReference {
    std::string label;
    TextStyleRef style;
    StructureId structure{};
    friend bool operator==(const PageReference&, const PageReference&) = default;
};
/// The pages of some labels, each page once, in ascending order, three and more that follow each
/// other as a range: "3, 5–7". A page's number is content of the label that lies on it first.
struct PageList {
    struct Target {
        std::string label;
        StructureId structure{};
        friend bool operator==(const Target&, const Target&) = default;
    };
    std::vector<Target> targets;
    TextStyleRef style;
    StructureId structure{};  ///< of what stands between the numbers
    friend bool operator==(const PageList&, const PageList&) = default;
};
/// White of a fixed width: a blank number or day for the clerk's pen.
struct Gap {
    Length width;
    friend bool operator==(const Gap&, const Gap&) = default;
};
/// The number of what has this name, as printed: "Bảng 2". `compose` puts the text in its place
/// when all numbers are known; `typeset` never meets one.
struct NumberReference {
    std::string label;
    TextStyleRef style;
    StructureId structure{};
    base::Place place;
    friend bool operator==(const NumberReference&, const NumberReference&) = default;
};
/// Goes on at the style's next tab stop; a blank that no line ends at where there is none.
struct Tab {
    friend bool operator==(const Tab&, const Tab&) = default;
};
struct Footnote;
/// Stands before a note's mark: the note goes to the foot of the page where the mark comes to lie.
struct NoteReference {
    std::shared_ptr<const Footnote> note;
    friend bool operator==(const NoteReference& a, const NoteReference& b);
};
/// A picture as high as letters, which stands on the line like a word: the style's `inline_picture`
/// says how high, its own sides how wide.
struct InlinePicture {
    std::shared_ptr<const graphics::Image> image;  ///< never null
    TextStyleRef style;                            ///< of the letters beside it
    graphics::Tag tag;  ///< a Figure inside the paragraph's node, or what it is as an artifact
    base::Place place;
    friend bool operator==(const InlinePicture&, const InlinePicture&) = default;
};
using Inline = std::variant<TextRun,
                            ForcedBreak,
                            Leader,
                            Anchor,
                            PageReference,
                            PageList,
                            Gap,
                            Tab,
                            NoteReference,
                            NumberReference,
                            InlinePicture>;

/// A rule as long as a share of the text above it (its longest line), centred under it.
struct TextRule {
    std::int32_t percent = 100;
    Length thickness;
    Length distance;  ///< from the last baseline to the rule's upper edge
    graphics::Colour colour;
    friend bool operator==(const TextRule&, const TextRule&) = default;
};

/// A frame around a paragraph's letters: a stamp such as "HỎA TỐC". It is drawn inside the space
/// that its padding and thickness add to the text.
struct TextFrame {
    Length thickness;
    Length padding_x, padding_y;
    graphics::Colour colour;
    friend bool operator==(const TextFrame&, const TextFrame&) = default;
};

/// A list mark: set in the white before the first line's text, from `indent` on.
struct Marker {
    std::string text;
    Length indent;  ///< from the measure's left edge; the text starts at the style's left_indent
    TextStyleRef style;
    StructureId structure{};
    friend bool operator==(const Marker&, const Marker&) = default;
};

/// One way to set a text that shall fill no more than so many lines: from the largest size down, in
/// half points.
struct FitStage {
    std::size_t lines = 1;
    Length largest, smallest;   ///< sizes of the paragraph's own letters; others shrink with them
    Leading leading;            ///< as the style's if 0
    std::int32_t tracking = 0;  ///< how far letters may close up at last, in thousandths of an em
    friend bool operator==(const FitStage&, const FitStage&) = default;
};
/// The ways, tried in order.
using Fit = std::vector<FitStage>;

struct Paragraph {
    ParagraphStyleRef style;
    std::vector<Inline> content;
    base::Rare<Marker> marker;
    base::Rare<TextRule> rule;
    base::Rare<TextFrame> frame;
    StructureId structure{};
    /// The next paragraph is content of the same node: a blank that no line shows sets them apart.
    bool goes_on = false;
    std::uint8_t heading = 0;        ///< level of a heading that floats do not cross; 0: it is none
    std::shared_ptr<const Fit> fit;  ///< or none
    /// Its lines are of much the same length, however few words that leaves on each.
    bool is_balanced = false;
    std::size_t room =
        0;  ///< lines that its place was made for, else it is warned of; 0: any number
    base::Place place;
    /// Printed beside a heading's title in outlines; empty if this is no heading.
    base::RareText link_target;  ///< the whole paragraph leads there (contents entries); structure
                                 ///< is a Link then
    friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// A note at a page's foot, with its mark.
struct Footnote {
    std::vector<Paragraph> paragraphs;
    friend bool operator==(const Footnote&, const Footnote&) = default;
};

/// Of notes what they say.
inline bool operator==(const NoteReference& a, const NoteReference& b) {
    return are_alike(a.note, b.note);
}

}  // namespace tongket::document
