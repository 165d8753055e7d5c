// typeset/backgrounds.h: what lies below the content of pages.
#pragma once

#include <cstdint>
#include <span>

#include "document/document.h"
#include "graphics/page.h"

namespace tongket::typeset {

/// Puts the drawings of their masters below the items of a sequence's pages, the first of which has
/// `first_number`.
void set_backgrounds(std::span<const document::PageMaster* const> masters,
                     std::int32_t first_number,
                     std::span<graphics::Page> pages);

}  // namespace tongket::typeset
