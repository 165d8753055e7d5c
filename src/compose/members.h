// compose/members.h: the members that an `each` goes through.
#pragma once

#include <algorithm>
#include <span>

#include "compose/fields.h"

namespace tongket::compose {

/// All of the list, or the first so many.
[[nodiscard]] inline std::span<const Fields> members_of(const stylesheet::EachPart& part,
                                                        const Field& list) {
    const std::size_t count =
        part.most > 0 ? std::min(part.most, list.members.size()) : list.members.size();
    return {list.members.data(), count};
}

}  // namespace tongket::compose
