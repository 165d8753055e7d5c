// images/encode_jpeg.h: pixels → a JPEG file.
#pragma once

#include <string>

#include "images/samples.h"

namespace tongket::images {

/// Without alpha and profile. `quality` is libjpeg's, 1 to 100. CMYK is written as Adobe does:
/// inverted, with its marker. No side may be longer than 65,500.
[[nodiscard]] std::string encode_jpeg(const Samples& samples, int quality);

}  // namespace tongket::images
