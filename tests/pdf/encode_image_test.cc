#include "pdf/encode_image.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "images/read_header.h"
#include "read_back.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

using Space = EncodedImage::Space;
using Coding = EncodedImage::Coding;
constexpr std::array<ImageTarget, 4> all_targets = {ImageTarget::Archive, ImageTarget::Screen,
                                                    ImageTarget::Press, ImageTarget::PressBlack};

/// A picture of tests/images/cases, printed so that it has 300 pixels of an inch.
struct EncodedPicture {
    explicit EncodedPicture(const std::string& name, std::int64_t ppi = 300) {
        auto bytes = base::read_file(std::string(TONGKET_SOURCE_DIR "/tests/images/cases/") + name);
        REQUIRE(bytes);
        auto read = images::read_header(name, std::move(*bytes), {}, diagnostics);
        REQUIRE(read);
        image = std::make_unique<const graphics::Image>(std::move(*read));
        const auto side = [ppi](std::int64_t pixels) {
            return base::mul_div(Length::from_units(72 * Length::units_per_point), pixels, ppi);
        };
        const std::string screen = profile_bytes("sRGB.icc");
        const std::string press = profile_bytes("FOGRA39L_coated.icc");
        made = encode_image({image.get(), side(image->width()), side(image->height()), 0},
                            all_targets, {screen, press, 30'000}, diagnostics);
    }
    [[nodiscard]] const EncodedImage& of(ImageTarget target) const {
        REQUIRE(made.size() == all_targets.size());
        return made[static_cast<std::size_t>(target)];
    }
    [[nodiscard]] std::string codes() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.items()) {
            text += (text.empty() ? "" : " ") + base::code_text(item.code);
        }
        return text;
    }

    base::Diagnostics diagnostics;
    std::unique_ptr<const graphics::Image> image;
    std::vector<EncodedImage> made;
};

TEST_CASE("JPEG data that a reader can show stays as it is, without the camera's notes") {
    const EncodedPicture photo("exif-8.jpg", 225);
    const EncodedImage& archive = photo.of(ImageTarget::Archive);
    CHECK(archive.coding == Coding::Jpeg);
    CHECK(archive.space == Space::Screen);
    CHECK(archive.bytes.find("Exif") == std::string::npos);
    const std::size_t scan = photo.image->bytes.find("\xFF\xDA");
    CHECK(archive.bytes.ends_with(photo.image->bytes.substr(scan)));
    CHECK(photo.of(ImageTarget::Screen).bytes == archive.bytes);
    CHECK(photo.codes().empty());
}

TEST_CASE("the press has inks, and black alone where it is asked for") {
    const EncodedPicture photo("rgb-progressive.jpg");
    CHECK(photo.of(ImageTarget::Press).space == Space::Cmyk);
    CHECK(photo.of(ImageTarget::Press).is_inverted);
    CHECK(photo.of(ImageTarget::PressBlack).space == Space::Black);
    const EncodedPicture inks("ycck-adobe.jpg");
    CHECK(inks.of(ImageTarget::Archive).space == Space::Screen);
    CHECK_FALSE(inks.of(ImageTarget::Archive).is_inverted);
    CHECK(inks.of(ImageTarget::PressBlack).space == Space::Black);
}

TEST_CASE("RGB that is not transformed says so") {
    for (const char* name : {"rgb-untransformed-adobe0.jpg", "rgb-untransformed-ids.jpg"}) {
        const EncodedPicture photo(name);
        CHECK(photo.of(ImageTarget::Archive).is_untransformed);
        CHECK(photo.of(ImageTarget::Archive).bytes.find("Adobe") != std::string::npos);
    }
    CHECK_FALSE(EncodedPicture("rgb-progressive.jpg").of(ImageTarget::Archive).is_untransformed);
}

TEST_CASE("a picture that is too fine for its use is brought down, never for the archive") {
    const EncodedPicture fine("exif-1.jpg", 900);
    CHECK(fine.of(ImageTarget::Archive).columns == 40);
    CHECK(fine.of(ImageTarget::Screen).columns == 7);
    CHECK(fine.of(ImageTarget::Press).columns == 14);
}

TEST_CASE("a picture too coarse for the press is told once, with what is needed") {
    const EncodedPicture coarse("exif-1.jpg", 100);
    REQUIRE(coarse.codes() == "TK0812");
    CHECK(coarse.diagnostics.items()[0].arguments ==
          std::vector<std::string>{"exif-1.jpg", "100", "300", "120"});
    CHECK(EncodedPicture("one-pixel.png", 10).codes().empty());
}

TEST_CASE("alpha is a soft mask, and grey is black ink at the press") {
    const EncodedPicture grey("gray16-alpha.png");
    CHECK(grey.of(ImageTarget::Archive).space == Space::Grey);
    CHECK(grey.of(ImageTarget::Press).space == Space::Black);
    CHECK(inflate(grey.of(ImageTarget::Press).mask).size() == 32 * 33);
    CHECK(EncodedPicture("rgb16.png").of(ImageTarget::Archive).mask.empty());
}

TEST_CASE("black and white takes a bit a pixel") {
    const EncodedPicture drawing("bit1.png");
    CHECK(drawing.of(ImageTarget::Archive).bits == 1);
    CHECK(drawing.of(ImageTarget::Archive).palette.size() == 2);
}

TEST_CASE("the press shows every pixel of black and white, however fine; screens show its grey") {
    const EncodedPicture fax("fax4.tif", 1200);
    for (const ImageTarget target : {ImageTarget::Press, ImageTarget::PressBlack}) {
        CHECK(fax.of(target).space == Space::Black);
        CHECK(fax.of(target).bits == 1);
        CHECK(fax.of(target).columns == 203);
        CHECK(fax.of(target).rows == 301);
    }
    CHECK(fax.of(ImageTarget::Archive).bits == 1);
    CHECK(fax.of(ImageTarget::Screen).columns < 50);
    CHECK(fax.codes().empty());
}

TEST_CASE("black and white is coarse sooner than a photo") {
    CHECK(EncodedPicture("fax4.tif", 540).codes() == "TK0812");
    CHECK(EncodedPicture("fax4.tif", 560).codes().empty());
    CHECK(EncodedPicture("exif-8.jpg", 300).codes().empty());
}

TEST_CASE("a profile that fits is kept for reading and used for printing") {
    const EncodedPicture own("rgb8-icc.png");
    const EncodedImage& archive = own.of(ImageTarget::Archive);
    CHECK((archive.space == Space::Profile || archive.space == Space::Screen));
    CHECK(own.codes().empty());
    CHECK(own.of(ImageTarget::Press).space == Space::Cmyk);
}

TEST_CASE("a profile that is damaged or of another kind is told and left out") {
    for (const char* name :
         {"gray8-rgb-icc.png", "rgb8-gray-icc.png", "rgb8-icc-cut.png", "rgb8-icc-size-lie.png"}) {
        CAPTURE(name);
        const EncodedPicture read(name);
        CHECK(read.codes() == "TK0912");
        const Space space = read.of(ImageTarget::Archive).space;
        CHECK(space == (name[0] == 'g' ? Space::Grey : Space::Screen));
    }
}

TEST_CASE("a file whose pixels are not all there gives nothing") {
    const EncodedPicture cut("short-idat.png");
    CHECK(cut.made.empty());
    CHECK(cut.diagnostics.has_errors());
}

}  // namespace
}  // namespace tongket::pdf
