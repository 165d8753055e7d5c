// images/svg/write_svg.h: the elements of an SVG file as a file again.
#pragma once

#include <string>

#include "images/svg/svg_tree.h"

namespace tongket::images {

/// What `read_svg_tree` kept, so that reading it gives the same tree but for letters.
[[nodiscard]] std::string write_svg(const SvgNode& root);

}  // namespace tongket::images
