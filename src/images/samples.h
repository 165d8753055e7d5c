// images/samples.h: the pixels of a picture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "images/png_parts.h"

namespace tongket::images {

/// Bytes row by row, as stored (not turned). Grey and RGB are light (255 is white), CMYK is ink
/// (255 is full).
struct Samples {
    std::uint32_t columns = 0, rows = 0;
    std::size_t channels = 3;  ///< 1 grey, 3 RGB, 4 CMYK
    std::string colours;       ///< `channels` bytes a pixel
    std::string alpha;         ///< a byte a pixel (255 is opaque), or empty
    std::string profile;       ///< ICC, as the file gives it, whether it fits or not; or empty
    std::optional<PngColours> numbers;  ///< colours by numbers, where there is no profile

    [[nodiscard]] std::size_t pixels() const { return std::size_t{columns} * rows; }
};

}  // namespace tongket::images
