// images/svg/svg_outline.h: shapes and path data as lines and curves.
#pragma once

#include <string_view>

#include "images/drawing.h"
#include "images/svg/svg_tree.h"
#include "images/svg/svg_values.h"

namespace tongket::images {

/// The attribute `d` (SVG 1.1, 8.3) up to the first thing that is wrong in it: so says 8.3.1.
[[nodiscard]] Outline read_path_data(std::string_view data);

/// Of rect, circle, ellipse, line, polyline, polygon, path; empty for what draws nothing, and for
/// other elements. Percentages are of the viewport.
[[nodiscard]] Outline outline_of(const SvgNode& shape, const SvgSize& viewport);
[[nodiscard]] bool is_shape(std::string_view name);

/// Each point where `matrix` leads it; false if one is so far outside that it is nobody's drawing.
[[nodiscard]] bool move_outline(Outline& outline, const SvgMatrix& matrix);

}  // namespace tongket::images
