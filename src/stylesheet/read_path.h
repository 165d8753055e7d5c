// stylesheet/read_path.h: an outline as a layout writes it.
#pragma once

#include <optional>
#include <string_view>

#include "graphics/outline.h"

namespace tongket::stylesheet {

/// "M 0 0 C 1 -2 3 -2 4 0 L 4 6 Z": numbers are millimetres, y down; M, L, C, H, V and Z as in SVG
/// 1.1, 8.3, small letters from the last point on. Numbers have a full stop for decimals, commas
/// and blanks part them. Nothing if it cannot be read, if it does not begin with M, is larger
/// than 5 m, or has more than 10,000 pieces.
[[nodiscard]] std::optional<graphics::Outline> parse_path(std::string_view text);

}  // namespace tongket::stylesheet
