#include "pdf/palette.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace tongket::pdf {
namespace {

using graphics::Colour;
using graphics::ColourSpace;

Colour spot(std::vector<graphics::SpotTint> spots, std::uint16_t black = 0) {
    Colour colour{ColourSpace::Spot, {0, 0, 0, black}, {}, false};
    colour.spots = std::make_shared<const graphics::SpotMixture>(std::move(spots));
    return colour;
}
const graphics::SpotInk gold = {"Vàng nhũ", ColourSpace::Cmyk, {2'000, 4'000, 9'000, 0}};

struct Painted {
    Fonts fonts;
    PageMaker maker{fonts};
    base::Diagnostics diagnostics;
    ColourConverter converter{profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc")};

    void box(const Colour& colour) {
        maker.box(Artifact::Background, 10_pt, 10_pt, 50_pt, 50_pt, colour);
    }
    Palette press(Palette::Plates plates = Palette::Plates::All) {
        return Palette::of_press({&maker.page, 1}, plates, 30'000, converter, diagnostics);
    }
};

TEST_CASE("one ink is a separation, and its tints share it") {
    Painted painted;
    painted.box(spot({{gold, 10'000}}));
    painted.box(spot({{gold, 3'000}}));
    const Palette palette = painted.press();
    const Paint& full = palette.paint(spot({{gold, 10'000}}));
    const Paint& pale = palette.paint(spot({{gold, 3'000}}));
    CHECK(full.fill == "/Ink0 cs 1 scn\n");
    CHECK(pale.fill == "/Ink0 cs 0.3 scn\n");
    CHECK(full.space == pale.space);
    CHECK(full.spots == std::vector<std::string>{"Vàng nhũ"});
    CHECK_FALSE(full.overprints);
}

TEST_CASE("a spot with a process ink is a mixture of both plates") {
    Painted painted;
    painted.box(spot({{gold, 6'000}}, 4'000));
    const Palette palette = painted.press();
    const Paint& paint = palette.paint(spot({{gold, 6'000}}, 4'000));
    CHECK(paint.fill == "/Ink0 cs 0.6 0.4 scn\n");
    const PaintSpace& space = palette.spaces()[*paint.space];
    REQUIRE(space.inks.size() == 2);
    CHECK(space.inks[1].name == "Black");
    CHECK(space.inks[1].is_process);
    CHECK(space.inks[1].alternate == Inks{0, 0, 0, 10'000});
}

TEST_CASE("black ink alone overprints, its tints and rich blacks do not") {
    Painted painted;
    const Colour half{ColourSpace::Grey, {5'000}, {}, false};
    const Colour rich{ColourSpace::Cmyk, {4'000, 0, 0, 10'000}, {}, false};
    for (const Colour& colour : {graphics::black(), half, rich}) {
        painted.box(colour);
    }
    const Palette palette = painted.press();
    CHECK(palette.paint(graphics::black()).overprints);
    CHECK_FALSE(palette.paint(half).overprints);
    CHECK_FALSE(palette.paint(rich).overprints);
    CHECK(painted.diagnostics.size() == 0);
}

TEST_CASE("a colour with too much ink is reported once and printed with less") {
    Painted painted;
    const Colour heavy{ColourSpace::Cmyk, {10'000, 10'000, 10'000, 10'000}, {}, false};
    painted.box(heavy);
    painted.box(graphics::black());
    painted.box(heavy);
    const Palette palette = painted.press();
    REQUIRE(painted.diagnostics.size() == 1);
    CHECK(painted.diagnostics.items()[0].code == base::Code::TooMuchInk);
    CHECK(painted.diagnostics.items()[0].arguments[1] == "400");
    CHECK(palette.paint(heavy).process == Inks{6'666, 6'666, 6'666, 10'000});
}

TEST_CASE("small text in black over other inks is an error, large text is not") {
    const Colour rich{ColourSpace::Cmyk, {4'000, 0, 0, 10'000}, {}, false};
    for (const Length size : {23_pt, 24_pt}) {
        Painted painted;
        painted.maker.text(Artifact::Header, "Đen", 10_pt, 50_pt, 0, size);
        std::get<graphics::TextItem>(painted.maker.page.items.back()).colour = rich;
        static_cast<void>(painted.press());
        CHECK(painted.diagnostics.has_errors() == (size < 24_pt));
    }
}

TEST_CASE("with black ink alone every colour becomes a tint of it, the darker the more") {
    Painted painted;
    const Colour yellow{ColourSpace::Cmyk, {0, 0, 10'000, 0}, {}, false};
    const Colour blue{ColourSpace::Rgb, {0, 0, 10'000}, {}, false};
    for (const Colour& colour : {yellow, blue, spot({{gold, 10'000}}), graphics::black()}) {
        painted.box(colour);
    }
    const Palette palette = painted.press(Palette::Plates::BlackAlone);
    for (const Colour& colour : {yellow, blue, spot({{gold, 10'000}})}) {
        const Paint& paint = palette.paint(colour);
        CHECK(paint.process[0] + paint.process[1] + paint.process[2] == 0);
        CHECK(paint.process[3] > 0);
        CHECK(paint.spots.empty());
    }
    CHECK(palette.paint(yellow).process[3] < palette.paint(blue).process[3]);
    CHECK(palette.paint(graphics::black()).process == Inks{0, 0, 0, 10'000});
}

TEST_CASE("the stops of a gradient have one space, which names the inks of all of them") {
    Painted painted;
    auto gradient = std::make_shared<graphics::Gradient>();
    gradient->to = {50_pt, 0_pt};
    gradient->stops = {{0, spot({{gold, 8'000}})},
                       {5'000, Colour{ColourSpace::Cmyk, {0, 1'000, 0, 0}, {}, false}},
                       {10'000, Colour{ColourSpace::Cmyk, {0, 0, 0, 3'000}, {}, false}}};
    graphics::ShapeItem& shape = painted.maker.shape(
        Artifact::Layout, graphics::rectangle_outline({{}, {}, 50_pt, 50_pt}), 0_pt, 0_pt);
    shape.gradient = gradient;

    const Palette press = painted.press();
    const PaintShading& mixed = press.shadings()[press.shading(*gradient)];
    REQUIRE(mixed.space.has_value());
    const PaintSpace& space = press.spaces()[*mixed.space];
    REQUIRE(space.inks.size() == 3);
    CHECK(space.inks[0].name == "Vàng nhũ");
    CHECK(space.inks[1].name == "Magenta");
    CHECK(space.inks[2].name == "Black");
    CHECK(mixed.stops == std::vector<PaintShading::Stop>{
                             {0, {8'000, 0, 0}}, {5'000, {0, 1'000, 0}}, {10'000, {0, 0, 3'000}}});
    CHECK(mixed.spots == std::vector<std::string>{"Vàng nhũ"});

    const Palette black = painted.press(Palette::Plates::BlackAlone);
    const PaintShading& grey = black.shadings()[black.shading(*gradient)];
    CHECK_FALSE(grey.space.has_value());
    CHECK(grey.stops[2].components == std::vector<std::uint16_t>{0, 0, 0, 3'000});
    CHECK(grey.stops[0].components[3] > grey.stops[1].components[3]);

    const Palette screen = Palette::of_screen({&painted.maker.page, 1}, painted.converter);
    const PaintShading& light = screen.shadings()[screen.shading(*gradient)];
    CHECK(light.space == 0U);
    CHECK(light.stops[2].components.size() == 3);
}

TEST_CASE("colours of a screen are grey or in the profile's space") {
    Painted painted;
    painted.box(graphics::black());
    painted.box(cmyk_with_screen());
    const Palette palette = Palette::of_screen({&painted.maker.page, 1}, painted.converter);
    CHECK(palette.paint(graphics::black()).fill == "0 g\n");
    CHECK(palette.paint(cmyk_with_screen()).fill == "/Rgb cs 0.85 0.91 0.94 sc\n");
    CHECK_FALSE(palette.paint(graphics::black()).overprints);
}

}  // namespace
}  // namespace tongket::pdf
