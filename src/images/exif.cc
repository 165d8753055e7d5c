#include "images/exif.h"

#include <cstddef>

#include "images/byte_reader.h"

namespace tongket::images {

std::optional<std::uint16_t> read_orientation(std::string_view tiff) {
    constexpr std::uint16_t orientation_tag = 0x0112, short_type = 3;
    constexpr std::size_t entry_bytes = 12;
    const bool is_little = tiff.starts_with(std::string_view("II*\0", 4));
    if (!is_little && !tiff.starts_with(std::string_view("MM\0*", 4))) {
        return std::nullopt;
    }
    const ByteReader reader(tiff, is_little ? ByteOrder::Little : ByteOrder::Big);
    const auto directory = reader.u32(4);
    const auto count = directory ? reader.u16(*directory) : std::nullopt;
    for (std::size_t i = 0; count && i < *count; ++i) {
        const std::size_t entry = std::size_t{*directory} + 2 + i * entry_bytes;
        if (reader.u16(entry) == orientation_tag) {
            return reader.u16(entry + 2) == short_type ? reader.u16(entry + 8) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace tongket::images
