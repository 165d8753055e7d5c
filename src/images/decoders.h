// images/decoders.h: one decoder a format; `decode` is their only caller.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "graphics/image.h"
#include "images/samples.h"

namespace tongket::images {

/// Why there are no pixels.
enum class DecodeFault : std::uint8_t { Cut, Damaged, Unsupported };
/// What is wrong with pixels that are there.
enum class DecodeDoubt : std::uint8_t { None, ColourPastPalette };

struct Decoded {
    Samples samples;
    DecodeDoubt doubt = DecodeDoubt::None;
};
using DecodeResult = std::variant<DecodeFault, Decoded>;

/// The size is that of the header that was read before; a file that says another later is damaged.
[[nodiscard]] DecodeResult decode_jpeg(const graphics::Image& image);
[[nodiscard]] DecodeResult decode_png(const graphics::Image& image);
[[nodiscard]] DecodeResult decode_webp(const graphics::Image& image);
/// The first page alone.
[[nodiscard]] DecodeResult decode_tiff(const graphics::Image& image);
/// Upright: such a file is turned by its decoder.
[[nodiscard]] DecodeResult decode_heif(const graphics::Image& image);

struct HeifSize {
    std::uint32_t columns = 0, rows = 0;
};
/// No pixel is decoded.
[[nodiscard]] std::variant<DecodeFault, HeifSize> read_heif_size(std::string_view bytes);

}  // namespace tongket::images
