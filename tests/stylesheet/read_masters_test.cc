#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using namespace base::literals;

document::PageMaster master_of(const std::string& properties) {
    const Outcome outcome =
        reading_on_plain("first-master: own\nmasters:\n  own: {" + properties +
                         ", margins: {top: 20mm, bottom: 21mm, left: 30mm, right: 15mm}}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    CHECK(outcome.sheet->first_master == "own");
    return *outcome.sheet->masters.at("own");
}

TEST_CASE("a paper's name gives both sides, and landscape turns them") {
    CHECK(master_of("paper: A4").width == 210_mm);
    CHECK(master_of("paper: A4").height == 297_mm);
    CHECK(master_of("paper: A4, orientation: landscape").width == 297_mm);
    CHECK(master_of("paper: A3, orientation: portrait").height == 420_mm);
    CHECK(master_of("paper: A5").margins.bottom == 21_mm);
}

TEST_CASE("sides of one's own win over the paper, whichever way they stand") {
    const document::PageMaster own = master_of("width: 205mm, height: 290mm, bleed: 3mm");
    CHECK(own.width == 205_mm);
    CHECK(own.height == 290_mm);
    CHECK(own.bleed == 3_mm);
    CHECK(master_of("paper: A4, width: 205mm").height == 297_mm);
    CHECK(master_of("width: 290mm, height: 205mm, orientation: landscape").width == 290_mm);
}

TEST_CASE("folds are read from the left, whichever way they are written") {
    using Folds = std::vector<base::Length>;
    CHECK(master_of("paper: A4").folds.empty());
    CHECK(master_of("paper: A4, orientation: landscape, folds: [197mm, 97mm]").folds ==
          Folds{97_mm, 197_mm});
    CHECK(master_of("paper: A4, folds: 105mm").folds == Folds{105_mm});
    CHECK_FALSE(master_of("paper: A4, folds: 105mm").is_cover);
}

TEST_CASE("pages are counted in digits, or as the master says") {
    using graphics::Numerals;
    CHECK(master_of("paper: A4").numerals == Numerals::Arabic);
    CHECK(master_of("paper: A4, numbers: roman").numerals == Numerals::Roman);
    CHECK(master_of("paper: A4, numbers: roman-capitals").numerals == Numerals::RomanCapitals);
}

TEST_CASE("running text has a style, a place and its placeholders") {
    const document::PageMaster own = master_of(
        "paper: A4, running: [{position: bottom, text: '{page}/{pages}', baseline: 10mm, "
        "first-page: true}]");
    REQUIRE(own.running.size() == 1);
    CHECK(own.running[0].position == document::RunningText::Position::Bottom);
    CHECK(own.running[0].text == "{page}/{pages}");
    CHECK(own.running[0].baseline == 10_mm);
    CHECK(own.running[0].first_page);
    CHECK(own.running[0].style != nullptr);
}

TEST_CASE("the only master is the first one; of several the layout must name it") {
    CHECK(reading_on_plain("").sheet->first_master == "page");
    const Outcome two = reading_on_plain(
        "masters: {more: {paper: A4, margins: {top: 1mm, bottom: 1mm, left: 1mm, right: 1mm}}}");
    CHECK(two.codes() == std::vector{Code::LayoutKeyMissing});
}

}  // namespace
}  // namespace tongket::stylesheet
