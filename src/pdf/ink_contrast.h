// pdf/ink_contrast.h: what one ink cannot tell apart.
#pragma once

#include <span>

#include "base/diagnostics.h"
#include "graphics/page.h"
#include "pdf/palette.h"

namespace tongket::pdf {

/// For a press with black ink alone: names text whose tint lies within 30 % of its ground's, where
/// colours told them apart before. Each pair of colours once. Text that the layout itself prints in
/// grey on a grey or on paper is the layout's own choice.
void check_contrast(std::span<const graphics::Page> pages,
                    const Palette& palette,
                    base::Diagnostics& diagnostics);

}  // namespace tongket::pdf
