// images/svg/svg_style_sheet.h: what `style` elements of an SVG file say, where it holds.
#pragma once

#include "images/svg/svg_tree.h"

namespace tongket::images {

/// The declarations of all `style` elements go into the attribute `style` of the elements that
/// they are for, before what stands there: selectors of a name, classes and an id, and lists of
/// these (CSS 2.1, 5 and 6.4). A sheet that says more (other selectors, "@import" and the like)
/// is left as the last child of the root, so that a reader can name it; the others are gone.
/// False if that would make the tree larger than any drawing.
[[nodiscard]] bool apply_style_sheets(SvgNode& root);

}  // namespace tongket::images
