// data/source_text.h: text that YAML took for something else, read back.
#pragma once

#include <optional>
#include <string>

#include "data/value.h"

namespace tongket::data {

/// "Lưu: VT, NV." of the one-pair map that `- Lưu: VT, NV.` is: where a list of text is expected.
/// Nothing for other values, and where the pair's value is a list or map.
[[nodiscard]] std::optional<std::string> text_of_single_pair(const Value& value);

/// "{thu-ngan-sach}" of the flow map that `caption: {thu-ngan-sach}` is: one entry without a value,
/// whose key is letters, digits, `-`, `.` and `:`.
[[nodiscard]] std::optional<std::string> text_of_braced_id(const Value& value);

/// "[Họ và tên]" of a flow sequence of plain text, where one text is expected.
[[nodiscard]] std::optional<std::string> text_of_bracketed(const Value& value);

}  // namespace tongket::data
