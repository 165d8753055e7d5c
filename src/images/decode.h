// images/decode.h: a picture's file → its pixels.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "graphics/image.h"
#include "images/samples.h"

namespace tongket::images {

/// All pixels, in 8 bits a sample. A file whose data is cut short, damaged, or of a kind that is
/// not read is reported. Several threads may decode at once, with a sink each.
[[nodiscard]] std::optional<Samples> decode(const graphics::Image& image,
                                            base::Diagnostics& diagnostics);

}  // namespace tongket::images
