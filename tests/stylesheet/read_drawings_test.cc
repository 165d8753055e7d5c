#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using graphics::Point;
using namespace base::literals;

constexpr std::string_view colours =
    "colours: {red: {m: 100, y: 100}, blue: {c: 100, m: 50}, gold: {spot: Vang, c: 20, y: 80}}\n";

Outcome drawings(const std::string& text) {
    return reading_on_plain(std::string(colours) + "drawings:\n" + text);
}

document::Drawing drawing_of(const std::string& shapes) {
    const Outcome outcome = drawings("  own: {shapes: " + shapes + "}\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    return *outcome.sheet->drawings.at("own");
}

TEST_CASE("shapes keep their order, places and colours") {
    const document::Drawing drawing = drawing_of(
        "[{shape: rectangle, x: 2mm, y: -3mm, width: 10mm, height: 4mm, fill: red}, "
        "{shape: ellipse, width: 6mm, rule: 1pt, rule-colour: gold, dashes: [2pt, 1pt]}]");
    REQUIRE(drawing.size() == 2);
    CHECK(drawing[0].origin == Point{2_mm, -3_mm});
    CHECK(graphics::box_around(*drawing[0].outline) == graphics::Rectangle{{}, {}, 10_mm, 4_mm});
    CHECK(drawing[0].fill->components[1] == 10'000);
    CHECK_FALSE(drawing[0].pen.has_value());
    CHECK(graphics::box_around(*drawing[1].outline) == graphics::Rectangle{{}, {}, 6_mm, 6_mm});
    CHECK(drawing[1].pen->width == 1_pt);
    CHECK(drawing[1].pen->colour.spots != nullptr);
    CHECK(drawing[1].pen->dashes == std::vector{2_pt, 1_pt});
}

TEST_CASE("a gradient goes over the whole shape, in two or three colours") {
    const document::Drawing drawing = drawing_of(
        "[{shape: rectangle, width: 10mm, height: 4mm, "
        "gradient: {from: red, middle: gold, to: blue, direction: down}}]");
    REQUIRE(drawing.size() == 1);
    const graphics::Gradient& gradient = *drawing[0].gradient;
    CHECK(gradient.from == Point{});
    CHECK(gradient.to == Point{0_mm, 4_mm});
    REQUIRE(gradient.stops.size() == 3);
    CHECK(gradient.stops[1].at == 5'000);
}

TEST_CASE("equal shapes of a pattern are one outline, a line that goes on has no joint") {
    const document::Drawing dots = drawing_of(
        "[{shape: rectangle, width: 1mm, fill: red, "
        "repeat: {across: 3, down: 2, step-x: 2mm, step-y: 5mm, shift: 1mm}}]");
    REQUIRE(dots.size() == 1);
    CHECK(dots[0].outline->size() == 6 * 5);
    CHECK(graphics::box_around(*dots[0].outline) == graphics::Rectangle{{}, {}, 6_mm, 6_mm});
    const document::Drawing wave =
        drawing_of("[{path: M 0 0 L 2 1 L 4 0, rule: 1pt, repeat: {across: 3, step-x: 4mm}}]");
    REQUIRE(wave.size() == 1);
    CHECK(wave[0].outline->size() == 1 + 3 * 2);
}

TEST_CASE("colours of a pattern take turns as they are asked to") {
    const document::Drawing rows = drawing_of(
        "[{shape: tile, width: 2mm, repeat: {across: 4, down: 3, step-x: 2mm, step-y: 1mm, "
        "order: up, by: row, fills: [red, blue]}}]");
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].fill == rows[2].fill);
    CHECK_FALSE(rows[0].fill == rows[1].fill);
    CHECK(graphics::box_around(*rows[0].outline)->y ==
          1_mm * 2);  // the lowest row is painted first

    const document::Drawing near_middle = drawing_of(
        "[{shape: rectangle, width: 1mm, repeat: {across: 9, down: 9, step-x: 1mm, step-y: 1mm, "
        "by: distance, fills: [red, blue]}}]");
    const auto colour_at = [&](Length x, Length y) {
        for (const graphics::ShapeItem& item : near_middle) {
            for (const graphics::OutlinePiece& piece : *item.outline) {
                if (piece.kind == graphics::OutlinePiece::Kind::Move &&
                    piece.end() == Point{x, y}) {
                    return item.fill->components[1];
                }
            }
        }
        return std::uint16_t{0};
    };
    CHECK(colour_at(1_mm * 4, 1_mm * 4) == 10'000);
    CHECK(colour_at(0_mm, 0_mm) == 5'000);
    CHECK(colour_at(1_mm * 8, 1_mm * 8) == 5'000);

    const std::string scattered =
        "[{shape: rectangle, width: 1mm, repeat: {across: 40, step-x: 1mm, fills: [red, blue]}}]";
    CHECK(drawing_of(scattered).size() == drawing_of(scattered).size());
    CHECK(drawing_of(scattered).size() > 5);
}

TEST_CASE("a drawing is part of another, turned and mirrored as a whole") {
    const Outcome outcome = drawings(
        "  whole: {shapes: [{draw: part, x: 10mm, y: 10mm, turn: 90, mirror: left-right}]}\n"
        "  part: {shapes: [{shape: rectangle, x: 1mm, width: 2mm, height: 3mm, fill: red}]}\n");
    CAPTURE(outcome.messages());
    REQUIRE(outcome.diagnostics.size() == 0);
    const graphics::ShapeItem& item = outcome.sheet->drawings.at("whole")->front();
    CHECK(item.origin == Point{10_mm, 9_mm});
    CHECK(graphics::box_around(*item.outline) == graphics::Rectangle{-3_mm, -2_mm, 3_mm, 2_mm});
}

TEST_CASE("a clip counts from the drawing's corner, whatever it clips") {
    const Outcome outcome = drawings(
        "  own:\n    shapes: [{shape: rectangle, x: 5mm, y: 5mm, width: 9mm, fill: red}]\n"
        "    clip: {shape: ellipse, x: 1mm, width: 8mm}\n");
    REQUIRE(outcome.diagnostics.size() == 0);
    const graphics::ShapeItem& item = outcome.sheet->drawings.at("own")->front();
    CHECK(graphics::box_around(*item.clip) == graphics::Rectangle{1_mm - 5_mm, -5_mm, 8_mm, 8_mm});
}

TEST_CASE("a master has backgrounds by name") {
    const Outcome outcome = reading_on_plain(
        std::string(colours) +
        "drawings: {ground: {shapes: [{shape: rectangle, width: 9mm, fill: red}]}}\n"
        "masters: {page: {background: [{draw: ground, x: -3mm, pages: first, sides: odd}, "
        "{draw: grund}]}}\n");
    CHECK(outcome.codes() == std::vector{Code::LayoutDrawingUnknown});
    const auto& background = outcome.sheet->masters.at("page")->background;
    REQUIRE(background.size() == 1);
    CHECK(background[0].x == -3_mm);
    CHECK(background[0].pages == document::Background::Pages::First);
    CHECK(background[0].sides == document::RunningText::Sides::Recto);
}

TEST_CASE("what no drawing can be is named at its place, and the rest stands") {
    const auto codes = [](const std::string& shapes) {
        return drawings("  own: {shapes: [" + shapes + "]}\n").codes();
    };
    CHECK(codes("{fill: red}") == std::vector{Code::LayoutShapeEmpty});
    CHECK(codes("{shape: rectangle, fill: red}") == std::vector{Code::LayoutShapeEmpty});
    CHECK(codes("{shape: rectangle, width: 3mm}") == std::vector{Code::LayoutShapeEmpty});
    CHECK(codes("{shape: star, width: 3mm, fill: red}") == std::vector{Code::LayoutChoiceUnknown});
    CHECK(codes("{shape: tile, width: 0mm, fill: red}") ==
          std::vector{Code::LayoutLengthOutOfRange});
    CHECK(codes("{shape: tile, width: -4mm, fill: red}") ==
          std::vector{Code::LayoutLengthOutOfRange});
    CHECK(codes("{shape: tile, width: 9999999mm, fill: red}") ==
          std::vector{Code::LayoutLengthOutOfRange});
    CHECK(codes("{shape: tile, width: 4mm, fill: rd}") == std::vector{Code::LayoutColourUnknown});
    CHECK(codes("{path: M 0, fill: red}") == std::vector{Code::LayoutPathBad});
    CHECK(codes("{shape: tile, width: 4mm, fill: red, turn: 1e9}") ==
          std::vector{Code::LayoutAngleBad});
    CHECK(codes("{shape: tile, width: 4mm, fill: red, repeat: {across: 0}}") ==
          std::vector{Code::LayoutNumberBad});
    CHECK(codes("{shape: tile, width: 4mm, gradient: {from: red}}") ==
          std::vector{Code::LayoutKeyMissing});
    CHECK(codes("{draw: own}") == std::vector{Code::LayoutDrawingCycle});
    CHECK(codes("7") == std::vector{Code::LayoutMapExpected});
}

TEST_CASE("drawings that are part of each other end, and so do patterns without end") {
    const Outcome circle = drawings(
        "  a: {shapes: [{draw: b}]}\n  b: {shapes: [{draw: c}]}\n"
        "  c: {shapes: [{draw: a}]}\n");
    CHECK(circle.codes() == std::vector{Code::LayoutDrawingCycle});
    const Outcome large = drawings(
        "  a: {shapes: [{shape: ellipse, width: 1mm, fill: red, repeat: {across: 1000, down: "
        "1000, step-x: 1mm, step-y: 1mm}}]}\n");
    CHECK(large.codes() == std::vector{Code::LayoutDrawingTooLarge});
    CHECK(large.sheet->drawings.at("a")->empty());
    // Each ten of the one before: 10^9 shapes in nine lines.
    std::string growing = "  d0: {shapes: [{shape: tile, width: 1mm, fill: red}]}\n";
    for (int i = 1; i < 10; ++i) {
        growing += "  d" + std::to_string(i) + ": {shapes: [{draw: d" + std::to_string(i - 1) +
                   ", repeat: {across: 10, step-x: 1mm}}]}\n";
    }
    const Outcome bomb = drawings(growing);
    CHECK(bomb.diagnostics.has_errors());
    for (const Code code : bomb.codes()) {
        CHECK(code == Code::LayoutDrawingTooLarge);
    }
    std::string deep = "  d0: {shapes: [{shape: tile, width: 1mm, fill: red}]}\n";
    for (int i = 1; i <= 40; ++i) {
        deep = "  d" + std::to_string(i) + ": {shapes: [{draw: d" + std::to_string(i - 1) +
               "}]}\n" + deep;
    }
    CHECK(drawings(deep).codes().front() == Code::NestingTooDeep);
}

}  // namespace
}  // namespace tongket::stylesheet
