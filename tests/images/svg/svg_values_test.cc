#include "images/svg/svg_values.h"

#include <doctest/doctest.h>

using namespace tongket::images;

TEST_CASE("numbers need no blank between them where none could be meant otherwise") {
    const auto numbers = read_svg_numbers("1-2.5.5,+3e1 ,4");
    REQUIRE(numbers.size() == 5);
    CHECK(numbers[1] == -2.5);
    CHECK(numbers[2] == 0.5);
    CHECK(numbers[3] == 30);
}

TEST_CASE("what is no finite number of a drawing's size is none") {
    for (const char* text : {"NaN", "inf", "1e999", "1e9", "-", "a", ""}) {
        CHECK(read_svg_numbers(text).empty());
    }
}

TEST_CASE("lengths have their units") {
    CHECK(read_svg_length("25.4mm", 0) == doctest::Approx(96));
    CHECK(read_svg_length("72pt", 0) == doctest::Approx(96));
    CHECK(read_svg_length("50%", 30) == doctest::Approx(15));
    CHECK_FALSE(read_svg_length("3 km", 0));
}

TEST_CASE("transforms go from the right to the left") {
    const DrawingPoint moved = read_svg_transform("translate(10 20) scale(2)").apply({3, 4});
    CHECK(moved.x == doctest::Approx(16));
    CHECK(moved.y == doctest::Approx(28));
    const DrawingPoint turned = read_svg_transform("rotate(90, 1, 1)").apply({2, 1});
    CHECK(turned.x == doctest::Approx(1));
    CHECK(turned.y == doctest::Approx(2));
    CHECK(read_svg_transform("scale(3)wrong(1)").apply({1, 1}) == DrawingPoint{3, 3});
    CHECK(read_svg_transform("matrix(2 0 0 3 0 0)").scale() ==
          doctest::Approx(2.449).epsilon(0.01));
}
