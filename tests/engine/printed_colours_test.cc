#include "engine/printed_colours.h"

#include <doctest/doctest.h>

namespace tongket::engine {
namespace {

using namespace base::literals;
using stylesheet::NamedColour;

/// One of ten colours that nobody takes for another.
graphics::Colour light(std::uint16_t index) {
    graphics::Colour colour;
    colour.space = graphics::ColourSpace::Rgb;
    colour.components[0] = index % 2 == 0 ? 0 : 10'000;
    colour.components[1] = static_cast<std::uint16_t>(index % 3 * 5'000);
    colour.components[2] = static_cast<std::uint16_t>(index % 5 * 2'500);
    return colour;
}

graphics::BoxItem box_of(const graphics::Colour& colour, base::Length side) {
    return {graphics::Artifact::Layout,
            {0_pt, 0_pt, side, side},
            colour,
            graphics::BoxItem::Role::Fill};
}

std::vector<std::string> names_of_printed(const std::vector<graphics::DisplayItem>& items,
                                          const std::vector<NamedColour>& palette) {
    graphics::Page page;
    page.items = items;
    std::vector<std::string> names;
    for (const NamedColour& colour : printed_colours({&page, 1}, palette)) {
        names.push_back(colour.name);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what pages are printed in, in the order of the palette; what they are not is left out") {
    const std::vector<NamedColour> palette = {{"a", light(1), {}, false},
                                              {"b", light(2), {}, false},
                                              {"c", light(3), {}, false},
                                              {"mixed", light(4), {}, true},
                                              {"black", graphics::black(), {}, false}};
    CHECK(
        names_of_printed({box_of(light(3), 10_pt), box_of(light(1), 1_pt), box_of(light(4), 90_pt),
                          box_of(graphics::black(), 50_pt), box_of(light(99), 9_pt)},
                         palette) == Names{"a", "c"});
    CHECK(names_of_printed({box_of(graphics::black(), 50_pt)}, palette) == Names{"black"});
    CHECK(names_of_printed({}, palette).empty());
}

TEST_CASE("of more than seven colours those that cover most are shown") {
    std::vector<NamedColour> palette;
    std::vector<graphics::DisplayItem> items;
    for (std::uint16_t i = 1; i <= 9; ++i) {
        palette.push_back({std::string(1, static_cast<char>('a' + i)), light(i), {}, false});
        items.emplace_back(box_of(light(i), i == 2 || i == 5 ? 1_pt : 10_pt * i));
    }
    CHECK(names_of_printed(items, palette) == Names{"b", "d", "e", "g", "h", "i", "j"});
}

TEST_CASE("a shade of a colour before it is that colour") {
    graphics::Colour shade = light(1);
    shade.components[0] -= 200;
    const std::vector<NamedColour> palette = {
        {"a", light(1), {}, false}, {"a-2", shade, {}, false}, {"b", light(2), {}, false}};
    CHECK(names_of_printed({box_of(light(1), 1_pt), box_of(shade, 90_pt), box_of(light(2), 1_pt)},
                           palette) == Names{"a", "b"});
}

TEST_CASE("shapes count with their fill and their line, backgrounds too") {
    const std::vector<NamedColour> palette = {{"fill", light(1), {}, false},
                                              {"line", light(2), {}, false},
                                              {"ground", light(3), {}, false}};
    graphics::Page page;
    graphics::ShapeItem shape{graphics::Artifact::Layout,
                              {},
                              std::make_shared<const graphics::Outline>(
                                  graphics::rectangle_outline({0_pt, 0_pt, 10_pt, 10_pt}))};
    shape.fill = light(1);
    graphics::Pen pen;
    pen.width = 1_pt;
    pen.colour = light(2);
    shape.pen = pen;
    page.items = {shape};
    shape.pen = {};
    shape.fill = light(3);
    page.background = std::make_shared<const graphics::Background>(graphics::Background{shape});
    CHECK(printed_colours({&page, 1}, palette).size() == 3);
}

}  // namespace tongket::engine
