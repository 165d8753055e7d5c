// report/sheets/resolve_data.h: what a report takes from other files, put into it.
#pragma once

#include <memory>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/data_folder.h"
#include "data/sheets/sheet.h"
#include "data/value.h"
#include "report/sheets/shared_sheets.h"

namespace tongket::report {

/// Takes in the files that `include` names, then the sheets that `data` names: for the whole
/// report, its statistics, awards and goals, and the tables and charts of its sections. Afterwards
/// the report reads as if all had been typed into it, but that places are those of the cells. Names
/// are seen from `folder` and lead nowhere else. `shared` has tables that many reports take from.
/// Returns the sheets that were read.
std::vector<std::shared_ptr<const data::Sheet>> resolve_data(data::Value& report,
                                                             data::DataFolder& folder,
                                                             base::Sources& sources,
                                                             base::Diagnostics& diagnostics,
                                                             const SharedSheets* shared = nullptr);

}  // namespace tongket::report
