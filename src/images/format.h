// images/format.h: what a file is, by its first bytes. Its name may say anything.
#pragma once

#include <optional>
#include <string_view>

#include "graphics/image.h"

namespace tongket::images {

/// Nothing if it is none of the formats that are read.
[[nodiscard]] std::optional<graphics::ImageFormat> find_format(std::string_view bytes);

/// "JPEG", "HEIC": for messages.
[[nodiscard]] std::string_view name_of(graphics::ImageFormat format);

/// What people call a file that is no picture or one in a format that is not read: "HTML", "PDF",
/// "GIF"; empty if it is not known.
[[nodiscard]] std::string_view name_of_other(std::string_view bytes);

/// Whether the name's ending is one that files of this format have, or none that pictures have.
[[nodiscard]] bool fits_name(graphics::ImageFormat format, std::string_view name);

}  // namespace tongket::images
