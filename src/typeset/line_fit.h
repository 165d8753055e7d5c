// typeset/line_fit.h: how well a text fills a line.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/length.h"
#include "typeset/break_candidate.h"

namespace tongket::typeset {

/// The most that letter-space may change to fit a line, in thousandths of an em. From 0 on it takes
/// its part of a line's white.
struct LetterSpaceLimits {
    std::int32_t stretch = 0;
    std::int32_t shrink = 0;
};

enum class Setting : std::uint8_t { Justified, Ragged };

/// The widths of a paragraph's lines, and what may give way to fill them.
struct LineShape {
    Length first;
    Length others;
    Setting setting = Setting::Justified;
    LetterSpaceLimits letters;
    /// A last line that is not longer than this looks torn off; 0 if it is as good as any.
    Length short_last{};

    /// Lines that stand beside a letter, and what each of them gives up for it.
    std::size_t beside = 0;
    Length given_up{};

    [[nodiscard]] Length width(std::size_t line) const {
        const Length whole = line == 0 ? first : others;
        return line < beside ? std::max(whole - given_up, Length{}) : whole;
    }
};

/// TeX's classes of looseness (§817): lines of far classes should not stand next to each other.
enum class Fitness : std::uint8_t { VeryLoose, Loose, Decent, Tight };

struct LineFit {
    std::int64_t badness = 0;  ///< 0 to 10,000; above if the line is overfull
    Fitness fitness = Fitness::Decent;
    [[nodiscard]] bool overfull() const;
};

inline constexpr std::int64_t worst_badness = 10'000;

/// What `badness` is a cube of: of an amount as large as its room, it makes 100.
inline constexpr std::int64_t badness_ratio = 297;

/// About 100 times the cube of `amount / room`, at most 10,000: TeX §108. Neither is negative.
[[nodiscard]] std::int64_t badness(Length amount, Length room);

/// What the letters of a line can give, all of them at their limit. Nothing without a blank: spaced
/// letters alone would only look like emphasis.
[[nodiscard]] Length letter_stretch(const LineSums& line, const LetterSpaceLimits& limits);
/// What they can take back. Also without a blank: a line's least width never falls as it grows.
[[nodiscard]] Length letter_shrink(const LineSums& line, const LetterSpaceLimits& limits);

/// The fit of `line` at `width`. Ragged text: the white that is left, in thousandths of the width,
/// so that the sum of squares evens the lines out. Justified text goes by how its white is shared
/// out (`spread_excess`): up to 100 while blanks and letters are within their limits, then by what
/// is left to the blanks. Without letter-space that is TeX's badness throughout. `emergency` is
/// stretch that is not there, by which settings that are all hopeless can still be compared.
[[nodiscard]] LineFit fit_line(const LineSums& line,
                               Length width,
                               const LineShape& shape,
                               Length emergency = {});

}  // namespace tongket::typeset
