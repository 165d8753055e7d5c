// batch/file_names.h: the names of a batch's files, safe on every system.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "batch/map_fields.h"
#include "batch/row.h"

namespace tongket::batch {

/// A name that every file system takes: small letters without accents, digits, `-`, `_` and inner
/// dots; what else there is becomes a hyphen, hyphens never stand together or at an end.
[[nodiscard]] std::string fold_file_name(std::string_view text);

/// Whether Windows keeps the name for a device, whatever its ending: con, nul, com1 …
[[nodiscard]] bool is_reserved_name(std::string_view name);

/// Names the files of all rows that have no name yet by the pattern ("{key}" if empty), in which
/// `/` makes folders. Names that are empty, too long, reserved, or those of another row are faults
/// of their rows; a pattern that no row can follow is reported to `diagnostics` once.
void name_files(std::vector<Row>& rows,
                const PlacedText& pattern,
                const base::Sources& sources,
                base::Diagnostics& diagnostics);

/// Folds the name of the file that holds all of them. One that no system takes, or that is a row's,
/// is reported.
void name_volume(PlacedText& name,
                 const std::vector<Row>& rows,
                 const base::Sources& sources,
                 base::Diagnostics& diagnostics);

}  // namespace tongket::batch
