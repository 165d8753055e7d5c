// compose/place_bar.h: the groups of a table whose pages say which rows they have.
#pragma once

#include <memory>

#include "compose/composition.h"
#include "compose/table_builder.h"

namespace tongket::compose {

/// Groups are counted by their plain rows, and marked by the number that their titles begin with
/// ("II. Cờ thi đua" is II), else by their own. Null for a table without rows to count.
[[nodiscard]] std::shared_ptr<const document::PlaceBar> make_place_bar(
    const Composition& composition, const Grid& grid, const stylesheet::PlaceBarLook& look);

}  // namespace tongket::compose
