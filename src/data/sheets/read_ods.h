// data/sheets/read_ods.h: one sheet of an ODS file → Sheet.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/sheets/sheet.h"
#include "data/sheets/xml_events.h"

namespace tongket::data {

struct OdsEntry {
    std::string name;
    bool hidden = false;
};

/// Whether the archive is an ODS file.
[[nodiscard]] bool is_ods(const ZipArchive& archive);

/// The sheets in the order of their tabs; nothing if the file cannot be read, which is reported at
/// `place`.
[[nodiscard]] std::optional<std::vector<OdsEntry>> read_ods_entries(const ZipArchive& archive,
                                                                    const SheetLimits& limits,
                                                                    base::Place place,
                                                                    base::Diagnostics& diagnostics);

/// Reads sheet number `index` (from 0) into `sheet`, whose name and source are given. Cells and
/// rows that the file repeats are laid out, as far as the limits allow; those that are empty are
/// not.
[[nodiscard]] std::optional<Sheet> read_ods_sheet(const ZipArchive& archive,
                                                  std::size_t index,
                                                  Sheet sheet,
                                                  const SheetLimits& limits,
                                                  base::Diagnostics& diagnostics);

}  // namespace tongket::data
