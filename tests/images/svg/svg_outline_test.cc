#include "images/svg/svg_outline.h"

#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace tongket::images;

namespace {

/// "M1,2 L3,4 C… Z": the end of each piece, rounded to tenths.
std::string dump(const Outline& outline) {
    std::string text;
    for (const PathPiece& piece : outline) {
        text += text.empty() ? "" : " ";
        text += "MLCZ"[static_cast<int>(piece.kind)];
        if (piece.kind != PathPiece::Kind::Close) {
            const auto tenths = [](double value) {
                const long rounded = std::lround(value * 10);
                return std::to_string(rounded / 10) +
                       (rounded % 10 == 0 ? "" : "." + std::to_string(std::abs(rounded % 10)));
            };
            text += tenths(piece.end().x) + "," + tenths(piece.end().y);
        }
    }
    return text;
}

SvgNode shape(std::string name, std::vector<std::pair<std::string, std::string>> attributes) {
    return {std::move(name), std::move(attributes), {}, {}};
}

}  // namespace

TEST_CASE("path data is read in both cases, and numbers after a move are lines") {
    CHECK(dump(read_path_data("M1 2 3 4l1,1H9v-5z")) == "M1,2 L3,4 L4,5 L9,5 L9,0 Z");
    CHECK(dump(read_path_data("m5 5c1 0 2 1 2 2s1 2 2 2q1 1 2 0t2 0")) ==
          "M5,5 C7,7 C9,9 C11,9 C13,9");
}

TEST_CASE("a path ends at the first thing that is wrong in it") {
    CHECK(dump(read_path_data("M1 2L3 4L5 x 6 7")) == "M1,2 L3,4");
    CHECK(dump(read_path_data("L1 2")) == "");
    CHECK(dump(read_path_data("M NaN,0 L 1e999,5 z")) == "");
    CHECK(dump(read_path_data("M1 1 A 1 1 0 2 0 3 3")) == "M1,1");
}

TEST_CASE("an arc ends where it says and bulges to the side that it says") {
    const Outline arc = read_path_data("M10 0A10 10 0 0120 10");
    CHECK(dump(arc) == "M10,0 C20,10");
    // A quarter of the circle about 10, 10: its middle is at 45 degrees.
    const PathPiece& curve = arc[1];
    const double x = (10 + 3 * curve.points[0].x + 3 * curve.points[1].x + 20) / 8;
    CHECK(x == doctest::Approx(10 + 10 * std::sqrt(0.5)).epsilon(0.001));
    CHECK(read_path_data("M0 0a5 5 0 1 1 0 10").size() == 3);
    CHECK(dump(read_path_data("M0 0a0 5 0 0 0 7 0")) == "M0,0 L7,0");
}

TEST_CASE("shapes are outlines, and one without a size is none") {
    CHECK(dump(outline_of(shape("rect", {{"x", "1"}, {"width", "4"}, {"height", "50%"}}),
                          {100, 10})) == "M1,0 L5,0 L5,5 L1,5 Z");
    CHECK(dump(outline_of(shape("circle", {{"cx", "5"}, {"cy", "5"}, {"r", "2"}}), {10, 10})) ==
          "M7,5 C5,7 C3,5 C5,3 C7,5 Z");
    CHECK(dump(outline_of(shape("polygon", {{"points", "0,0 4 0 4,4 9"}}), {10, 10})) ==
          "M0,0 L4,0 L4,4 Z");
    CHECK(outline_of(shape("rect", {{"width", "-5"}, {"height", "1e400"}}), {10, 10}).empty());
    CHECK(outline_of(shape("rect", {{"width", "9"}, {"height", "9"}, {"rx", "2"}}), {10, 10})
              .size() == 10);
}
