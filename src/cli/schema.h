// cli/schema.h: JSON Schemas of the three formats, made from the tables that the readers use.
#pragma once

#include <string>

namespace tongket::cli {

/// JSON Schema (draft 7, which yaml-language-server reads) of report files, descriptions in
/// Vietnamese. Values are typed as YAML types them: 3.300 is a number there.
[[nodiscard]] std::string report_schema();
/// The same of layout files.
[[nodiscard]] std::string layout_schema();
/// The same of batch files.
[[nodiscard]] std::string batch_schema();

/// docs/report-file.md: the keys, the forms of figures and the checks, in Vietnamese.
[[nodiscard]] std::string report_handbook();
/// docs/layout-file.md: the keys of layout files and what they may name of a report, in Vietnamese.
[[nodiscard]] std::string layout_handbook();
/// docs/batch-file.md: the keys of the batch file, in Vietnamese.
[[nodiscard]] std::string batch_handbook();

}  // namespace tongket::cli
