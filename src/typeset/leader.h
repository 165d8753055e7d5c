// typeset/leader.h: the dots between a title and its page.
#pragma once

#include <cstdint>

#include "base/length.h"

namespace tongket::typeset {

using base::Length;

/// How many times a pattern of width `pattern` stands between `left` and `right`, and where first.
struct LeaderDots {
    Length first;
    std::int64_t count = 0;
    friend bool operator==(const LeaderDots&, const LeaderDots&) = default;
};

/// On a grid that is counted from `margin`, so that the dots of successive lines stand below each
/// other. None of a pattern without a width.
[[nodiscard]] LeaderDots place_dots(Length left, Length right, Length margin, Length pattern);

}  // namespace tongket::typeset
