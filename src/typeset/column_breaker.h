// typeset/column_breaker.h: boxes in columns of one height. Numbers only, like the page breaker's.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "typeset/page_breaker.h"

namespace tongket::typeset {

/// The least height at which the items fill at most `count` columns, in order and without a break
/// before an item whose penalty is `forbidden` or more; a forced item begins a column. A box's
/// notes are not looked at. Where a run of items without an allowed break is higher than any column
/// could be, it is as high as that run: so there is always an answer.
///
/// It is no share of the total: white at the tops of columns vanishes, boxes do not divide
/// (sile-typesetter/sile#118). What fits into a height fits into every larger one, so it is found
/// by bisection over whole units; each step is O(items × boxes a column).
[[nodiscard]] Length least_column_height(std::span<const BreakItem> items,
                                         std::size_t count,
                                         std::int64_t forbidden);

struct ColumnPlan {
    std::vector<std::size_t> starts;  ///< first item of each column; no more than asked for
    Length height;                    ///< of the highest column
};

/// Columns of the least height, their breaks the cheapest among those that reach it: penalties and
/// white at the feet of all columns but the last. With widow rules kept if that costs less than
/// `dearest_height` more; no column ends with a heading or within a block that is kept together. At
/// least one column, none for no items.
[[nodiscard]] ColumnPlan balance_columns(std::span<const BreakItem> items,
                                         std::size_t count,
                                         Length dearest_height);

/// Columns of `height` at most, `count` beside each other in a band: those of all bands but the last
/// are filled, those of the last are balanced. Nothing where the last band would be less than a third
/// of that high, which looks forgotten, or where some run that widow rules keep together is higher.
[[nodiscard]] std::optional<ColumnPlan> fill_columns(std::span<const BreakItem> items,
                                                     std::size_t count,
                                                     Length height);

}  // namespace tongket::typeset
