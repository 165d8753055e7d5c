#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

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
