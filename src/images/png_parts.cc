#include "images/png_parts.h"

#include <memory>
#include <new>

#include <libdeflate.h>

#include "images/byte_reader.h"
#include "images/exif.h"
#include "images/limits.h"

namespace tongket::images {

namespace {

constexpr std::size_t signature_bytes = 8, chunk_frame = 12;

struct FreeDecompressor {
    void operator()(libdeflate_decompressor* decompressor) const {
        libdeflate_free_decompressor(decompressor);
    }
};

void take_chunk(std::string_view type, std::string_view body, PngParts& parts) {
    const ByteReader reader(body);
    if (type == "iCCP") {
        const std::size_t name = body.find('\0');
        if (name != std::string_view::npos && name + 2 <= body.size()) {
            parts.profile = body.substr(name + 2);
        }
    } else if (type == "sRGB") {
        parts.is_srgb = true;
    } else if (type == "gAMA") {
        if (const auto gamma = reader.u32(0); gamma && *gamma > 0) {
            parts.colours =
                PngColours{*gamma, parts.colours ? parts.colours->chromaticities : std::nullopt};
        }
    } else if (type == "cHRM" && body.size() >= 32) {
        std::array<std::uint32_t, 8> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] = reader.u32(i * 4).value_or(0);
        }
        constexpr std::uint32_t usual_gamma = 45'455;
        parts.colours = PngColours{parts.colours ? parts.colours->gamma : usual_gamma, values};
    } else if (type == "eXIf") {
        parts.orientation = read_orientation(body);
    }
}

}  // namespace

std::optional<PngParts> read_png_parts(std::string_view bytes) {
    const ByteReader reader(bytes);
    constexpr std::size_t header_bytes = 13;
    const std::size_t header = signature_bytes + 8;
    if (reader.u32(signature_bytes) != header_bytes || !reader.has(signature_bytes + 4, "IHDR") ||
        !reader.part(header, header_bytes + 4)) {
        return std::nullopt;
    }
    PngParts parts;
    parts.columns = *reader.u32(header);
    parts.rows = *reader.u32(header + 4);
    parts.depth = *reader.u8(header + 8);
    parts.colour_type = *reader.u8(header + 9);
    bool has_pixels = false;
    for (std::size_t at = signature_bytes;;) {
        const auto length = reader.u32(at);
        const auto body = length ? reader.part(at + 8, *length) : std::nullopt;
        const auto checksum = body ? reader.u32(at + 8 + *length) : std::nullopt;
        if (!checksum) {
            // A file that ends between two chunks after its pixels lacks the end mark alone.
            parts.end =
                at == bytes.size() && has_pixels ? PngParts::End::MarkMissing : PngParts::End::Cut;
            return parts;
        }
        const std::string_view checked = bytes.substr(at + 4, std::size_t{*length} + 4);
        if (libdeflate_crc32(0, checked.data(), checked.size()) != *checksum) {
            parts.end = PngParts::End::Damaged;
            return parts;
        }
        const std::string_view type = checked.substr(0, 4);
        if (type == "IEND") {
            parts.end = has_pixels ? PngParts::End::Whole : PngParts::End::Cut;
            return parts;
        }
        has_pixels = has_pixels || type == "IDAT";
        take_chunk(type, *body, parts);
        at += chunk_frame + *length;
    }
}

std::string inflate_profile(std::string_view packed) {
    const std::unique_ptr<libdeflate_decompressor, FreeDecompressor> decompressor(
        libdeflate_alloc_decompressor());
    if (!decompressor) {
        throw std::bad_alloc();
    }
    // The chunk does not say how large the profile is, so the room grows until it fits.
    constexpr std::size_t first_guess = std::size_t{16} << 10U;
    for (std::size_t room = first_guess; room <= most_profile_bytes; room *= 4) {
        std::string profile(room, '\0');
        std::size_t size = 0;
        const libdeflate_result result =
            libdeflate_zlib_decompress(decompressor.get(), packed.data(), packed.size(),
                                       profile.data(), profile.size(), &size);
        if (result == LIBDEFLATE_SUCCESS) {
            profile.resize(size);
            return profile;
        }
        if (result != LIBDEFLATE_INSUFFICIENT_SPACE) {
            return {};
        }
    }
    return {};
}

}  // namespace tongket::images
