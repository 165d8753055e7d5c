// report/labels.h: the names (`id`) of sections, tables, charts and appendices, which texts refer
// to.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"

namespace tongket::report {

using LabelSet = std::set<std::string, std::less<>>;

/// Every name in the report file, before any text is read: a text may refer to what comes after it.
/// A name that is none (see `is_statistic_id`), is given twice or is a statistic's is reported and
/// left out.
[[nodiscard]] LabelSet collect_labels(const data::Value& report, base::Diagnostics& diagnostics);

}  // namespace tongket::report
