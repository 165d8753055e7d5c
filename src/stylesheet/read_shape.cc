#include "stylesheet/read_shape.h"

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "stylesheet/house_shapes.h"
#include "stylesheet/measure.h"
#include "stylesheet/read_path.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using namespace base::literals;

constexpr LengthRange extents{base::from_nanometres(1'000), five_metres, "0.001mm", "5000mm"};
constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};

std::optional<graphics::Colour> colour_at(const Reading& reading,
                                          const MapReader& map,
                                          std::string_view key) {
    return map.scalar(key) == nullptr
               ? std::nullopt
               : std::optional(named_colour(reading, map, key, graphics::black()));
}

std::shared_ptr<const graphics::Gradient> read_gradient(const Reading& reading,
                                                        const MapReader& map,
                                                        const graphics::Rectangle& box) {
    enum class Direction : std::uint8_t { Right, Down };
    constexpr std::array directions = {Direction::Right, Direction::Down};
    static_cast<void>(map.require("from"));
    static_cast<void>(map.require("to"));
    const auto from = colour_at(reading, map, "from");
    const auto to = colour_at(reading, map, "to");
    const auto direction = map.choice<Direction>("direction", directions);
    if (!from || !to) {
        return nullptr;
    }
    auto gradient = std::make_shared<graphics::Gradient>();
    gradient->from = {box.x, box.y};
    const bool is_down = direction == Direction::Down;
    const Length least = Length::from_units(1);
    gradient->to = is_down ? graphics::Point{box.x, box.y + std::max(box.height, least)}
                           : graphics::Point{box.x + std::max(box.width, least), box.y};
    gradient->stops.push_back({0, *from});
    if (const auto middle = colour_at(reading, map, "middle")) {
        gradient->stops.push_back({5'000, *middle});
    }
    gradient->stops.push_back({10'000, *to});
    return gradient;
}

std::optional<graphics::Pen> read_pen(const Reading& reading, const MapReader& map) {
    using Cap = graphics::Pen::Cap;
    constexpr std::array ends = {Cap::Butt, Cap::Round};
    const auto width = map.length("rule", thicknesses);
    graphics::Pen pen;
    pen.colour = named_colour(reading, map, "rule-colour", graphics::black());
    MapReader::put(pen.cap, map.choice<Cap>("ends", ends));
    pen.join = pen.cap == Cap::Round ? graphics::Pen::Join::Round : graphics::Pen::Join::Miter;
    Length sum;
    for (const Value* dash : map.texts("dashes")) {
        const auto length = parse_length(dash->text);
        if (!length || *length < Length{} || *length > five_metres) {
            map.diagnostics().report(Code::LayoutLengthBad, dash->place, {dash->text});
        } else {
            pen.dashes.push_back(*length);
            sum += *length;
        }
    }
    if (sum == Length{}) {
        pen.dashes.clear();
    }
    if (!width || *width == Length{}) {
        return std::nullopt;
    }
    pen.width = *width;
    return pen;
}

std::int32_t read_angle(const MapReader& map) {
    constexpr std::int64_t whole_turn = 360'000;
    const Value* given = map.scalar("turn");
    if (given == nullptr) {
        return 0;
    }
    const auto angle = parse_decimal(given->text);
    const std::int64_t thousandths = angle ? angle->times(1'000) : whole_turn + 1;
    if (thousandths < -whole_turn || thousandths > whole_turn) {
        map.diagnostics().report(Code::LayoutAngleBad, given->place, {given->text});
        return 0;
    }
    return static_cast<std::int32_t>(thousandths);
}

std::vector<graphics::Colour> read_colour_list(const Reading& reading,
                                               const MapReader& map,
                                               std::string_view key) {
    std::vector<graphics::Colour> colours;
    for (const Value* name : map.texts(key)) {
        const auto found = reading.colours.find(name->text);
        if (found != reading.colours.end()) {
            colours.push_back(found->second);
        } else {
            report_unknown(reading, Code::LayoutColourUnknown, "colours", *name,
                           names_of(reading.colours));
        }
    }
    return colours;
}

}  // namespace

std::optional<graphics::Outline> read_outline(const MapReader& map) {
    enum class Kind : std::uint8_t { Rectangle, Ellipse, Tile, Scale };
    if (const Value* path = map.scalar("path")) {
        auto outline = parse_path(path->text);
        if (!outline) {
            map.diagnostics().report(Code::LayoutPathBad, path->place, {path->text.substr(0, 60)});
        }
        return outline;
    }
    constexpr std::array kinds = {Kind::Rectangle, Kind::Ellipse, Kind::Tile, Kind::Scale};
    const auto kind = map.map_kind() == KeyMap::Clip
                          ? map.choice<Kind>("shape", std::span(kinds).first(3))
                          : map.choice<Kind>("shape", kinds);
    if (!kind) {
        if (!map.has("shape") && !map.has("path")) {
            map.diagnostics().report(Code::LayoutShapeEmpty, map.place(), {"shape"});
        }
        return std::nullopt;
    }
    const auto width = map.length("width", extents);
    if (!width) {
        if (!map.has("width")) {
            map.diagnostics().report(Code::LayoutShapeEmpty, map.place(), {"width"});
        }
        return std::nullopt;
    }
    const Length height = map.length("height", extents).value_or(*width);
    switch (*kind) {
        case Kind::Rectangle:
            return graphics::rectangle_outline({{}, {}, *width, height});
        case Kind::Ellipse:
            return graphics::ellipse_outline({{}, {}, *width, height});
        case Kind::Tile:
            return tile_outline(*width, height);
        case Kind::Scale:
            return scale_outline(*width);
    }
    return std::nullopt;
}

std::optional<graphics::ShapeItem> read_shape(const Reading& reading, const MapReader& map) {
    auto outline = read_outline(map);
    graphics::ShapeItem item{graphics::Artifact::Background, {}, nullptr};
    item.fill = colour_at(reading, map, "fill");
    item.pen = read_pen(reading, map);
    const auto gradient = map.map("gradient", KeyMap::Gradient);
    const auto repeat = map.find("repeat");
    const bool is_painted = item.fill || item.pen || gradient ||
                            (repeat != nullptr && repeat->find("fills") != nullptr);
    if (!outline) {
        return std::nullopt;
    }
    if (!is_painted) {
        if (!map.has("rule")) {
            map.diagnostics().report(Code::LayoutShapeEmpty, map.place(), {"fill"});
        }
        return std::nullopt;
    }
    if (gradient) {
        item.gradient = read_gradient(
            reading, *gradient, graphics::box_around(*outline).value_or(graphics::Rectangle{}));
    }
    item.outline = std::make_shared<const graphics::Outline>(*std::move(outline));
    return item;
}

Placing read_placing(const MapReader& map) {
    constexpr std::array mirrors = {Mirror::LeftRight, Mirror::TopBottom, Mirror::Both};
    Placing placing;
    MapReader::put(placing.x, map.length("x", everywhere));
    MapReader::put(placing.y, map.length("y", everywhere));
    MapReader::put(placing.mirror, map.choice<Mirror>("mirror", mirrors));
    placing.turn = read_angle(map);
    return placing;
}

std::size_t Repetition::choose(std::int32_t row, std::int32_t column, std::size_t choices) const {
    const auto index = static_cast<std::size_t>(row) * static_cast<std::size_t>(across) +
                       static_cast<std::size_t>(column);
    switch (by) {
        case By::Index:
            return index % choices;
        case By::Row:
            return static_cast<std::size_t>(row) % choices;
        case By::Chance: {
            // SplitMix64 (Steele, Lea, Flood 2014): the same on every machine.
            std::uint64_t bits = (index + 1) * 0x9E37'79B9'7F4A'7C15U;
            bits = (bits ^ (bits >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
            bits = (bits ^ (bits >> 27U)) * 0x94D0'49BB'1331'11EBU;
            return static_cast<std::size_t>((bits ^ (bits >> 31U)) % choices);
        }
        case By::Distance: {
            // Squares of the shares of the way to the sides, in millionths: 2 in the corners. The
            // bands are of one width.
            const auto share = [](std::int64_t at, std::int64_t count) {
                const std::int64_t off = 2 * at + 1 - count;
                return off * off * 1'000'000 / (count * count);
            };
            const std::int64_t distance = share(column, across) + share(row, down);
            std::size_t band = 0;
            const auto bands = static_cast<std::int64_t>(choices);
            while (band + 1 < choices) {
                const auto next = static_cast<std::int64_t>(band) + 1;
                if (distance * bands * bands < 2'000'000 * next * next) {
                    break;
                }
                ++band;
            }
            return band;
        }
    }
    return 0;
}

Repetition read_repetition(const Reading& reading, const MapReader& map) {
    constexpr std::int64_t most = 1'000;
    using By = Repetition::By;
    using Order = Repetition::Order;
    constexpr std::array ways = {By::Chance, By::Index, By::Row, By::Distance};
    constexpr std::array orders = {Order::Down, Order::Up};
    Repetition made;
    MapReader::put(made.across, map.number("across", 1, most));
    MapReader::put(made.down, map.number("down", 1, most));
    MapReader::put(made.step_x, map.length("step-x", everywhere));
    MapReader::put(made.step_y, map.length("step-y", everywhere));
    MapReader::put(made.shift, map.length("shift", everywhere));
    MapReader::put(made.order, map.choice<Order>("order", orders));
    MapReader::put(made.by, map.choice<By>("by", ways));
    made.fills = read_colour_list(reading, map, "fills");
    made.rule_colours = read_colour_list(reading, map, "rule-colours");
    return made;
}

}  // namespace tongket::stylesheet
