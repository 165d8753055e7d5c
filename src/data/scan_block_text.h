// data/scan_block_text.h: the text of block scalars, | and >.
#pragma once

#include <cstddef>

#include "data/scan_context.h"

namespace tongket::data {

/// Whether the | or > at `offset` begins a block scalar: only its indicators and a comment may
/// follow on the line. If not, it is text that happens to begin so.
[[nodiscard]] bool is_block_header(std::string_view text, std::size_t offset);

/// Reads the block scalar whose header stands at `header` in the block at `column`, as YAML 1.2,
/// chapter 8.1 says, and leaves it out of the skeleton. A line that begins with a tab or a special
/// blank, or that is indented less than the first, is reported and belongs to the text all the
/// same. Returns the beginning of the line after it.
[[nodiscard]] std::size_t scan_block_text(ScanContext& context,
                                          std::size_t header,
                                          BlockColumn column);

}  // namespace tongket::data
