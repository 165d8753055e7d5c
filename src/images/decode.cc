#include "images/decode.h"

#include <string>
#include <utility>

#include "images/decoders.h"
#include "images/format.h"

namespace tongket::images {

namespace {

DecodeResult decode_format(const graphics::Image& image) {
    switch (image.format) {
        case graphics::ImageFormat::Jpeg:
            return decode_jpeg(image);
        case graphics::ImageFormat::Png:
            return decode_png(image);
        case graphics::ImageFormat::WebP:
            return decode_webp(image);
        case graphics::ImageFormat::Tiff:
            return decode_tiff(image);
        case graphics::ImageFormat::Heif:
            return decode_heif(image);
        case graphics::ImageFormat::Svg:
            break;  // it has none
    }
    return DecodeFault::Unsupported;
}

}  // namespace

std::optional<Samples> decode(const graphics::Image& image, base::Diagnostics& diagnostics) {
    DecodeResult result = decode_format(image);
    if (auto* decoded = std::get_if<Decoded>(&result)) {
        if (decoded->doubt == DecodeDoubt::ColourPastPalette) {
            diagnostics.report(base::Code::PictureColourPastPalette, image.place, {image.name});
        }
        return std::move(decoded->samples);
    }
    switch (std::get<DecodeFault>(result)) {
        case DecodeFault::Cut:
            diagnostics.report(base::Code::PictureCut, image.place, {image.name});
            break;
        case DecodeFault::Damaged:
            diagnostics.report(base::Code::PictureDamaged, image.place, {image.name});
            break;
        case DecodeFault::Unsupported:
            diagnostics.report(base::Code::PictureKindUnsupported, image.place,
                               {image.name, std::string(name_of(image.format))});
            break;
    }
    return std::nullopt;
}

}  // namespace tongket::images
