#include "images/tiff_parts.h"

#include <cstddef>

#include "images/byte_reader.h"

namespace tongket::images {

std::optional<TiffParts> read_tiff_parts(std::string_view bytes) {
    constexpr std::uint16_t width_tag = 256, length_tag = 257, orientation_tag = 274;
    constexpr std::uint16_t short_type = 3, long_type = 4;
    constexpr std::size_t entry_bytes = 12;
    const ByteReader reader(bytes, bytes.starts_with("II") ? ByteOrder::Little : ByteOrder::Big);
    const auto directory = reader.u32(4);
    const auto count = directory ? reader.u16(*directory) : std::nullopt;
    if (!count) {
        return std::nullopt;
    }
    TiffParts parts;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t entry = std::size_t{*directory} + 2 + i * entry_bytes;
        const auto tag = reader.u16(entry), type = reader.u16(entry + 2);
        const auto small = reader.u16(entry + 8);
        const auto large = reader.u32(entry + 8);
        if (!tag || !large) {
            return std::nullopt;
        }
        const std::uint32_t value = type == long_type ? *large : type == short_type ? *small : 0;
        if (tag == width_tag) {
            parts.columns = value;
        } else if (tag == length_tag) {
            parts.rows = value;
        } else if (tag == orientation_tag && type == short_type) {
            parts.orientation = *small;
        }
    }
    return parts.columns > 0 && parts.rows > 0 ? std::optional(parts) : std::nullopt;
}

}  // namespace tongket::images
