// images/svg/read_svg.h: an SVG file → a drawing.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <variant>

#include "images/drawing.h"
#include "images/svg/svg_tree.h"

namespace tongket::images {

struct SvgDrawing {
    Drawing drawing;
    /// Elements and the like that the file has and that are not drawn: "text", "image".
    std::set<std::string> left_out;
};

/// Shapes, groups, symbols and their uses. Nothing is opened, fetched or run; all else is left out
/// and named, but for texts: `outline_texts` makes shapes of those. Uses of uses end at a fixed
/// number of shapes.
[[nodiscard]] std::variant<SvgFault, SvgDrawing> read_svg(std::string_view bytes);

}  // namespace tongket::images
