// typeset/page_fronts.h: what one page could hold so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/length.h"
#include "typeset/break_units.h"

namespace tongket::typeset {

/// One height that a page can have come to, at its least cost.
struct Front {
    Length used;
    Length stretch;
    std::int64_t cost = 0;
    std::size_t choice = no_alternative;  ///< the last alternative taken on the page
    std::size_t boxes = 0;
};

/// An alternative taken on a page; the list goes back to the page's first.
struct Choice {
    std::size_t alternative, before;
};

/// What white at the foot of a page costs.
[[nodiscard]] std::int64_t white_cost(const PageArea& area, Length free, Length stretch);

/// Of equal heights the cheapest stays; not too many stay in all.
void merge_fronts(std::vector<Front>& fronts);

}  // namespace tongket::typeset
