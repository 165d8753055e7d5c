// compose/members.h: the members that an `each` or a table goes through.
#pragma once

#include <algorithm>
#include <span>

#include "compose/fields.h"

namespace tongket::compose {

/// All of the list, or so many of it from one on.
[[nodiscard]] inline std::span<const Fields> members_of(const stylesheet::MemberRange& range,
                                                        const Field& list) {
    const std::size_t first = std::min(range.from - 1, list.members.size());
    const std::size_t left = list.members.size() - first;
    return {list.members.data() + first, range.most > 0 ? std::min(range.most, left) : left};
}

}  // namespace tongket::compose
