// Any bytes as a picture: a header within the limits or an error, then pixels or an error; what
// JPEG keeps is a JPEG file again.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <libdeflate.h>

#include "base/assert.h"
#include "images/decode.h"
#include "images/jpeg_parts.h"
#include "images/limits.h"
#include "images/read_header.h"

namespace {

using namespace tongket;

/// PNG's checksums set right, so that what they cover is reached.
void mend_checksums(std::string& bytes) {
    const auto byte = [&bytes](std::size_t at) { return static_cast<unsigned char>(bytes[at]); };
    for (std::size_t at = 8; at + 12 <= bytes.size();) {
        const std::size_t length = std::size_t{byte(at)} << 24U | std::size_t{byte(at + 1)} << 16U |
                                   std::size_t{byte(at + 2)} << 8U | byte(at + 3);
        if (length > bytes.size() - at - 12) {
            return;
        }
        std::uint32_t sum = libdeflate_crc32(0, bytes.data() + at + 4, length + 4);
        for (std::size_t i = 4; i-- > 0; sum >>= 8U) {
            bytes[at + 8 + length + i] = static_cast<char>(sum & 0xFFU);
        }
        at += length + 12;
    }
}

void look_at(std::string bytes) {
    base::Diagnostics diagnostics;
    const auto image = images::read_header("fuzz.jpg", std::move(bytes), {}, diagnostics);
    TK_ASSERT(image.has_value() != diagnostics.has_errors());
    if (!image) {
        return;
    }
    if (image->format == graphics::ImageFormat::Svg) {
        return;  // it was read as a whole, and has no pixels
    }
    const std::uint64_t pixels = std::uint64_t{image->columns} * image->rows;
    TK_ASSERT(pixels > 0 && pixels <= images::most_pixels);
    if (image->format == graphics::ImageFormat::Jpeg) {
        const auto parts = images::read_jpeg_parts(image->bytes);
        TK_ASSERT(parts.has_value());
        const std::string bare = images::write_bare_jpeg(*parts);
        const auto again = images::read_jpeg_parts(bare);
        TK_ASSERT(again && again->columns == parts->columns && again->rows == parts->rows);
    }
    constexpr std::uint64_t quickly_decoded = 1'000'000;
    if (pixels > quickly_decoded) {
        return;
    }
    const auto samples = images::decode(*image, diagnostics);
    TK_ASSERT(samples.has_value() != diagnostics.has_errors());
    if (samples) {
        TK_ASSERT(samples->pixels() == pixels);
        TK_ASSERT(samples->colours.size() == pixels * samples->channels);
        TK_ASSERT(samples->alpha.empty() || samples->alpha.size() == pixels);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string bytes(reinterpret_cast<const char*>(data), size);
    look_at(bytes);
    if (bytes.starts_with("\x89PNG")) {
        mend_checksums(bytes);
        look_at(std::move(bytes));
    }
    return 0;
}
