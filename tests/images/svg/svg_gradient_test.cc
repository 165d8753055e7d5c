#include "images/svg/svg_gradient.h"

#include <string>

#include <doctest/doctest.h>

#include "images/svg/read_svg.h"
#include "images/svg/svg_outline.h"

using namespace tongket;
using images::Gradient;
using images::Paint;

namespace {

/// What the first shape of the drawing is filled with.
std::optional<Paint> fill_of(const std::string& content) {
    auto read = images::read_svg(
        "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>" + content + "</svg>");
    REQUIRE(std::holds_alternative<images::SvgDrawing>(read));
    const images::SvgDrawing made = std::get<images::SvgDrawing>(std::move(read));
    CHECK(made.left_out.empty());
    return made.drawing.paths.empty() ? std::nullopt : made.drawing.paths[0].fill;
}

Gradient gradient_of(const std::string& content) {
    const auto fill = fill_of(content);
    REQUIRE(fill);
    REQUIRE(fill->gradient != nullptr);
    return *fill->gradient;
}

/// Where a point of the gradient's own units lies on the drawing.
images::DrawingPoint place(const Gradient& gradient, const images::DrawingPoint& point) {
    const auto& [a, b, c, d, e, f] = gradient.matrix;
    return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
}

const std::string two_stops = "<stop stop-color='#f00'/><stop offset='1' stop-color='#00f'/>";
const std::string box = "<rect x='10' y='20' width='40' height='8' fill='url(#g)'/>";

}  // namespace

TEST_CASE("a gradient goes from the left of its shape to the right unless it says otherwise") {
    const Gradient gradient =
        gradient_of("<linearGradient id='g'>" + two_stops + "</linearGradient>" + box);
    CHECK(place(gradient, gradient.start) == images::DrawingPoint{10, 20});
    CHECK(place(gradient, gradient.end) == images::DrawingPoint{50, 20});
    CHECK(gradient.stops.front().colour == images::DrawingColour{255, 0, 0});
    CHECK(gradient.stops.back() == Gradient::Stop{1, {0, 0, 255}});
}

TEST_CASE("units of the drawing, its percentages, and a transform of the gradient's own") {
    const Gradient gradient = gradient_of(
        "<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='50%' y1='10' x2='60' y2='10' "
        "gradientTransform='translate(1 2)'>" +
        two_stops + "</linearGradient><g transform='scale(2)'>" + box + "</g>");
    CHECK(place(gradient, gradient.start) == images::DrawingPoint{102, 24});
    CHECK(place(gradient, gradient.end) == images::DrawingPoint{122, 24});
}

TEST_CASE("what a gradient lacks is its neighbour's, and circles of neighbours end") {
    const Gradient gradient = gradient_of("<linearGradient id='a' x2='50%'>" + two_stops +
                                          "</linearGradient><linearGradient id='b' y2='1' "
                                          "href='#a'/><linearGradient id='g' href='#b'/>" +
                                          box);
    CHECK(gradient.end == images::DrawingPoint{0.5, 1});
    CHECK_FALSE(
        fill_of("<linearGradient id='g' href='#h'/><linearGradient id='h' href='#g'/>" + box));
}

TEST_CASE("one stop is a colour, none paints nothing, and so does a box without height") {
    const auto one =
        fill_of("<linearGradient id='g'><stop stop-color='#123456'/></linearGradient>" + box);
    CHECK(one == Paint{{0x12, 0x34, 0x56}});
    CHECK_FALSE(fill_of("<linearGradient id='g'/>" + box));
    CHECK_FALSE(fill_of("<linearGradient id='g'>" + two_stops +
                        "</linearGradient><path d='M0 5 H9' fill='url(#g)'/>"));
    const auto no_way =
        fill_of("<linearGradient id='g' x2='0'>" + two_stops + "</linearGradient>" + box);
    CHECK(no_way == Paint{{0, 0, 255}});
}

TEST_CASE("opacity of stops and of the shape makes them paler") {
    const Gradient gradient = gradient_of(
        "<linearGradient id='g'><stop stop-color='#000' stop-opacity='50%'/><stop offset='1' "
        "stop-color='#000'/></linearGradient>"
        "<rect width='9' height='9' opacity='.5' fill='url(#g)'/>");
    CHECK(gradient.stops.front().colour == images::DrawingColour{191, 191, 191});
    CHECK(gradient.stops.back().colour == images::DrawingColour{128, 128, 128});
}

TEST_CASE("offsets never fall, and colours end at both ends") {
    const Gradient gradient = gradient_of(
        "<linearGradient id='g'><stop offset='.6' stop-color='#f00'/><stop offset='.2' "
        "stop-color='#00f'/></linearGradient>" +
        box);
    REQUIRE(gradient.stops.size() == 4);
    CHECK(gradient.stops[0] == Gradient::Stop{0, {255, 0, 0}});
    CHECK(gradient.stops[2] == Gradient::Stop{0.6, {0, 0, 255}});
    CHECK(gradient.stops[3].offset == 1);
}

TEST_CASE("a gradient that is repeated or reflected reaches over its whole shape") {
    const Gradient repeated = gradient_of(
        "<linearGradient id='g' x1='25%' x2='50%' "
        "spreadMethod='repeat'>" +
        two_stops + "</linearGradient>" + box);
    CHECK(place(repeated, repeated.start).x <= 10);
    CHECK(place(repeated, repeated.end).x >= 50);
    CHECK(repeated.stops[4].colour == images::DrawingColour{255, 0, 0});
    const Gradient reflected =
        gradient_of("<radialGradient id='g' r='25%' spreadMethod='reflect'>" + two_stops +
                    "</radialGradient>" + box);
    CHECK(reflected.kind == Gradient::Kind::Radial);
    // The corner of the unit box lies 0.71 from its middle: three lengths of a quarter.
    CHECK(reflected.end_radius == doctest::Approx(0.75));
    CHECK(reflected.stops[4].colour == images::DrawingColour{0, 0, 255});
}

TEST_CASE("a focus outside of its circle is brought to its edge") {
    const Gradient gradient =
        gradient_of("<radialGradient id='g' fx='2'>" + two_stops + "</radialGradient>" + box);
    CHECK(gradient.start.x < 1);
    CHECK(gradient.start.x > 0.99);
    CHECK(gradient.start.y == doctest::Approx(0.5));
}

TEST_CASE("the bounds of a curve are its own, not those of its control points") {
    const auto bounds = images::bounds_of(images::read_path_data("M0 0 C0 40 10 40 10 0"));
    CHECK(bounds.bottom == doctest::Approx(30));
    CHECK(bounds.right == doctest::Approx(10));
    CHECK(bounds.top == doctest::Approx(0));
}
