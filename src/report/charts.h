// report/charts.h: the key `chart`.
#pragma once

#include <optional>

#include "data/value.h"
#include "report/fields.h"
#include "report/report.h"

namespace tongket::report {

[[nodiscard]] std::optional<Chart> read_chart(const data::Value& value, const Reading& reading);

}  // namespace tongket::report
