// typeset/fit_text.h: text that shrinks to fit its place, and lines of much the same length.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "document/block.h"
#include "typeset/break_candidate.h"

namespace tongket::typeset {

using base::Length;

/// How a text fills lines, as many words on each as it takes.
struct LineNeed {
    std::size_t lines = 1;
    bool is_overfull = false;  ///< some word is wider than the measure
    Length whole;              ///< width of the text, its lines beside each other
};

/// Lines of `others` (the first of `first`) that the candidates need if they end at blanks that
/// nothing speaks against, and not inside a compound word.
[[nodiscard]] LineNeed count_lines(std::span<const BreakCandidate> candidates,
                                   Length first,
                                   Length others);

/// Forbids line ends inside a word of two syllables, where the text fits without them on no more
/// than `room` lines; 0: on any number.
void keep_words(std::vector<BreakCandidate>& candidates,
                Length first,
                Length others,
                std::size_t room);

/// The same where the text takes no more lines for it. For text without even edges: there a shorter
/// line costs nothing, and a word in two parts is read twice.
void keep_words_for_nothing(std::vector<BreakCandidate>& candidates, Length first, Length others);

/// Styles of other sizes, each made once.
class ScaledStyles {
  public:
    /// The style at `numerator / denominator` of its size, its letters closed up by `tracking`
    /// thousandths of an em.
    [[nodiscard]] document::TextStyleRef scaled(const document::TextStyleRef& style,
                                                Length numerator,
                                                Length denominator,
                                                std::int32_t tracking);

  private:
    using Key = std::pair<document::TextStyleRef, std::pair<Length, std::int32_t>>;
    std::map<Key, document::TextStyleRef> styles_;
};

/// The paragraph with its own letters at `size`, others in proportion, by the stage's leading; it
/// does not ask to be fitted any more.
[[nodiscard]] document::Paragraph at_size(const document::Paragraph& paragraph,
                                          const document::FitStage& stage,
                                          Length size,
                                          std::int32_t tracking,
                                          ScaledStyles& styles);

/// The paragraph in `measure` less `white`, which its alignment puts where it belongs.
[[nodiscard]] document::Paragraph narrowed(document::Paragraph paragraph, Length white);

/// The paragraph with a line's end after a comma or a semicolon inside its runs, and what then
/// stands on the first line alone.
struct SignBreak {
    document::Paragraph whole, first;
    bool is_semicolon = false;
};
/// One for each such sign, at most eight; in the order of the text.
[[nodiscard]] std::vector<SignBreak> break_at_signs(const document::Paragraph& paragraph);

/// The text of its runs, shortened: for messages.
[[nodiscard]] std::string short_text(const document::Paragraph& paragraph);

}  // namespace tongket::typeset
