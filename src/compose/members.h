// compose/members.h: the members that an `each` goes through.
#pragma once

#include <algorithm>
#include <span>

#include "compose/fields.h"

namespace tongket::compose {

/// All of the list, or so many of it from one on.
[[nodiscard]] inline std::span<const Fields> members_of(const stylesheet::EachPart& part,
                                                        const Field& list) {
    const std::size_t first = std::min(part.from - 1, list.members.size());
    const std::size_t left = list.members.size() - first;
    return {list.members.data() + first, part.most > 0 ? std::min(part.most, left) : left};
}

}  // namespace tongket::compose
