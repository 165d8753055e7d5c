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
        "colours: {black: {c: 40, k: 100}}\n"
        "styles: {body: {colour: black}}");
    CHECK(own.sheet->style("body")->text->colour.space == ColourSpace::Cmyk);
}

TEST_CASE("a font is one family, or several in order of preference") {
    const Outcome outcome = reading_on_plain(
        "fonts: {serif: Tinos, many: [fonts/a.ttf, Liberation Serif]}\n"
        "styles: {body: {base: x}, x: {font: many, size: 9pt}, y: {font: serif, size: 9pt}}");
    CAPTURE(outcome.messages());
    CHECK(outcome.sheet->style("x")->text->families ==
          std::vector<std::string>{"fonts/a.ttf", "Liberation Serif"});
    CHECK(outcome.sheet->style("y")->text->families == std::vector<std::string>{"Tinos"});
}

}  // namespace
}  // namespace tongket::stylesheet
