#include "stylesheet/read_box.h"

#include <array>

#include "stylesheet/measure.h"

namespace tongket::stylesheet {

namespace {

using namespace base::literals;

document::BoxStyle plain() {
    document::BoxStyle box;
    box.rule_thickness = 0.5_pt;
    box.rule_colour = graphics::black();
    box.padding_x = box.padding_y = 6_pt;
    return box;
}

}  // namespace

std::shared_ptr<const document::BoxStyle> plain_box() {
    return std::make_shared<const document::BoxStyle>(plain());
}

std::shared_ptr<const document::BoxStyle> read_box(const MapReader& map, const Reading& reading) {
    using Edges = document::BoxStyle::Sides;
    constexpr std::array edges = {Edges::All, Edges::Left};
    constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};
    document::BoxStyle box = plain();
    MapReader::put(box.rule_thickness, map.length("rule", thicknesses));
    box.rule_colour = named_colour(reading, map, "rule-colour", box.rule_colour);
    MapReader::put(box.sides, map.choice<Edges>("sides", edges));
    box.fill = named_colour(reading, map, "fill", {});
    box.has_fill = map.find("fill") != nullptr;
    if (const auto padding = map.map("padding", KeyMap::Padding)) {
        MapReader::put(box.padding_x, padding->length("x"));
        MapReader::put(box.padding_y, padding->length("y"));
    }
    MapReader::put(box.space_before, map.length("before"));
    MapReader::put(box.space_after, map.length("after"));
    return std::make_shared<const document::BoxStyle>(box);
}

}  // namespace tongket::stylesheet
