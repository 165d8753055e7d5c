// images/svg/svg_colour.h: colours of SVG attributes.
#pragma once

#include <optional>
#include <string_view>

#include "images/drawing.h"

namespace tongket::images {

struct SvgColour {
    DrawingColour colour;
    double opacity = 1;  ///< from 0 to 1
    friend bool operator==(const SvgColour&, const SvgColour&) = default;
};

/// CSS Color 4: "#c00", "#cc0000", "#cc000080", "rgb(204, 0, 0)", "rgb(80% 0% 0% / 50%)",
/// "hsl(0, 100%, 40%)", "darkred"; nothing if it is none of these.
[[nodiscard]] std::optional<SvgColour> read_svg_colour(std::string_view text);

}  // namespace tongket::images
