#include "graphics/text_ground.h"

#include <doctest/doctest.h>

#include "black_shares.h"
#include "graphics/path.h"

namespace tongket::graphics {
namespace {

using namespace base::literals;
using test::area;
using test::ink_of;

/// A word of ten letters, each as wide as half of its size.
const text::ShapedWord& ground_word() {
    static const text::ShapedWord word = test::word_of("mười chữ", 5'000);
    return word;
}

TextItem text_at(Point origin, Tag tag = StructureId{1}) {
    TextItem text;
    text.tag = tag;
    text.origin = origin;
    text.size = 10_pt;
    text.colour = black();
    text.words = {{&ground_word(), {}}};
    return text;
}

}  // namespace

TEST_CASE("what is inside an outline is told by its winding, curves included") {
    const Outline disc = circle({50_pt, 50_pt}, 40_pt);
    CHECK(holds(disc, {50_pt, 50_pt}));
    CHECK(holds(disc, {77_pt, 77_pt}));
    CHECK_FALSE(holds(disc, {80_pt, 80_pt}));
    CHECK_FALSE(holds(disc, {50_pt, 91_pt}));
    // Of a ring the middle is outside, since its inner edge goes the other way.
    const Outline ring = ring_part({50_pt, 50_pt}, {0, 1, 40_pt, 20_pt});
    CHECK(holds(ring, {50_pt, 20_pt}));
    CHECK_FALSE(holds(ring, {50_pt, 50_pt}));
    CHECK_FALSE(holds({}, {1_pt, 1_pt}));
}

TEST_CASE("a text stands on the last area below its middle, else on paper") {
    Page page;
    page.items = {area({0_pt, 0_pt, 100_pt, 100_pt}, 2'000),
                  area({20_pt, 0_pt, 100_pt, 100_pt}, 5'000),
                  text_at({10_pt, 50_pt}),
                  text_at({-20_pt, 50_pt}),
                  text_at({10_pt, 150_pt}),
                  area({0_pt, 0_pt, 200_pt, 200_pt}, 9'000)};
    const auto texts = grounded_texts(page);
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].ground == ink_of(5'000));
    CHECK(texts[1].ground == ink_of(2'000));  // its middle is left of the second area
    CHECK(texts[2].ground == ink_of(0));
}

TEST_CASE("a shape is a ground where it is filled and not clipped, a page's background as well") {
    Page page;
    page.background = std::make_shared<const Background>(Background{filled(
        Artifact::Background, rectangle_outline({0_pt, 0_pt, 300_pt, 300_pt}), ink_of(1'000))});
    ShapeItem disc = filled(Artifact::Layout, circle({}, 40_pt), ink_of(6'000));
    disc.origin = {100_pt, 100_pt};
    ShapeItem clipped = disc;
    clipped.origin = {100_pt, 200_pt};
    clipped.clip =
        std::make_shared<const Outline>(rectangle_outline({-40_pt, -40_pt, 80_pt, 20_pt}));
    page.items = {
        disc,
        clipped,
        text_at({75_pt, 100_pt}),
        text_at({75_pt, 200_pt}),
        drawn(Artifact::Layout, circle({100_pt, 20_pt}, 10_pt), {{}, {}, 1_pt, black(), {}}),
        text_at({75_pt, 20_pt})};
    const auto texts = grounded_texts(page);
    REQUIRE(texts.size() == 3);
    CHECK(texts[0].ground == ink_of(6'000));
    CHECK(texts[1].ground == ink_of(1'000));
    CHECK(texts[2].ground == ink_of(1'000));
}

TEST_CASE("texts on pictures and gradients have no one ground, watermarks are not read") {
    Page page;
    ImageItem image;
    image.box = {0_pt, 0_pt, 100_pt, 100_pt};
    image.image = std::make_shared<const Image>();
    ShapeItem shaded =
        filled(Artifact::Layout, rectangle_outline({0_pt, 100_pt, 100_pt, 100_pt}), ink_of(6'000));
    auto gradient = std::make_shared<Gradient>();
    gradient->to = {100_pt, 0_pt};
    gradient->stops = {{0, ink_of(0)}, {10'000, ink_of(10'000)}};
    shaded.gradient = gradient;
    page.items = {image,
                  shaded,
                  text_at({10_pt, 50_pt}),
                  text_at({10_pt, 150_pt}),
                  text_at({10_pt, 250_pt}, Artifact::Watermark),
                  text_at({10_pt, 250_pt})};
    CHECK(grounded_texts(page).size() == 1);
}

TEST_CASE("texts of many pages stand on the background of their own page and on its own areas") {
    const auto background = std::make_shared<const Background>(Background{filled(
        Artifact::Background, rectangle_outline({0_pt, 0_pt, 300_pt, 300_pt}), ink_of(1'000))});
    std::vector<Page> pages(4);
    pages[0].background = pages[1].background = pages[3].background = background;
    pages[0].items = {area({0_pt, 0_pt, 200_pt, 200_pt}, 5'000), text_at({75_pt, 100_pt})};
    pages[1].items = pages[2].items = pages[3].items = {text_at({75_pt, 100_pt})};
    std::vector<Colour> found(pages.size());
    for_each_grounded_text(pages, [&](std::size_t page, const GroundedText& text) {
        found[page] = text.ground;
    });
    CHECK(found == std::vector<Colour>{ink_of(5'000), ink_of(1'000), ink_of(0), ink_of(1'000)});
}

}  // namespace tongket::graphics
