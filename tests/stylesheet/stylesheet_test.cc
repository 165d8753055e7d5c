#include "stylesheet/stylesheet.h"

#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

TEST_CASE("a style is found by its name and by no other") {
    const Outcome outcome = reading_of(std::string(plain_layout));
    CAPTURE(outcome.messages());
    REQUIRE(outcome.sheet.has_value());
    CHECK(outcome.diagnostics.size() == 0);
    CHECK(outcome.sheet->style("body") != nullptr);
    CHECK(outcome.sheet->style("Body") == nullptr);
    CHECK(outcome.sheet->style("") == nullptr);
}

}  // namespace
}  // namespace tongket::stylesheet
