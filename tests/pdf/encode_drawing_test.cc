#include "pdf/encode_drawing.h"

#include <memory>
#include <string>

#include <doctest/doctest.h>

#include "pdf/gradient_objects.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

using images::DrawingColour;
using images::PathPiece;

struct Drawn {
    explicit Drawn(images::DrawnPath path, DrawingInks inks = DrawingInks::None, double scale = 1) {
        images::Drawing drawing;
        drawing.width = drawing.height = 100;
        path.outline = {{PathPiece::Kind::Move, {images::DrawingPoint{}, {}, {1, 2}}},
                        {PathPiece::Kind::Curve, {images::DrawingPoint{3, 4}, {5, 6}, {7.25, 80}}},
                        {PathPiece::Kind::Close, {}}};
        drawing.paths.push_back(std::move(path));
        ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
        made = encode_drawing(drawing, inks, 30'000, scale, converter);
    }
    DrawingOperators made;
};

images::DrawnPath filled(DrawingColour colour) {
    images::DrawnPath path;
    path.fill = images::Paint{colour};
    return path;
}
images::DrawnPath stroked(DrawingColour colour) {
    images::DrawnPath path;
    path.pen = images::Pen{};
    path.pen->paint.colour = colour;
    return path;
}

TEST_CASE("an outline is written with its numbers, and painted in the colour's own space") {
    CHECK(Drawn(filled({255, 0, 0})).made.bytes ==
          "/Rgb cs 1 0 0 sc\n1 2 m\n3 4 5 6 7.25 80 c\nh\nf\n");
    CHECK(Drawn(filled({51, 51, 51})).made.bytes == "0.2 g\n1 2 m\n3 4 5 6 7.25 80 c\nh\nf\n");
    CHECK(Drawn(stroked({0, 0, 0})).made.bytes ==
          "0 G\n1 w 0 J 0 j 4 M [] 0 d\n1 2 m\n3 4 5 6 7.25 80 c\nh\nS\n");
}

TEST_CASE("paths within one clip share it, and the state before it comes back after it") {
    const auto at = [](double x) { return images::DrawingPoint{x, x}; };
    const auto line_to = [&](double x) {
        return images::Outline{{PathPiece::Kind::Move, {at(0), at(0), at(0)}},
                               {PathPiece::Kind::Line, {at(0), at(0), at(x)}}};
    };
    const auto outer = std::make_shared<const images::Clip>(
        images::Clip{line_to(9), images::FillRule::EvenOdd, nullptr});
    const auto inner = std::make_shared<const images::Clip>(
        images::Clip{line_to(5), images::FillRule::NonZero, outer});
    images::Drawing drawing;
    drawing.width = drawing.height = 10;
    for (const auto& clip : {inner, inner, outer}) {
        drawing.paths.push_back(stroked({0, 0, 0}));
        drawing.paths.back().outline = line_to(1);
        drawing.paths.back().clip = clip;
    }
    drawing.paths.push_back(filled({0, 0, 0}));
    drawing.paths.back().outline = line_to(1);
    ColourConverter converter(profile_bytes("sRGB.icc"), profile_bytes("FOGRA39L_coated.icc"));
    const std::string black = "0 0 0 1 K\n", pen = "1 w 0 J 0 j 4 M [] 0 d\n0 0 m\n1 1 l\nS\n";
    CHECK(encode_drawing(drawing, DrawingInks::Process, 30'000, 1, converter).bytes ==
          "q\n0 0 m\n5 5 l\nW n\n0 0 m\n9 9 l\nW* n\n" + black + "/Over gs\n" + pen + black + pen +
              "Q\nq\n0 0 m\n9 9 l\nW* n\n" + black + "/Over gs\n" + pen +
              "Q\n0 0 0 1 k\n/Over gs\n0 0 m\n1 1 l\nf\n");
}

TEST_CASE("at the press grey is black ink, and thin black lines are printed over what lies below") {
    const Drawn thin(stroked({0, 0, 0}), DrawingInks::Process);
    CHECK(thin.made.bytes.starts_with("0 0 0 1 K\n/Over gs\n"));
    CHECK(thin.made.process == std::array<bool, 4>{false, false, false, true});
    CHECK(Drawn(stroked({0, 0, 0}), DrawingInks::Process, 3).made.bytes.find("Over") ==
          std::string::npos);
    const Drawn red(filled({255, 0, 0}), DrawingInks::Process);
    CHECK(red.made.process[1]);
    CHECK(red.made.bytes.find("Rgb") == std::string::npos);
    const Drawn black(filled({255, 0, 0}), DrawingInks::BlackAlone);
    CHECK(black.made.process == std::array<bool, 4>{false, false, false, true});
}

images::DrawnPath shaded() {
    auto gradient = std::make_shared<images::Gradient>();
    gradient->end = {100, 0};
    gradient->stops = {{0, {255, 0, 0}}, {0.5, {0, 0, 255}}, {0.5, {0, 255, 0}}, {1, {0, 255, 0}}};
    images::DrawnPath path;
    path.fill = images::Paint{{}, gradient};
    return path;
}

TEST_CASE(
    "a gradient is a pattern: on screens of its own stops, at the press of inks between them") {
    const DrawingOperators screen = Drawn(shaded()).made;
    CHECK(screen.bytes.starts_with("/Pattern cs /G0 scn\n1 2 m"));
    REQUIRE(screen.gradients.size() == 1);
    CHECK(screen.gradients[0].stops.size() == 4);
    CHECK(screen.gradients[0].stops[1].components == std::array<std::uint16_t, 4>{0, 0, 10'000, 0});

    const DrawingOperators press = Drawn(shaded(), DrawingInks::Process).made;
    REQUIRE(press.gradients.size() == 1);
    CHECK(press.gradients[0].stops.size() > 20);
    CHECK(press.process[0]);
    for (const EncodedGradient::Stop& stop : press.gradients[0].stops) {
        CHECK(stop.components[0] + stop.components[1] + stop.components[2] + stop.components[3] <=
              30'000);
    }
    const DrawingOperators black = Drawn(shaded(), DrawingInks::BlackAlone).made;
    CHECK(black.process == std::array<bool, 4>{false, false, false, true});
}

TEST_CASE(
    "the function of a gradient goes from stop to stop, with an edge where two are at one place") {
    const DrawingOperators screen = Drawn(shaded()).made;
    std::string written;
    append(written, gradient_patterns(screen.gradients, "/DeviceRGB", 3));
    CHECK(written.find("/Coords [0 0 100 0]") != std::string::npos);
    CHECK(written.find("/Bounds [0.5]") != std::string::npos);
    CHECK(written.find("/C0 [1 0 0]/C1 [0 0 1]") != std::string::npos);
    CHECK(written.find("/C0 [0 1 0]/C1 [0 1 0]") != std::string::npos);
}

}  // namespace
}  // namespace tongket::pdf
