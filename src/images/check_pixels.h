// images/check_pixels.h: whether the pixels of all pictures are there.
#pragma once

#include "base/diagnostics.h"
#include "base/workers.h"
#include "graphics/image.h"

namespace tongket::images {

/// Decodes each picture and keeps nothing: what is wrong is reported as `decode` does. For who
/// makes no PDF, which would decode them itself.
void check_pixels(const graphics::ImageSet& images,
                  base::Workers& workers,
                  base::Diagnostics& diagnostics);

}  // namespace tongket::images
