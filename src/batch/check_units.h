// batch/check_units.h: are these all the wards, each once, as the map of the day has them?
#pragma once

#include <filesystem>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "batch/batch_file.h"
#include "batch/row.h"

namespace tongket::batch {

/// Holds the rows' keys, which are codes or names, against the list that the batch names. Units
/// that have no row, rows that are in no list and units of an older map are warnings; a code
/// without its zeros and a unit given under two keys are faults of their rows.
void check_units(const BatchFile& batch,
                 std::vector<Row>& rows,
                 const std::filesystem::path& resources,
                 base::Sources& sources,
                 base::Diagnostics& diagnostics);

}  // namespace tongket::batch
