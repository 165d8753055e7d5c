// images/svg/svg_clip.h: the element clipPath as an outline.
#pragma once

#include <optional>

#include "images/drawing.h"
#include "images/svg/svg_tree.h"
#include "images/svg/svg_values.h"

namespace tongket::images {

/// SVG 1.1, 14.3.5: all that its shapes cover together. `matrix` leads from its units to the
/// drawing's. Nothing where one outline cannot say it: clips of clips, and even-odd shapes
/// that lie beside others.
[[nodiscard]] std::optional<Clip> read_svg_clip(const SvgNode& clip_path,
                                                const SvgFinder& find,
                                                const SvgMatrix& matrix,
                                                const SvgSize& viewport);

}  // namespace tongket::images
