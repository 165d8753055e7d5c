// compose/aside_columns.h: the columns of a table that are looked at, not read.
#pragma once

#include <cstddef>
#include <vector>

#include "compose/table_builder.h"

namespace tongket::compose {

/// Of each of the grid's first columns: does it number the rows, or say the units of their figures?
/// Running numbers are those of `name_column`; a column of units is headed by "Đơn vị tính" or
/// "ĐVT" ("Đơn vị" alone may head offices).
[[nodiscard]] std::vector<bool> aside_columns(const Grid& grid);

}  // namespace tongket::compose
