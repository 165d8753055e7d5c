#include "images/webp_parts.h"

#include <cstddef>

#include "images/byte_reader.h"
#include "images/exif.h"

namespace tongket::images {

namespace {

constexpr std::size_t riff_head = 12, chunk_head = 8;

/// Three bytes, the lowest first.
std::optional<std::uint32_t> u24(const ByteReader& reader, std::size_t at) {
    const auto low = reader.u16(at);
    const auto high = reader.u8(at + 2);
    return low && high ? std::optional(std::uint32_t{*low} | std::uint32_t{*high} << 16U)
                       : std::nullopt;
}

void take_size(std::string_view type, std::string_view body, WebPParts& parts) {
    constexpr std::uint32_t fourteen_bits = 0x3FFF;
    const ByteReader reader(body, ByteOrder::Little);
    if (type == "VP8X") {
        const auto columns = u24(reader, 4), rows = u24(reader, 7);
        if (columns && rows) {
            parts.columns = *columns + 1;
            parts.rows = *rows + 1;
            parts.moves = (*reader.u8(0) & 0x02U) != 0;
        }
    } else if (type == "VP8 ") {  // a key frame's head: RFC 6386, 9.1
        const auto columns = reader.u16(6), rows = reader.u16(8);
        if (columns && rows && reader.has(3, "\x9D\x01\x2A")) {
            parts.columns = *columns & fourteen_bits;
            parts.rows = *rows & fourteen_bits;
        }
    } else if (const auto bits = reader.u32(1); bits && reader.u8(0) == 0x2F) {
        parts.columns = (*bits & fourteen_bits) + 1;
        parts.rows = (*bits >> 14U & fourteen_bits) + 1;
    }
}

}  // namespace

std::optional<WebPParts> read_webp_parts(std::string_view bytes) {
    const ByteReader reader(bytes, ByteOrder::Little);
    const auto size = reader.u32(4);
    if (!size) {
        return std::nullopt;
    }
    WebPParts parts;
    parts.is_whole = bytes.size() >= std::size_t{*size} + chunk_head;
    for (std::size_t at = riff_head;;) {
        const auto type = reader.part(at, 4);
        const auto length = reader.u32(at + 4);
        const auto body = length ? reader.part(at + chunk_head, *length) : std::nullopt;
        if (!type || !length) {
            break;
        }
        const std::string_view there = body ? *body : bytes.substr(at + chunk_head);
        const bool has_pixels = *type == "VP8 " || *type == "VP8L";
        if (parts.columns == 0 && (has_pixels || *type == "VP8X")) {
            take_size(*type, there, parts);
        } else if (body && *type == "ICCP") {
            parts.profile = *body;
        } else if (body && *type == "EXIF") {
            // Some writers put JPEG's own mark before the notes.
            constexpr std::string_view mark("Exif\0\0", 6);
            parts.orientation =
                read_orientation(body->starts_with(mark) ? body->substr(mark.size()) : *body);
        }
        if (!body) {
            parts.is_whole = false;
            break;
        }
        at += chunk_head + *length + *length % 2;
    }
    return parts.columns > 0 && parts.rows > 0 ? std::optional(parts) : std::nullopt;
}

}  // namespace tongket::images
