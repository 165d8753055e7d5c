// data/sheets/read_csv.h: CSV → Sheet.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/sheets/limits.h"
#include "data/sheets/sheet.h"

namespace tongket::data {

/// Reads the bytes of source `id`: UTF-8 or UTF-16, lines that end in any way, values parted by
/// commas, semicolons or tabs (found from the text, or said by a first line `sep=;`), quotes as RFC
/// 4180 has them. All cells are text: a program that types 00123 means it. A row of other length
/// than the head, and a quote that is not closed, are reported. Nothing is returned if the file is
/// no text in Unicode.
[[nodiscard]] std::optional<Sheet> read_csv(base::Sources& sources,
                                            base::SourceId id,
                                            const SheetLimits& limits,
                                            base::Diagnostics& diagnostics);

}  // namespace tongket::data
