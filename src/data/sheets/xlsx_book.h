// data/sheets/xlsx_book.h: what an XLSX file says of itself: its sheets and where its parts are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "data/sheets/serial_date.h"
#include "data/sheets/xml_events.h"

namespace tongket::data {

struct XlsxBook {
    struct Entry {
        std::string name;
        bool hidden = false;
        std::string
            part;  ///< empty for what is no sheet of cells, as a chart on a sheet of its own
    };
    std::vector<Entry> sheets;    ///< in the order of their tabs
    std::string styles, strings;  ///< parts; empty if there is none
    DateSystem dates = DateSystem::From1900;
};

/// Whether the archive is an XLSX file at all.
[[nodiscard]] bool is_xlsx(const ZipArchive& archive);

/// Nothing if it cannot be read, which is reported at `place`.
[[nodiscard]] std::optional<XlsxBook> read_xlsx_book(const ZipArchive& archive,
                                                     const SheetLimits& limits,
                                                     base::Place place,
                                                     base::Diagnostics& diagnostics);

/// Whether a namespace is that of spreadsheets, transitional or strict (ECMA-376, part 1, annex A).
[[nodiscard]] bool is_spreadsheet_space(std::string_view space);

}  // namespace tongket::data
