// pdf/limits.h: what a PDF/A cannot hold is found before anything is written.
#pragma once

#include <span>
#include <string_view>

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"

namespace tongket::pdf {

/// Titles, lengths of texts, page sizes (ISO 19005-2, 6.1.13), targets of links, figures without
/// alternative text.
void check_limits(const document::Document& document,
                  std::span<const graphics::Page> pages,
                  const document::References& references,
                  base::Diagnostics& diagnostics);

/// An RGB display or output profile of version 2 or 4 (ISO 19005-2, 6.2.3).
void check_screen_profile(std::string_view profile, base::Diagnostics& diagnostics);
/// A CMYK output profile of version 2 or 4.0 to 4.2 that can be opened (ISO 15930-7).
void check_press_profile(std::string_view profile, base::Diagnostics& diagnostics);

}  // namespace tongket::pdf
