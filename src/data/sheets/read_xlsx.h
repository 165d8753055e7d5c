// data/sheets/read_xlsx.h: one sheet of an XLSX file → Sheet.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/sheets/sheet.h"
#include "data/sheets/xlsx_book.h"

namespace tongket::data {

/// Reads the cells of one sheet into `sheet`, whose name and source are given. Formulas give the
/// result that was stored with them; rich text is joined. Nothing if the sheet cannot be read;
/// faults of parts are reported at `place`, those of the sheet at its own source.
[[nodiscard]] std::optional<Sheet> read_xlsx_sheet(const ZipArchive& archive,
                                                   const XlsxBook& book,
                                                   const std::string& part,
                                                   Sheet sheet,
                                                   const SheetLimits& limits,
                                                   base::Diagnostics& diagnostics);

}  // namespace tongket::data
