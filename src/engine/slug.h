// engine/slug.h: the line outside the bleed that tells sheets of paper apart.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "graphics/page.h"
#include "stylesheet/stylesheet.h"
#include "text/font_book.h"
#include "text/shaper.h"

namespace tongket::engine {

/// A line a page: title (what has room of it before the marks), number among the pages, date; in
/// the layout's body face at 6 pt. Letters that the face lacks are left out. No line at all where
/// there is no face.
[[nodiscard]] std::vector<graphics::TextItem> set_slugs(const document::Document& document,
                                                        std::span<const graphics::Page> pages,
                                                        std::string_view date,
                                                        const stylesheet::Stylesheet& sheet,
                                                        text::FontBook& fonts,
                                                        text::Shaper& shaper);

}  // namespace tongket::engine
