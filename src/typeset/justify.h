// typeset/justify.h: sharing out the white of a justified line.
#pragma once

#include <cstdint>

#include "base/length.h"
#include "typeset/break_candidate.h"
#include "typeset/line_fit.h"

namespace tongket::typeset {

/// What blanks and letter-space of a line take, all of them together; negative to close up.
struct Spread {
    Length spaces;
    Length letters;
    friend bool operator==(const Spread&, const Spread&) = default;
};

/// Blanks and letters share `excess` by what each can give, so that blanks vary less from line to
/// line than if they gave first; past the letters' limit blanks take the rest. A line without a
/// blank is not stretched. Closing up goes the same way, but stops at the limits: what is left then
/// sticks out.
[[nodiscard]] Spread spread_excess(Length excess,
                                   const LineSums& line,
                                   const LetterSpaceLimits& limits);

/// How far the blanks of a line of this width are from their own width, in hundredths of their
/// stretch, wider or narrower: 100 if they are half as wide again. 0 to `worst_badness`; 0 where
/// something else takes the white.
[[nodiscard]] std::int64_t unevenness(const LineSums& line, Length width, const LineShape& shape);

/// Shares `amount` among blanks by their stretch so that the shares sum up to it exactly: each
/// blank takes what is due up to it, less what those before it took.
class SpaceShares {
  public:
    SpaceShares(Length amount, Length total_stretch) : amount_(amount), total_(total_stretch) {}
    [[nodiscard]] Length take(Length stretch);

  private:
    Length amount_;
    Length total_;
    Length passed_;
    Length taken_;
};

}  // namespace tongket::typeset
