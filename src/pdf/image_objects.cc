#include "pdf/image_objects.h"

#include <algorithm>
#include <utility>

#include "pdf/deflate.h"
#include "pdf/gradient_objects.h"

namespace tongket::pdf {

namespace {

using Space = EncodedImage::Space;
using Coding = EncodedImage::Coding;

std::string written(const Array& array) {
    std::string result;
    append(result, array);
    return result;
}

Dictionary predictor(std::size_t channels, std::uint32_t columns) {
    return Dictionary().add("Predictor", 15).add("Colors", channels).add("Columns", columns);
}

Array inverted(std::size_t channels) {
    Array decode;
    for (std::size_t i = 0; i < channels; ++i) {
        decode.add(1).add(0);
    }
    return decode;
}

Dictionary image_dictionary(std::uint32_t columns, std::uint32_t rows) {
    return Dictionary()
        .add("Type", Name{"XObject"})
        .add("Subtype", Name{"Image"})
        .add("Width", columns)
        .add("Height", rows);
}

}  // namespace

Dictionary overprint_states() {
    const auto state = [](Boolean on) {
        return Dictionary().add("Type", Name{"ExtGState"}).add("OP", on).add("op", on);
    };
    return Dictionary()
        .add("Over", state(Boolean::True).add("OPM", 1))
        .add("Knock", state(Boolean::False));
}

std::string ImageObjects::space_of(const EncodedImage& image) {
    switch (image.space) {
        case Space::Grey:
            return "/DeviceGray";
        case Space::Screen:
            return spaces_.screen;
        case Space::Cmyk:
            return "/DeviceCMYK";
        case Space::Black:
            return spaces_.black;
        case Space::Profile:
            break;
    }
    const auto [known, is_new] = profiles_.try_emplace(base::hash_bytes(image.profile), ObjectId{});
    if (is_new) {
        known->second =
            objects_.add(Dictionary().add("N", image.channels()), Stream{deflate(image.profile)});
    }
    return written(Array().add(Name{"ICCBased"}).add(known->second));
}

// A unit square, like a picture of pixels, so that both are placed alike.
void ImageObjects::write_form(ObjectId id, const EncodedImage& image) {
    constexpr std::int64_t billion = 1'000'000'000;
    const auto one_of = [](std::int64_t hundredths) {
        return Fixed{(billion * 100 + hundredths / 2) / hundredths, 9};
    };
    const Fixed across = one_of(image.columns), down = one_of(image.rows);
    Dictionary form;
    form.add("Type", Name{"XObject"})
        .add("Subtype", Name{"Form"})
        .add("BBox", Array().add(0).add(0).add(Fixed{image.columns, 2}).add(Fixed{image.rows, 2}))
        .add(
            "Matrix",
            Array().add(across).add(0).add(0).add(Fixed{-down.value, down.decimals}).add(0).add(1));
    Dictionary resources;
    if (image.space == Space::Screen) {
        resources.add("ColorSpace", Dictionary().add("Rgb", Written{spaces_.screen}));
    } else {
        resources.add("ExtGState", overprint_states());
    }
    if (!image.gradients.empty()) {
        resources.add("Pattern",
                      gradient_patterns(image.gradients, space_of(image), image.channels()));
    }
    objects_.set(id, std::move(form.add("Resources", resources)), Stream{image.bytes});
}

void ImageObjects::write(ObjectId id, const EncodedImage& image) {
    if (image.coding == Coding::Form) {
        write_form(id, image);
        return;
    }
    Dictionary dictionary = image_dictionary(image.columns, image.rows);
    std::string space = space_of(image);
    bool is_inverted = image.is_inverted || image.space == Space::Black;
    if (!image.palette.empty()) {
        std::string palette = image.palette;
        if (image.space == Space::Black) {
            // Indices cannot be inverted; their colours can.
            std::ranges::transform(palette, palette.begin(),
                                   [](char light) { return static_cast<char>(~light); });
            is_inverted = false;
        }
        const std::size_t colours = palette.size() / image.channels();
        space = written(
            Array().add(Name{"Indexed"}).add(Written{space}).add(colours - 1).add(Bytes{palette}));
    }
    dictionary.add("ColorSpace", Written{space}).add("BitsPerComponent", image.bits);
    if (is_inverted) {
        dictionary.add("Decode", inverted(image.channels()));
    }
    if (image.coding == Coding::FlatePredicted) {
        dictionary.add("DecodeParms", predictor(image.channels(), image.columns));
    } else if (image.is_untransformed) {
        dictionary.add("DecodeParms", Dictionary().add("ColorTransform", 0));
    }
    if (!image.mask.empty()) {
        Dictionary mask = image_dictionary(image.columns, image.rows);
        mask.add("ColorSpace", Name{"DeviceGray"})
            .add("BitsPerComponent", 8)
            .add("DecodeParms", predictor(1, image.columns));
        dictionary.add("SMask", objects_.add(std::move(mask), Stream{image.mask}));
    }
    if (image.coding == Coding::Jpeg) {
        dictionary.add("Filter", Name{"DCTDecode"});
        objects_.set(id, std::move(dictionary), Stream{image.bytes, Stream::Coding::Plain});
    } else {
        objects_.set(id, std::move(dictionary), Stream{image.bytes});
    }
}

}  // namespace tongket::pdf
