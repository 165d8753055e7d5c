// compose/column_sums.h: figures of a table's columns added up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "compose/table_builder.h"

namespace tongket::compose {

/// What an office writes where there is no figure: nothing, "-", "…", "x".
[[nodiscard]] bool is_placeholder(std::string_view text);

/// Writes the sums of `grid`'s columns (those with `sums`) into its rows of sums: of a group since
/// the last title of a group or row of its sums; of the table over all plain rows. Exact; with as
/// many decimals as the column has anywhere. A cell that is neither a number nor a placeholder is
/// reported and left out; so is a sum of more than 18 digits. A cell over several rows counts once,
/// one over several columns not at all. A column of `grid.ratios` has the ratio of the two sums,
/// with as many decimals as its cells, where the row of sums says nothing there.
///
/// Returns the sums over the plain rows up to each row, one text for each column that is added up
/// or is a ratio; empty if `grid.carries` is false.
[[nodiscard]] std::vector<std::vector<std::string>> add_columns(Grid& grid,
                                                                base::Diagnostics& diagnostics);

}  // namespace tongket::compose
