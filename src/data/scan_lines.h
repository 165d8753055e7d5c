// data/scan_lines.h: the block structure of a YAML text, line by line.
#pragma once

#include "data/scan_context.h"

namespace tongket::data {

enum class DocumentState : std::uint8_t {
    Present,  ///< the skeleton is ready
    Empty,    ///< nothing but comments
    Lost,     ///< its structure cannot be read; an error was reported
};

/// Goes through the whole text of `context`, reports what YAML would misread, and fills the
/// skeleton. Linear in the text; nesting is counted, not recursed on.
[[nodiscard]] DocumentState scan_lines(ScanContext& context);

}  // namespace tongket::data
