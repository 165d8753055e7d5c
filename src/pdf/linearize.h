// pdf/linearize.h: a file that opens page by page.
#pragma once

#include <string>
#include <string_view>

namespace tongket::pdf {

/// The same document, linearized (ISO 32000-1, annex F) and with object streams: smaller, and its
/// first page shows before the rest has come. The metadata stays uncompressed and
/// the first half of the identifier is kept. `file` must be one of ours. Same input, same bytes.
[[nodiscard]] std::string linearize(std::string_view file);

/// What the library `tongket_qpdf` exports; false if qpdf cannot read the file.
using Linearize = bool(std::string_view file, std::string& linearized);
inline constexpr const char* linearize_name = "tongket_linearize";

}  // namespace tongket::pdf
