// engine/text_contrast.h: texts of finished pages that are hard to read on their ground.
#pragma once

#include <span>

#include "base/diagnostics.h"
#include "graphics/page.h"
#include "stylesheet/stylesheet.h"

namespace tongket::engine {

/// Of each pair of colours the first text, with its page, whose contrast to its ground is
/// below 4.5; from 18 pt on, below 3, which is a note (WCAG 2.1, success criterion 1.4.3). Colours
/// are called as the layout calls them.
void report_text_contrast(std::span<const graphics::Page> pages,
                          const stylesheet::Stylesheet& sheet,
                          base::Diagnostics& diagnostics);

}  // namespace tongket::engine
