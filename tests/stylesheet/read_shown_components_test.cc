#include <vector>

#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using Codes = std::vector<base::Code>;
using namespace base::literals;

/// The part inside the only `each` of a layout.
template <class Part>
Part member_part(std::string_view written) {
    const Outcome outcome = reading_on_plain("parts:\n  - each: statistics\n    rows:\n      - " +
                                             std::string(written) + "\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    REQUIRE(outcome.sheet.has_value());
    const auto& each = std::get<EachPart>(outcome.sheet->parts.front().content);
    REQUIRE(each.rows.size() == 1);
    REQUIRE(std::holds_alternative<Part>(each.rows.front().content));
    return std::get<Part>(each.rows.front().content);
}

TEST_CASE("a chart is as the report has it, or as the layout asks, with a look of its own") {
    const auto given = member_part<ChartPart>("{chart: given}");
    CHECK_FALSE(given.kind.has_value());
    CHECK_FALSE(given.look);
    CHECK(given.has_caption);
    const auto other = member_part<ChartPart>(
        "{chart: hanging, caption: false, note: false, look: {height: 66mm, hidden: 14mm}}");
    CHECK(other.kind == document::ChartKind::Hanging);
    CHECK_FALSE(other.has_caption);
    CHECK_FALSE(other.has_notes);
    REQUIRE(other.look);
    CHECK(other.look->chart->height == 66_mm);
    CHECK(other.look->chart->hidden == 14_mm);
}

TEST_CASE("a chart where there is no member with one is reported") {
    CHECK(reading_on_plain("parts:\n  - {chart: given}\n").codes() ==
          Codes{Code::LayoutPathUnknown});
    CHECK(reading_on_plain("parts:\n  - each: goals\n    rows: [{chart: given}]\n").codes() ==
          Codes{Code::LayoutPathUnknown});
}

TEST_CASE("a gauge has its field, its measures and the text beside its mark") {
    const auto part = member_part<GaugePart>(
        "{gauge: of-plan, direction: up, length: 120mm, thickness: 4mm, text: \"{plan}\"}");
    CHECK(part.path == "of-plan");
    CHECK(part.direction == GaugePart::Direction::Up);
    CHECK(part.length == 120_mm);
    CHECK(part.thickness == 4_mm);
    CHECK(part.text.pieces.size() == 1);
    CHECK_FALSE(part.track.has_value());
}

TEST_CASE("a gauge of a list, or without its length, is reported") {
    CHECK(reading_on_plain("parts:\n  - {gauge: goals, length: 9mm, thickness: 1mm}\n").codes() ==
          Codes{Code::LayoutPathNotText});
    CHECK(reading_on_plain("parts:\n  - {gauge: year, thickness: 1mm}\n").codes() ==
          Codes{Code::LayoutKeyMissing});
}

TEST_CASE("an each starts where it says, and a grid may close up") {
    const Outcome outcome = reading_on_plain(
        "parts:\n  - grid: 3\n    close-up: true\n    most: 10\n    rows:\n"
        "      - {each: charts.tiles, from: 2, most: 3, rows: [{chart: given}]}\n");
    CHECK(outcome.messages() == "");
    REQUIRE(outcome.sheet.has_value());
    const auto& grid = std::get<GridPart>(outcome.sheet->parts.front().content);
    CHECK(grid.closes_up);
    CHECK(grid.most == 10);
    CHECK(grid.columns == std::vector<std::size_t>{3});
    const auto& each = std::get<EachPart>(grid.rows.front().content);
    CHECK(each.range.from == 2);
    CHECK(each.range.most == 3);
}

TEST_CASE("a grid gives the columns of all its rows, or of each") {
    const Outcome outcome =
        reading_on_plain("parts:\n  - {grid: [3, 4, 3], rows: [{space: 1mm}]}\n");
    CHECK(outcome.messages() == "");
    REQUIRE(outcome.sheet.has_value());
    const auto& grid = std::get<GridPart>(outcome.sheet->parts.front().content);
    CHECK(grid.columns == std::vector<std::size_t>{3, 4, 3});
    CHECK(reading_on_plain("parts:\n  - {grid: [3, 0, x], rows: [{space: 1mm}]}\n").codes() ==
          Codes{Code::LayoutNumberBad, Code::LayoutNumberBad});
}

TEST_CASE("a timeline is that of a goal") {
    const Outcome outcome = reading_on_plain(
        "parts:\n  - each: goals\n    rows: [{timeline: months, length: 86mm, height: 26mm, "
        "mark-width: 4mm, when: months}]\n");
    CHECK(outcome.messages() == "");
    const auto& each = std::get<EachPart>(outcome.sheet->parts.front().content);
    const auto& part = std::get<TimelinePart>(each.rows.front().content);
    CHECK(part.length == 86_mm);
    CHECK(part.middle == 13_mm);
    CHECK(part.mark_width == 4_mm);
    CHECK(reading_on_plain("parts:\n  - {timeline: months, length: 86mm}\n").codes() ==
          Codes{Code::LayoutPathUnknown});
    CHECK(reading_on_plain("parts:\n  - {each: goals, rows: [{timeline: months}]}\n").codes() ==
          Codes{Code::LayoutKeyMissing});
}

}  // namespace
}  // namespace tongket::stylesheet
