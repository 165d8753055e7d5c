// pdf/page_labels.h: the printed page numbers, for the reader's page box.
#pragma once

#include <span>

#include "graphics/page.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// The `Nums` of a page label tree (ISO 32000-1, 12.4.2): one entry where the count does not simply
/// go on. A page without a printed number before one that has "n+1" is n: letters and first pages
/// print none.
[[nodiscard]] Array page_labels(std::span<const graphics::Page> pages);

}  // namespace tongket::pdf
