// document/drawing.h: what a layout draws without a word of the report.
#pragma once

#include <memory>
#include <vector>

#include "graphics/page.h"

namespace tongket::document {

/// Shapes in painting order, from the drawing's upper left corner. All of it is decoration: whoever
/// sets it says which artifact it is.
using Drawing = std::vector<graphics::ShapeItem>;
using DrawingRef = std::shared_ptr<const Drawing>;

}  // namespace tongket::document
