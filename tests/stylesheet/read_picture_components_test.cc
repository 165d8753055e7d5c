#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using namespace base::literals;

/// The components of a section's component.
Outcome reading_in_section(std::string_view rows) {
    return reading_on_plain(
        "headings: [{style: body, component: chapter}]\ncomponents:\n  chapter:\n    rows:\n" +
        std::string(rows));
}

const RowsPart& rows_of(const Outcome& outcome) {
    return std::get<RowsPart>(outcome.sheet->components.at("chapter").content);
}

TEST_CASE("a photo names a picture of the report and its frame") {
    const Outcome outcome = reading_in_section(
        "      - {photo: section.picture, width: 41mm, height: 50mm, clip: tile, repeated: "
        "true}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    const auto& photo = std::get<PhotoPart>(rows_of(outcome).rows.at(0).content);
    CHECK(photo.path == "section.picture");
    CHECK(photo.width == 41_mm);
    CHECK(photo.clip == ImagePart::Clip::Tile);
    CHECK(photo.is_repeated);
}

TEST_CASE("what is no picture cannot be shown as one") {
    CHECK(reading_in_section("      - {photo: section.lead, height: 50mm}\n").codes() ==
          std::vector{Code::LayoutPathNotPicture});
    CHECK(reading_in_section("      - {text: \"{section.picture}\"}\n").codes() ==
          std::vector{Code::LayoutPathNotText});
}

TEST_CASE("a section is known in its own component alone") {
    CHECK(reading_on_plain("parts: [{text: \"{section.title}\"}]\n").codes() ==
          std::vector{Code::LayoutPathUnknown});
    CHECK(reading_on_plain("parts: [{insert: next}]\n").codes() ==
          std::vector{Code::LayoutPathUnknown});
    CHECK(reading_on_plain(
              "shown-awards: roll\ncomponents: {roll: {insert: next}, other: {text: a}}\n"
              "parts: [{use: roll}]\n")
              .codes()
              .empty());
    CHECK(reading_on_plain(
              "shown-awards: other\ncomponents: {roll: {insert: next}, other: {text: a}}\n"
              "parts: [{use: roll}]\n")
              .codes() == std::vector{Code::LayoutPathUnknown});
    CHECK(reading_on_plain("headings: [{style: body, component: nobody}]\n").codes() ==
          std::vector{Code::ComponentUnknown});
}

TEST_CASE("counted shapes have a width or share one") {
    const Outcome outcome = reading_on_plain(
        "colours: {gold: {c: 20}}\nparts:\n"
        "  - {count: \"{members.count}\", shape: tile, within: 176mm, fill: gold}\n"
        "  - {count: \"28\", width: 6mm, step-x: 7.25mm, across: 14, fills: [gold, gold]}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    const auto& shared = std::get<CountPart>(outcome.sheet->parts.at(0).content);
    CHECK(shared.within == 176_mm);
    CHECK(shared.shape == CountPart::Shape::Tile);
    const auto& own = std::get<CountPart>(outcome.sheet->parts.at(1).content);
    CHECK(own.height == 6_mm);
    CHECK(own.step_y == 7.5_mm);
    CHECK(own.fills.size() == 2);
    CHECK(reading_on_plain("parts: [{count: \"3\"}]\n").diagnostics.size() == 1);
}

TEST_CASE("frames are sorted by their counts, and a count has one set") {
    const Outcome outcome = reading_in_section(
        "      - frames: section.pictures\n        sets:\n"
        "          - {places: [{x: 0mm, y: 0mm, width: 9mm, height: 9mm}, {x: 9mm, y: 0mm, width: "
        "9mm, height: 9mm}]}\n"
        "          - {places: [{x: 0mm, y: 0mm, width: 9mm, height: 9mm}]}\n"
        "        rows: [{each: pictures, rows: [{text: \"{number}\"}]}]\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    const auto& frames = std::get<FramesPart>(rows_of(outcome).rows.at(0).content);
    REQUIRE(frames.sets.size() == 2);
    CHECK(frames.sets[0].size() == 1);
    CHECK(reading_in_section("      - frames: section.pictures\n        sets:\n"
                             "          - {places: [{x: 0mm, y: 0mm, width: 9mm, height: 9mm}]}\n"
                             "          - {places: [{x: 9mm, y: 0mm, width: 9mm, height: 9mm}]}\n")
              .codes() == std::vector{Code::LayoutFramesTwice});
}

TEST_CASE("the pictures of a frame are known in its rows alone") {
    CHECK(reading_in_section("      - {each: pictures, rows: [{text: a}]}\n").codes() ==
          std::vector{Code::LayoutPathUnknown});
}

TEST_CASE("a cover has a master, a paper and two sides") {
    const Outcome outcome = reading_on_plain(
        "cover: {master: page, paper: 0.13mm, parts: [{at: {on: spine, turn: down, x: 0mm, y: 9mm, "
        "width: 90mm}, rows: [{text: a}]}]}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    REQUIRE(outcome.sheet->cover.has_value());
    CHECK(outcome.sheet->cover->paper == 0.13_mm);
    const auto& placed = std::get<PlacedPart>(outcome.sheet->cover->parts.at(0).content);
    CHECK(placed.on == PlacedPart::On::Spine);
    CHECK(placed.turn == document::Placed::Turn::Down);
    CHECK(reading_on_plain("cover: {paper: 0mm}\n").diagnostics.size() == 2);
}

TEST_CASE("a place is counted from one edge, and a page may have to be a left one") {
    const Outcome outcome = reading_on_plain(
        "parts:\n  - {new-page: page, on: verso}\n"
        "  - {at: {outer: 16mm, y: 0mm, width: 41mm}, rows: [{text: a}]}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    CHECK(std::get<NewPagePart>(outcome.sheet->parts.at(0).content).side ==
          document::PageBreak::Side::Verso);
    CHECK(std::get<PlacedPart>(outcome.sheet->parts.at(1).content).edge ==
          document::Placed::Edge::Outer);
    CHECK(reading_on_plain("parts: [{at: {x: 1mm, inner: 2mm, y: 0mm, width: 9mm}, rows: []}]\n")
              .codes() == std::vector{Code::ComponentDouble});
}

}  // namespace
}  // namespace tongket::stylesheet
