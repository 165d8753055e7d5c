// images/svg/svg_viewport.h: how what is drawn in an svg element fits into its box.
#pragma once

#include <optional>

#include "images/drawing.h"
#include "images/svg/svg_tree.h"
#include "images/svg/svg_values.h"

namespace tongket::images {

struct SvgViewBox {
    double left = 0, top = 0;
    double width = 0, height = 0;  ///< more than 0
};
/// Nothing if there is none, or none with an area.
[[nodiscard]] std::optional<SvgViewBox> read_view_box(const SvgNode& node);

struct SvgViewport {
    SvgMatrix matrix;  ///< from the units of what is inside to those of the box
    SvgSize inside;    ///< in the units of what is inside
};

/// `viewBox` and `preserveAspectRatio` (SVG 1.1, 7.7 and 7.8) in a box at the origin.
[[nodiscard]] SvgViewport read_svg_viewport(const SvgNode& node, const SvgSize& box);

/// What of the box is seen, in the drawing's units.
[[nodiscard]] Clip clip_to(const SvgSize& box, const SvgMatrix& matrix);

}  // namespace tongket::images
