// images/exif.h: the one thing that is wanted of what a camera notes.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tongket::images {

/// The value of the tag Orientation in the first directory of a TIFF structure (EXIF 2.32, 4.5 and
/// 4.6.4), whatever it is; nothing if it is not there or cannot be read.
[[nodiscard]] std::optional<std::uint16_t> read_orientation(std::string_view tiff);

}  // namespace tongket::images
