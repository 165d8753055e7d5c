#include "pdf/ink_contrast.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

using graphics::Colour;
using graphics::ColourSpace;

const Colour red{ColourSpace::Rgb, {8'000, 0, 0}, {}, false};
const Colour green{ColourSpace::Rgb, {0, 4'500, 0}, {}, false};
const Colour pale{ColourSpace::Cmyk, {0, 0, 10'000, 0}, {}, false};
const Colour grey{ColourSpace::Grey, {1'000}, {}, false};
const Colour white{ColourSpace::Grey, {0}, {}, false};

/// The messages of text in one colour on a box of another.
std::size_t messages(const Colour& text, const Colour& ground, Length text_at = 30_pt) {
    Fonts fonts;
    PageMaker maker(fonts);
    maker.box(Artifact::Background, 10_pt, 10_pt, 100_pt, 40_pt, ground);
    for (int i = 0; i < 2; ++i) {
        maker.text(Artifact::Header, "Chữ", 20_pt, text_at);
        std::get<graphics::TextItem>(maker.page.items.back()).colour = text;
    }
    ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
    base::Diagnostics diagnostics;
    const std::vector<graphics::Page> pages = {maker.page};
    const Palette palette =
        Palette::of_press(pages, Palette::Plates::BlackAlone, 30'000, converter, diagnostics);
    REQUIRE(diagnostics.size() == 0);
    check_contrast(pages, palette, diagnostics);
    return diagnostics.size();
}

TEST_CASE("two colours of one darkness are named once") {
    CHECK(messages(red, green) == 1);
    CHECK(messages(green, red) == 1);
}

TEST_CASE("colours of another darkness are not") {
    CHECK(messages(graphics::black(), pale) == 0);
    CHECK(messages(white, red) == 0);
}

TEST_CASE("a pale colour on paper is named, a grey is the layout's own choice") {
    CHECK(messages(pale, red, 100_pt) == 1);
    CHECK(messages(grey, red, 100_pt) == 0);
}

}  // namespace
}  // namespace tongket::pdf
