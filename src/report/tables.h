// report/tables.h: the key `table`.
#pragma once

#include <optional>

#include "data/value.h"
#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

/// A table of typed rows, or one made of statistics (`of`). Every row of what is returned fills the
/// columns, or an error says which does not.
[[nodiscard]] std::optional<Table> read_table(const data::Value& value, const Reading& reading);

}  // namespace tongket::report
