// graphics/dump_page.h: pages as text to read and to compare.
#pragma once

#include <string>

#include "graphics/page.h"
#include "text/font_book.h"

namespace tongket::graphics {

/// A line an item: what it is, where (points from the trim's top left, two decimals), its tag, and
/// for text the face, size and words.
[[nodiscard]] std::string dump_page(const Page& page, const text::FontBook& fonts);

}  // namespace tongket::graphics
