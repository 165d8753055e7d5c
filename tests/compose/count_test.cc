#include "compose/count.h"

#include <doctest/doctest.h>

#include "compose/template.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;

namespace {

graphics::Colour ink(std::int32_t share) {
    graphics::Colour colour = graphics::black();
    colour.components[0] = static_cast<std::uint16_t>(share);
    return colour;
}

struct CountBench : sample::Bench {
    CountBench() {
        part.width = part.height = 6_mm;
        part.step_x = 7_mm;
        part.step_y = 9_mm;
        part.fills = {ink(1), ink(2)};
        part.rest = ink(3);
    }
    std::optional<document::Drawn> draw(std::string_view count, std::string_view whole = {}) {
        part.count = read_format(count);
        part.whole = whole.empty() ? stylesheet::Template{} : read_format(whole);
        return compose_count(composition, part, scope, {});
    }
    stylesheet::CountPart part;
};

}  // namespace

TEST_CASE("a number is as many shapes, in rows") {
    CountBench bench;
    bench.part.across = 3;
    const auto drawn = bench.draw("7");
    REQUIRE(drawn);
    REQUIRE(drawn->drawing->size() == 7);
    CHECK(drawn->drawing->back().origin == graphics::Point{0_mm, 9_mm * 2});
    CHECK(drawn->drawing->at(2).origin == graphics::Point{7_mm * 2, 0_mm});
    CHECK(drawn->drawing->at(3).fill == ink(2));
    CHECK(drawn->height == 9_mm * 2 + 6_mm);
}

TEST_CASE("of a whole the others have a colour of their own, and columns fill first if asked") {
    CountBench bench;
    bench.part.down = 2;
    const auto drawn = bench.draw("3", "5");
    REQUIRE(drawn);
    REQUIRE(drawn->drawing->size() == 5);
    CHECK(drawn->drawing->at(1).origin == graphics::Point{0_mm, 9_mm});
    CHECK(drawn->drawing->at(2).fill == ink(1));
    CHECK(drawn->drawing->at(3).fill == ink(3));
}

TEST_CASE("counted shapes begin where they are told to, and may have the colour of a member") {
    CountBench bench;
    bench.part.from = read_format("3");
    const auto place = bench.draw("1", "5");
    REQUIRE(place);
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK((place->drawing->at(i).fill == ink(3)) == (i != 2));
    }
    bench.part.from = {};
    bench.part.in_colour = true;
    bench.part.rule = 0.4_pt;
    Field colour = text_field("son");
    colour.colour = std::make_shared<const graphics::Colour>(ink(77));
    const Fields member = {{"colour", colour}};
    const Scope inside{&member, &bench.scope};
    bench.part.count = read_format("1");
    bench.part.whole = {};
    const auto swatch = compose_count(bench.composition, bench.part, inside, {});
    REQUIRE(swatch);
    CHECK(swatch->drawing->front().fill == ink(77));
    REQUIRE(swatch->drawing->front().pen);
    CHECK(swatch->drawing->front().pen->width == 0.4_pt);
}

TEST_CASE("shapes that share a width fill it whatever their number") {
    CountBench bench;
    bench.part.within = 176_mm;
    for (const char* count : {"1", "13", "40"}) {
        const auto drawn = bench.draw(count);
        REQUIRE(drawn);
        const auto shapes = static_cast<std::int64_t>(drawn->drawing->size());
        const base::Length right = drawn->drawing->back().origin.x + drawn->height;
        CHECK(right <= 176_mm);
        CHECK(right > 176_mm - 0.01_mm);
        CHECK(drawn->height == 176_mm * 5 / (shapes * 5 - 1) * 4 / 5);
    }
}

TEST_CASE("what is no count is told, and nothing is drawn") {
    CountBench bench;
    CHECK_FALSE(bench.draw("99,85"));
    CHECK_FALSE(bench.draw("5", "3"));
    CHECK_FALSE(bench.draw("49.894"));
    CHECK(bench.diagnostics.size() == 3);
    CHECK_FALSE(bench.draw(""));
    CHECK_FALSE(bench.draw("0"));
    CHECK(bench.diagnostics.size() == 3);
}

TEST_CASE("a drawing may show its first shapes alone") {
    CountBench bench;
    const document::Drawing three(3, graphics::ShapeItem{graphics::Artifact::Layout, {}, nullptr});
    const auto shown = [&](std::string_view count) {
        return first_shapes(bench.composition, three, read_format(count), bench.scope)->size();
    };
    CHECK(shown("2") == 2);
    CHECK(shown("9") == 3);
    CHECK(shown("vài") == 3);
    CHECK(shown("") == 0);
}

TEST_CASE("shapes that share a width are no wider than is said") {
    CountBench bench;
    bench.part.within = 58_mm;
    const auto wide = bench.draw("3");
    REQUIRE(wide);
    CHECK(wide->height.points() == doctest::Approx((58_mm * 4).points() / 14));
    bench.part.widest = 10_mm;
    const auto narrow = bench.draw("3");
    REQUIRE(narrow);
    CHECK(narrow->height == 10_mm);
    CHECK(narrow->drawing->back().origin == graphics::Point{10_mm * 5 / 4 * 2, 0_mm});
}
