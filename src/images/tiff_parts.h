// images/tiff_parts.h: the first picture of a TIFF file (TIFF 6.0, section 2) before its pixels are
// read.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tongket::images {

struct TiffParts {
    std::uint32_t columns = 0, rows = 0;
    std::optional<std::uint16_t> orientation;  ///< as the tag gives it, whatever it is
};

/// Nothing if the directory cannot be read or gives no size.
[[nodiscard]] std::optional<TiffParts> read_tiff_parts(std::string_view bytes);

}  // namespace tongket::images
