// text/shaper.h: text to glyphs, through a cache of words.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/font_book.h"
#include "text/shaped_word.h"
#include "text/text_parts.h"
#include "vietnamese/line_break.h"

namespace tongket::text {

/// Faces in order of preference, the first one the style's own; and the OpenType features that are
/// switched from their default ("onum", "-liga").
struct FontStack {
    std::vector<FaceId> faces;
    std::vector<std::string> features;
    friend bool operator==(const FontStack&, const FontStack&) = default;
};

/// A letter that no face of the stack has.
struct MissingLetter {
    std::size_t offset = 0;  ///< byte in the text given to `shape`
    char32_t character = 0;
};
/// A word that the first face could not set, and the letters that made it fall back.
struct Fallback {
    std::size_t offset = 0;
    FaceId wanted{};
    FaceId used{};
    std::u32string letters;
};

struct ShapedText {
    /// In order; one piece but where a fallback splits the word by clusters (never inside one).
    std::vector<const ShapedWord*> pieces;
    std::vector<MissingLetter> missing;  ///< then `pieces` lacks these letters
    std::vector<Fallback> fallbacks;
};

/// A text taken apart: a short one in one stack once for all places where it stands, such as the
/// names, labels and figures that cells and heads repeat.
struct ShapedParts {
    struct Part {
        const ShapedText* word =
            nullptr;  ///< of a Word, and of a NoBreakBlank; none without a stack
        std::uint32_t begin = 0;
        TextPart::Kind kind = TextPart::Kind::Word;
    };
    /// In order; a word is parted where the text may be cut.
    std::vector<Part> parts;
    std::vector<vietnamese::BreakOpportunity> breaks;  ///< `find_break_opportunities`
};

/// Shapes words and keeps them: key (stack, text). A word falls back whole if some face has all of
/// it, else cluster by cluster. Marks are never placed by guess: a cluster of letter and marks that
/// a face can neither compose nor position (no GPOS mark feature) is not "had" by that face.
/// Thread-safe; results never depend on hits. Pointers stay valid as long as the shaper.
class Shaper {
  public:
    explicit Shaper(const FontBook& fonts);
    ~Shaper();
    Shaper(const Shaper&) = delete;
    Shaper& operator=(const Shaper&) = delete;

    /// A handle for a stack, so that the cache compares numbers; equal stacks give equal handles.
    using StackId = std::uint32_t;
    [[nodiscard]] StackId add_stack(const FontStack& stack);
    /// `word` is NFC and has no blank, or is one blank (U+0020, U+00A0).
    [[nodiscard]] const ShapedText& shape(StackId stack, std::string_view word);
    /// A stretch of a text that is in one stack; without one it has blanks, but no words.
    struct Run {
        std::optional<StackId> stack;
        std::size_t begin = 0, end = 0;  ///< bytes
    };
    /// The same of a text of several words: the parts of its runs, in their order and apart; what
    /// lies between them counts where the text may be cut.
    void shape_parts(std::span<const Run> runs, std::string_view text, ShapedParts& made);
    /// The same, kept for others if the text is short and there are not too many by now; null: it
    /// is not.
    [[nodiscard]] const ShapedParts* share_parts(StackId stack, std::string_view text);
    [[nodiscard]] const FontBook& fonts() const;

    struct Statistics {
        std::uint64_t hits = 0;
        std::uint64_t misses = 0;
    };
    [[nodiscard]] Statistics statistics() const;

  private:
    struct Parts;
    class PartsMaker;
    std::unique_ptr<Parts> parts_;
};

}  // namespace tongket::text
