#include "images/decode.h"

#include <array>
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::Samples;

namespace {

struct DecodedCase {
    std::optional<Samples> samples;
    std::string codes;
};

DecodedCase decode_case(const std::string& name) {
    tests::ReadCase read = tests::read_case(name);
    REQUIRE(read.image);
    base::Diagnostics diagnostics;
    DecodedCase result;
    result.samples = images::decode(*read.image, diagnostics);
    for (const base::Diagnostic& item : diagnostics.items()) {
        result.codes += base::code_text(item.code);
    }
    return result;
}

using Pixel = std::array<int, 4>;
Pixel pixel_at(const Samples& samples, std::size_t column, std::size_t row) {
    Pixel pixel{};
    const std::size_t at = (row * samples.columns + column) * samples.channels;
    for (std::size_t c = 0; c < samples.channels; ++c) {
        pixel[c] = static_cast<unsigned char>(samples.colours[at + c]);
    }
    return pixel;
}
bool is_near(const Pixel& pixel, const Pixel& wanted, int distance) {
    for (std::size_t c = 0; c < pixel.size(); ++c) {
        if (std::abs(pixel[c] - wanted[c]) > distance) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("red, green, blue, white and black come out of every way to write them") {
    for (const char* name :
         {"rgb-progressive.jpg", "rgb-untransformed-adobe0.jpg", "rgb-untransformed-ids.jpg"}) {
        CAPTURE(name);
        const auto decoded = decode_case(name);
        REQUIRE(decoded.samples);
        const Samples& samples = *decoded.samples;
        REQUIRE(samples.columns == 80);
        constexpr std::array<Pixel, 5> colours = {
            {{255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {255, 255, 255, 0}, {0, 0, 0, 0}}};
        for (std::size_t i = 0; i < colours.size(); ++i) {
            CHECK(is_near(pixel_at(samples, i * 16 + 8, 8), colours[i], 12));
        }
    }
}

TEST_CASE("Adobe's inverted inks are turned to ink") {
    const auto decoded = decode_case("ycck-adobe.jpg");
    REQUIRE(decoded.samples);
    REQUIRE(decoded.samples->channels == 4);
    // Paper, cyan, magenta, yellow, black.
    constexpr std::array<Pixel, 5> inks = {
        {{0, 0, 0, 0}, {255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {0, 0, 0, 255}}};
    for (std::size_t i = 0; i < inks.size(); ++i) {
        CHECK(is_near(pixel_at(*decoded.samples, i * 16 + 8, 8), inks[i], 12));
    }
}

TEST_CASE("PNG of every depth and kind becomes 8 bits, its alpha apart") {
    const auto rgb16 = decode_case("rgb16.png");
    REQUIRE(rgb16.samples);
    CHECK(rgb16.samples->channels == 3);
    CHECK(rgb16.samples->alpha.empty());
    const auto rgba16 = decode_case("rgba16.png");
    REQUIRE(rgba16.samples);
    CHECK(rgba16.samples->channels == 3);
    CHECK(rgba16.samples->alpha.size() == 32 * 32);
    const auto grey = decode_case("gray16-alpha.png");
    REQUIRE(grey.samples);
    CHECK(grey.samples->channels == 1);
    CHECK(grey.samples->alpha.size() == 32 * 32);
    const auto bit = decode_case("bit1.png");
    REQUIRE(bit.samples);
    CHECK(bit.samples->colours.find_first_not_of(std::string_view("\0\xFF", 2)) ==
          std::string::npos);
    const auto palette = decode_case("palette2-trns.png");
    REQUIRE(palette.samples);
    CHECK(palette.samples->channels == 3);
    CHECK_FALSE(palette.samples->alpha.empty());
    CHECK_FALSE(decode_case("rgb8-trns-colour.png").samples->alpha.empty());
    CHECK(decode_case("one-pixel.png").samples->pixels() == 1);
}

TEST_CASE("16 bits are rounded to the nearest of 8") {
    // The picture is a gradient: neighbours differ by steps of their columns.
    const auto wide = decode_case("rgb16.png");
    REQUIRE(wide.samples);
    for (std::size_t column = 1; column < 32; ++column) {
        const Pixel before = pixel_at(*wide.samples, column - 1, 5);
        const Pixel here = pixel_at(*wide.samples, column, 5);
        CHECK(std::abs(here[0] - before[0]) <= 9);
    }
}

TEST_CASE("a colour past the palette is black, with a warning") {
    const auto decoded = decode_case("palette-index-out.png");
    CHECK(decoded.codes == "TK0911");
    CHECK(decoded.samples);
}

TEST_CASE("pixels that are not all there are an error") {
    CHECK(decode_case("short-idat.png").codes == "TK0904");
    std::string cut = tests::case_bytes("odd-size.jpg");
    cut.resize(cut.size() - 40);
    cut += "\xFF\xD9";
    tests::ReadCase read = tests::read_bytes("a.jpg", cut);
    REQUIRE(read.image);
    base::Diagnostics diagnostics;
    CHECK_FALSE(images::decode(*read.image, diagnostics));
    REQUIRE(diagnostics.size() == 1);
}

TEST_CASE("a profile or numbers for the colours come with the pixels") {
    CHECK(decode_case("rgb8-icc.png").samples->profile.size() > 128);
    CHECK(decode_case("rgb8-icc-cut.png").samples->profile.size() > 0);
    const auto gamma = decode_case("rgb8-gama.png");
    CHECK(gamma.samples->profile.empty());
    CHECK(gamma.samples->numbers);
    CHECK_FALSE(decode_case("exif6.png").samples->numbers);
}

TEST_CASE("WebP, TIFF and HEIC show the same bars") {
    constexpr std::array<Pixel, 5> colours = {
        {{255, 0, 0, 0}, {0, 255, 0, 0}, {0, 0, 255, 0}, {255, 255, 255, 0}, {0, 0, 0, 0}}};
    for (const char* name : {"bars.webp", "bars.tif", "bars.heic"}) {
        CAPTURE(name);
        const auto decoded = decode_case(name);
        REQUIRE(decoded.samples);
        CHECK(decoded.samples->channels == 3);
        CHECK(decoded.samples->alpha.empty());
        for (std::size_t i = 0; i < colours.size(); ++i) {
            CHECK(is_near(pixel_at(*decoded.samples, i * 16 + 8, 8), colours[i], 16));
        }
    }
}

TEST_CASE("a TIFF file keeps its inks, its grey, its alpha and the way that it is stored") {
    const auto inks = decode_case("inks.tif");
    REQUIRE(inks.samples);
    REQUIRE(inks.samples->channels == 4);
    CHECK(pixel_at(*inks.samples, 24, 8) == Pixel{255, 0, 0, 0});
    CHECK(pixel_at(*inks.samples, 72, 8) == Pixel{0, 0, 0, 255});
    CHECK(decode_case("bits.tif").samples->channels == 1);
    const auto alpha = decode_case("alpha.tif");
    REQUIRE(alpha.samples);
    REQUIRE_FALSE(alpha.samples->alpha.empty());
    CHECK(is_near(pixel_at(*alpha.samples, 8, 14), {255, 0, 0, 0}, 3));
    // Stored on its side: red at the foot.
    const auto turned = decode_case("turned.tif");
    REQUIRE(turned.samples);
    CHECK(turned.samples->columns == 16);
    CHECK(pixel_at(*turned.samples, 8, 72) == Pixel{255, 0, 0, 0});
}

TEST_CASE("faxes are read in both of their codes, whichever of black and white is 1") {
    // The letter F over dots, packed after CCITT T.6 with 0 black, and after T.4 with 1 black.
    const auto fax4 = decode_case("fax4.tif"), fax3 = decode_case("fax3.tif");
    REQUIRE(fax4.samples);
    REQUIRE(fax3.samples);
    CHECK(fax4.samples->channels == 1);
    CHECK(fax4.samples->columns == 203);
    CHECK(fax4.samples->colours == fax3.samples->colours);
    const auto light_at = [&](std::size_t column, std::size_t row) {
        return static_cast<unsigned char>(fax4.samples->colours[row * 203 + column]);
    };
    CHECK(light_at(30, 270) == 0);
    CHECK(light_at(170, 40) == 0);
    CHECK(light_at(100, 100) == 255);
    CHECK(light_at(202, 300) == 255);
}

TEST_CASE("WebP's alpha is kept") { CHECK_FALSE(decode_case("dau.webp").samples->alpha.empty()); }

TEST_CASE("every beginning of a file that passes its header decodes or is an error") {
    for (const char* name : {"bars.webp", "inks.tif", "fax4.tif", "bars.heic", "ycck-adobe.jpg"}) {
        const std::string whole = tests::case_bytes(name);
        for (std::size_t size = 16; size < whole.size(); size += 7) {
            tests::ReadCase read = tests::read_bytes(name, whole.substr(0, size));
            if (!read.image) {
                CHECK(read.diagnostics.has_errors());
                continue;
            }
            base::Diagnostics diagnostics;
            const auto decoded = images::decode(*read.image, diagnostics);
            CHECK(decoded.has_value() != diagnostics.has_errors());
        }
    }
}
