// typeset/paragraph_variants.h: a paragraph one line longer or shorter than it is best set.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "typeset/line_breaker.h"

namespace tongket::typeset {

/// How many lines a paragraph is asked to have: as many as are best, or one of its variants.
using LineCount = std::size_t;
inline constexpr LineCount best_line_count = 0;

/// Another number of lines that a paragraph can have. What it looks like is asked for when it is
/// wanted: `ParagraphSetter::set` with `lines`, which collects the text again, so that the many
/// paragraphs that stay as they are cost nothing.
///
/// Every line of a paragraph that has variants has the same height and depth, so that the page
/// breaker knows a variant's height, and that of each part of it, without its lines.
struct ParagraphVariant {
    LineCount lines = 0;    ///< one more or one less than the best setting has
    std::int64_t cost = 0;  ///< demerits beyond those of the best setting; 0 or more

    friend bool operator==(const ParagraphVariant&, const ParagraphVariant&) = default;
};

/// The variants among `settings`, the answer of `break_lines`: the best setting of one line more
/// and of one line less than the first has, where the pass that found the first one allows them.
/// None from an emergency pass: what is hard to set already is not made harder. The shorter one
/// stands first.
///
/// A demerit is the square of a badness and ten (`break_lines`): setting a line at its limits
/// (badness 100) costs about 12,000, and two lines of far looseness after each other 10,000. A cost
/// below 5,000 a line is hardly seen.
[[nodiscard]] std::vector<ParagraphVariant> find_variants(std::span<const LineSetting> settings);

/// The best of `settings` (not empty) with this number of lines; the best of all if none has it.
[[nodiscard]] const LineSetting& choose_setting(std::span<const LineSetting> settings,
                                                LineCount lines);

}  // namespace tongket::typeset
