#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using graphics::Colour;
using graphics::ColourSpace;

Colour colour_of(std::string_view written) {
    const Outcome outcome = reading_on_plain("colours: {own: " + std::string(written) +
                                             "}\nstyles: {body: {colour: own}}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    return outcome.sheet->style("body")->text->colour;
}

TEST_CASE("black ink alone is grey, so that it stays on one plate") {
    CHECK(colour_of("{k: 100}") == graphics::black());
    CHECK(colour_of("{c: 0, m: 0, y: 0, k: 100}") == graphics::black());
    CHECK(colour_of("{grey: 12.5}").components[0] == 1'250);
    CHECK(colour_of("{grey: 0}").space == ColourSpace::Grey);
}

TEST_CASE("inks are ten-thousandths, with the colour that a screen shows instead") {
    const Colour red = colour_of("{m: 100, y: 99.5, k: 20, screen: \"#8a1cff\"}");
    CHECK(red.space == ColourSpace::Cmyk);
    CHECK(red.components[0] == 0);
    CHECK(red.components[1] == 10'000);
    CHECK(red.components[2] == 9'950);
    CHECK(red.components[3] == 2'000);
    CHECK(red.has_screen);
    CHECK(red.screen[0] == 5'412);  // 138 / 255
    CHECK(red.screen[2] == 10'000);
}

TEST_CASE("a screen colour is light, white is all of it") {
    for (const char* written : {"\"#FFFFFF\"", "{rgb: \"#ffffff\"}"}) {
        const Colour white = colour_of(written);
        CHECK(white.space == ColourSpace::Rgb);
        CHECK(white.components[0] == 10'000);
        CHECK(white.components[2] == 10'000);
    }
    CHECK(colour_of("\"#000000\"").components[0] == 0);
}

TEST_CASE("black needs no declaration, and a layout may have another one") {
    const Outcome plain = reading_on_plain("styles: {body: {colour: black}}");
    CHECK(plain.diagnostics.size() == 0);
    CHECK(plain.sheet->style("body")->text->colour == graphics::black());
    const Outcome own = reading_on_plain(
        "colours: {black: {c: 40, k: 90}}\n"
        "styles: {body: {colour: black}}");
    CHECK(own.sheet->style("body")->text->colour.space == ColourSpace::Cmyk);
}

TEST_CASE("black over other inks stays black alone unless it is asked to be rich") {
    const Outcome unasked = reading_on_plain(
        "colours: {own: {c: 40, k: 100}}\n"
        "styles: {body: {colour: own}}\n");
    CHECK(unasked.codes() == std::vector{base::Code::LayoutRichBlackUnasked});
    CHECK(unasked.sheet->style("body")->text->colour == graphics::black());
    const Colour rich = colour_of("{c: 40, k: 100, black: rich}");
    CHECK(rich.space == ColourSpace::Cmyk);
    CHECK(rich.components[0] == 4'000);
    CHECK(colour_of("{c: 40, k: 100, black: alone}") == graphics::black());
}

TEST_CASE("Lab is kept in hundredths, a and b above their least") {
    const Colour lab = colour_of("{lab: [52.5, 40, -20], screen: \"#ffffff\"}");
    CHECK(lab.space == ColourSpace::Lab);
    CHECK(lab.components[0] == 5'250);
    CHECK(lab.components[1] == 16'800);
    CHECK(lab.components[2] == 10'800);
    CHECK(lab.has_screen);
}

TEST_CASE("a spot ink has a plate of its own, an alternate and a tint") {
    const Colour gold = colour_of("{spot: Vàng nhũ, c: 20, m: 40, y: 90, tint: 50}");
    CHECK(gold.space == ColourSpace::Spot);
    REQUIRE(gold.spots);
    REQUIRE(gold.spots->size() == 1);
    CHECK(gold.spots->front().ink.name == "Vàng nhũ");
    CHECK(gold.spots->front().ink.alternate ==
          std::array<std::uint16_t, 4>{2'000, 4'000, 9'000, 0});
    CHECK(gold.spots->front().tint == 5'000);
    CHECK(gold.components[0] == 0);
    CHECK(colour_of("{spot: Đỏ, lab: [50, 60, 40]}").spots->front().ink.space == ColourSpace::Lab);
}

TEST_CASE("tints and mixtures are made of colours that stand anywhere in the file") {
    const Outcome outcome = reading_on_plain(
        "colours: {pale: {tint-of: gold, tint: 30}, over: {mix: {gold: 60, k: 40}},\n"
        "  gold: {spot: Gold, m: 40, y: 90, screen: \"#808080\"}}\n"
        "styles: {body: {colour: pale}, x: {base: body, colour: over}}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    const Colour& pale = outcome.sheet->style("body")->text->colour;
    CHECK(pale.spots->front().tint == 3'000);
    CHECK(pale.screen[0] == 8'506);  // 0.7 of the paper and 0.3 of 50.2 %
    const Colour& over = outcome.sheet->style("x")->text->colour;
    CHECK(over.spots->front().tint == 6'000);
    CHECK(over.components[3] == 4'000);
    CHECK(over.has_screen);
}

TEST_CASE("colours that cannot be are errors, and none hangs on itself") {
    for (const char* written :
         {"{own: {spot: All, k: 100}}", "{own: {spot: \"\", k: 10}}", "{own: {spot: X}}",
          "{own: {tint-of: own, tint: 20}}",
          "{own: {tint-of: other, tint: 20}, other: {tint-of: own}}", "{own: {mix: {own: 20}}}",
          "{own: {mix: {rose: 20}}}", "{own: {mix: {}}}",
          "{own: {mix: {light: 20}}, light: \"#ffffff\"}", "{own: {lab: [50, 200, 0]}}",
          "{own: {lab: [50]}}", "{own: {k: 20, tint: 50}}", "{own: {rgb: \"#000000\", spot: X}}",
          "{own: {spot: Vang 1, c: 10}, two: {spot: vang1, c: 10}}",
          "{own: {spot: Vang, c: 10}, two: {spot: Vang, c: 20}}"}) {
        CAPTURE(written);
        const Outcome outcome = reading_on_plain("colours: " + std::string(written) +
                                                 "\nstyles: {body: {colour: own}}\n");
        CHECK(outcome.diagnostics.has_errors());
    }
}

}  // namespace
}  // namespace tongket::stylesheet
