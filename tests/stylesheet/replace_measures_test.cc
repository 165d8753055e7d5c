#include "stylesheet/replace_measures.h"

#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using namespace base::literals;

TEST_CASE("a measure stands for its value wherever it is named") {
    const Outcome outcome = reading_on_plain(
        "measures: {text: 11pt, foot: 14mm}\n"
        "styles: {body: {size: $text}}\n"
        "masters: {page: {running: [{position: bottom, text: '{page}', baseline: $foot}]}}\n"
        "parts: [{columns: [{width: $foot, rows: [{space: $foot}]}]}]\n");
    CAPTURE(outcome.messages());
    REQUIRE(outcome.diagnostics.size() == 0);
    CHECK(outcome.sheet->styles.at("body").text->size == 11_pt);
    CHECK(outcome.sheet->masters.at("page")->running[0].baseline == 14_mm);
}

TEST_CASE("a look changes a measure of its base in one line") {
    const std::string base =
        "tongket-layout: 1\nbase: plain\nmeasures: {text: 11pt}\nstyles: {body: {size: $text}}\n";
    const Outcome outcome =
        reading_of("tongket-layout: 1\nbase: house\nmeasures: {text: 9pt}\n", {{"house", base}});
    REQUIRE(outcome.diagnostics.size() == 0);
    CHECK(outcome.sheet->styles.at("body").text->size == 9_pt);
}

TEST_CASE("an unknown measure is reported once, with what was meant") {
    const Outcome outcome =
        reading_on_plain("measures: {text: 11pt}\nstyles: {body: {size: $txt}}\n");
    CHECK(outcome.codes() == std::vector{Code::LayoutMeasureUnknown});
    CHECK(outcome.messages().find("text") != std::string::npos);
}

TEST_CASE("a dollar sign in a sentence is no measure") {
    const Outcome outcome = reading_on_plain("parts: [{text: $5 mỗi tháng}, {text: $}]\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
}

}  // namespace
}  // namespace tongket::stylesheet
