// images/svg/svg_gradient.h: linearGradient and radialGradient as paints.
#pragma once

#include <optional>
#include <string_view>

#include "images/drawing.h"
#include "images/svg/svg_tree.h"
#include "images/svg/svg_values.h"

namespace tongket::images {

/// Of a shape in its own units, without its stroke.
struct SvgBounds {
    double left = 0, top = 0, right = 0, bottom = 0;
};
[[nodiscard]] SvgBounds bounds_of(const Outline& outline);

/// The shape that a gradient paints.
struct SvgPainted {
    SvgBounds bounds;
    SvgMatrix matrix;  ///< from its units to the drawing's
    double reach = 0;  ///< how far its stroke goes beyond its bounds
    double opacity = 1;
    SvgSize viewport;  ///< that percentages are of in userSpaceOnUse
};

/// SVG 1.1, 13.2: units, transform, stops with their opacity, spreading, and what other gradients
/// are referred to for. What is half transparent is paler. A gradient of one stop is a colour.
/// Nothing, which paints nothing, without stops, and on a shape without an area in
/// objectBoundingBox.
[[nodiscard]] std::optional<Paint> read_svg_gradient(const SvgNode& gradient,
                                                     const SvgFinder& find,
                                                     const SvgPainted& painted);

}  // namespace tongket::images
