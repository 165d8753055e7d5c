// data/sheets/xlsx_styles.h: how the cells of an XLSX file show their numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "data/sheets/number_format.h"
#include "data/sheets/xml_events.h"

namespace tongket::data {

struct XlsxStyles {
    std::vector<NumberFormat> formats;
    std::vector<std::uint32_t> format_of;  ///< a cell's style → index in `formats`

    /// General for a style that the file does not have.
    [[nodiscard]] const NumberFormat& of(std::uint32_t style) const;
};

/// Reads the part `part`; an empty name gives General for every style.
[[nodiscard]] PartFault read_xlsx_styles(const ZipArchive& archive,
                                         const std::string& part,
                                         const SheetLimits& limits,
                                         XlsxStyles& styles);

}  // namespace tongket::data
