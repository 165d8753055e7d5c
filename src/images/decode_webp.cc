#include <algorithm>
#include <cstdint>
#include <string>
#include <type_traits>

#include <webp/decode.h>

#include "base/shared_library.h"
#include "images/decoders.h"
#include "images/split_alpha.h"
#include "images/webp_parts.h"

namespace tongket::images {

namespace {

/// What is used of libwebp, opened when a file wants it.
struct WebPLibrary {
    base::SharedLibrary library{TONGKET_WEBP_SONAME};

#define TK_WEBP(name)                                 \
    std::remove_reference_t<decltype(::name)>* name = \
        library.find<std::remove_reference_t<decltype(::name)>>(#name)
    TK_WEBP(WebPGetInfo);
    TK_WEBP(WebPDecodeRGBAInto);
#undef TK_WEBP
};

}  // namespace

DecodeResult decode_webp(const graphics::Image& image) {
    const auto parts = read_webp_parts(image.bytes);
    if (!parts) {
        return DecodeFault::Damaged;
    }
    if (parts->moves) {
        return DecodeFault::Unsupported;
    }
    const WebPLibrary webp;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(image.bytes.data());
    int columns = 0, rows = 0;
    if (webp.WebPGetInfo(bytes, image.bytes.size(), &columns, &rows) == 0 ||
        static_cast<std::uint32_t>(columns) != image.columns ||
        static_cast<std::uint32_t>(rows) != image.rows) {
        return DecodeFault::Damaged;
    }
    std::string pixels(std::size_t{image.columns} * image.rows * 4, '\0');
    if (webp.WebPDecodeRGBAInto(bytes, image.bytes.size(),
                                reinterpret_cast<std::uint8_t*>(pixels.data()), pixels.size(),
                                columns * 4) == nullptr) {
        return parts->is_whole ? DecodeFault::Damaged : DecodeFault::Cut;
    }
    Decoded decoded;
    decoded.samples.columns = image.columns;
    decoded.samples.rows = image.rows;
    split_alpha(pixels, 4, decoded.samples);
    decoded.samples.profile = parts->profile;
    return decoded;
}

}  // namespace tongket::images
