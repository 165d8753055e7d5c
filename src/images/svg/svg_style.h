// images/svg/svg_style.h: how a shape of an SVG file is painted.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "images/drawing.h"
#include "images/svg/svg_colour.h"
#include "images/svg/svg_tree.h"

namespace tongket::images {

/// A colour, or the element that says how its colours change.
struct SvgPaint {
    SvgColour colour;
    const SvgNode* server = nullptr;
};

/// What children inherit (SVG 1.1, 11). Opacity is what all above a shape make of it together: each
/// shape is paler by itself, not its group as a whole.
struct SvgStyle {
    std::optional<SvgPaint> fill = SvgPaint{};
    std::optional<SvgPaint> stroke;
    SvgColour colour;
    double fill_opacity = 1, stroke_opacity = 1, opacity = 1;
    FillRule rule = FillRule::NonZero;
    Pen pen;  ///< without its paint
    bool is_hidden = false;
};

/// Asked for what `url(#name)` paints with, and told of what cannot be painted.
using PaintFinder = std::function<std::optional<SvgPaint>(std::string_view reference)>;

/// `inherited` with the node's attributes, then its attribute `style`, taken in.
[[nodiscard]] SvgStyle read_svg_style(const SvgNode& node,
                                      const SvgStyle& inherited,
                                      const PaintFinder& find_paint);

/// A declaration of a node: of its `style`, else its attribute of that name; empty if none.
[[nodiscard]] std::string_view find_declared(const SvgNode& node, std::string_view property);

/// Between 0 and 1, "40%" too; otherwise `usual`.
[[nodiscard]] double read_svg_opacity(std::string_view text, double usual);

/// As it looks over white paper.
[[nodiscard]] DrawingColour paler(const DrawingColour& colour, double opacity);

}  // namespace tongket::images
