// report/sheets/include_files.h: `include: file.yaml`.
#pragma once

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/data_folder.h"
#include "data/value.h"

namespace tongket::report {

/// Puts files in the place of the keys `include` anywhere in the tree. A file's keys are taken into
/// the map that names it, which goes before it; an item of a list that is nothing but `include`
/// stands for the file's list. Files may include others, of the same folder, up to eight deep.
void include_files(data::Value& root,
                   data::DataFolder& folder,
                   base::Sources& sources,
                   base::Diagnostics& diagnostics);

}  // namespace tongket::report
