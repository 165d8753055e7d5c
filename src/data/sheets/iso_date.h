// data/sheets/iso_date.h: days and times as ISO 8601 has them, which ODS stores.
#pragma once

#include <string_view>

#include "data/sheets/number_format.h"
#include "data/sheets/sheet.h"

namespace tongket::data {

/// "2025-12-31", "2025-12-31T08:30:00": a Date, shown as the format wants it; a Fault if it is
/// none.
[[nodiscard]] Cell make_date_cell(std::string_view stored, const NumberFormat& format);
/// "PT36H00M00S": a Duration; a Fault if it is none.
[[nodiscard]] Cell make_duration_cell(std::string_view stored, const NumberFormat& format);

}  // namespace tongket::data
