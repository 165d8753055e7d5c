// images/shrink.h: fewer pixels of the same picture.
#pragma once

#include <cstdint>

#include "images/samples.h"

namespace tongket::images {

/// Each new pixel is the mean of the area that it covers, opaque parts counting for more. Neither
/// side may grow or become 0.
[[nodiscard]] Samples shrink(const Samples& samples, std::uint32_t columns, std::uint32_t rows);

}  // namespace tongket::images
