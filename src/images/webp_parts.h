// images/webp_parts.h: the chunks of a WebP file (RFC 9649) before its pixels are read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tongket::images {

struct WebPParts {
    std::uint32_t columns = 0, rows = 0;
    std::optional<std::uint16_t> orientation;  ///< as EXIF gives it, whatever it is
    std::string_view profile;                  ///< ICC
    bool moves = false;                        ///< an animation
    bool is_whole = false;                     ///< the file is as long as it says
};

/// Nothing if no size can be read.
[[nodiscard]] std::optional<WebPParts> read_webp_parts(std::string_view bytes);

}  // namespace tongket::images
