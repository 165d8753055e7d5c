#include "graphics/path.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <doctest/doctest.h>

namespace tongket::graphics {
namespace {

using namespace base::literals;

/// A point of a cubic curve.
std::array<double, 2> on_curve(const Point& start, const OutlinePiece& curve, double t) {
    const double s = 1 - t;
    const auto mix = [&](double a, double b, double c, double d) {
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    };
    return {mix(start.x.points(), curve.points[0].x.points(), curve.points[1].x.points(),
                curve.points[2].x.points()),
            mix(start.y.points(), curve.points[0].y.points(), curve.points[1].y.points(),
                curve.points[2].y.points())};
}

/// The farthest that the curves of `pieces` leave the two circles around `centre`.
double farthest(const Outline& pieces, Point centre, double outer, double inner) {
    double worst = 0;
    Point at;
    for (const OutlinePiece& piece : pieces) {
        for (int i = 0; piece.kind == OutlinePiece::Kind::Curve && i <= 20; ++i) {
            const auto [x, y] = on_curve(at, piece, i / 20.0);
            const double radius = std::hypot(x - centre.x.points(), y - centre.y.points());
            worst = std::max(worst, std::min(std::abs(radius - outer), std::abs(radius - inner)));
        }
        at = piece.kind == OutlinePiece::Kind::Close ? at : piece.end();
    }
    return worst;
}

TEST_CASE("a circle of curves leaves the circle by less than a thousandth of its radius") {
    CHECK(farthest(circle({50_pt, 40_pt}, 10_pt), {50_pt, 40_pt}, 10, 10) < 0.003);
}

TEST_CASE("a part of a ring begins and ends at its shares of the turn") {
    const auto pieces = ring_part({50_pt, 40_pt}, {0, 0.25, 10_pt, 6_pt});
    CHECK(pieces.front().end() == Point{50_pt, 30_pt});
    CHECK(pieces[1].end().x.points() == doctest::Approx(60));
    CHECK(pieces[1].end().y.points() == doctest::Approx(40));
    CHECK(pieces[2].end().x.points() == doctest::Approx(56));
    CHECK(pieces.back().kind == OutlinePiece::Kind::Close);
    CHECK(farthest(ring_part({50_pt, 40_pt}, {0.1, 0.93, 10_pt, 6_pt}), {50_pt, 40_pt}, 10, 6) <
          0.003);
}

TEST_CASE("a whole ring is two circles without a cut") {
    const auto pieces = ring_part({50_pt, 40_pt}, {0, 1, 10_pt, 6_pt});
    const auto lines = std::count_if(pieces.begin(), pieces.end(), [](const auto& piece) {
        return piece.kind == OutlinePiece::Kind::Line;
    });
    const auto closes = std::count_if(pieces.begin(), pieces.end(), [](const auto& piece) {
        return piece.kind == OutlinePiece::Kind::Close;
    });
    CHECK(lines == 0);
    CHECK(closes == 2);
}

TEST_CASE("a tile hangs from its box's top and ends in a half circle") {
    CHECK(*box_around(hanging_tile({0_pt, 0_pt, 10_pt, 12_pt})) ==
          Rectangle{0_pt, 0_pt, 10_pt, 12_pt});
}

TEST_CASE("an outline is filled or drawn where it lies") {
    const ShapeItem dot = filled(Artifact::Layout, circle({50_pt, 40_pt}, 10_pt), black());
    CHECK(*box_around(*dot.outline) == Rectangle{40_pt, 30_pt, 20_pt, 20_pt});
    CHECK(dot.origin == Point{});
    CHECK((dot.fill && !dot.pen));
    Pen pen;
    pen.width = 2_pt;
    const ShapeItem ring = drawn(StructureId{4}, circle({50_pt, 40_pt}, 10_pt), pen);
    CHECK((ring.pen == pen && !ring.fill));
    CHECK(ring.tag == Tag{StructureId{4}});
}

}  // namespace
}  // namespace tongket::graphics
