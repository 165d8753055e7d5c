#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "graphics/colour_vision.h"
#include "graphics/mix_colours.h"
#include "stylesheet/reading.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;
using graphics::Colour;
using graphics::Vision;
using namespace base::literals;

constexpr LengthRange thicknesses{{}, 72_pt, "0pt", "72pt"};
constexpr std::array<std::string_view, 2> caption_fields = {"number", "caption"};
constexpr std::array<std::string_view, 1> unit_fields = {"unit"};
constexpr std::array<Placement, 2> placements = {Placement::Here, Placement::Float};
constexpr std::size_t most_colours = 12;

Colour paper() {
    Colour colour;
    colour.components[0] = 0;
    return colour;
}

document::ChartStyle plain_measures() {
    document::ChartStyle chart;
    chart.label_width = 40_mm;
    chart.bar_thickness = 11_pt;
    chart.bar_gap = 4_pt;
    chart.height = 44_mm;
    chart.ring_radius = 17_mm;
    chart.ring_thickness = 6_mm;
    chart.tile_width = 16.5_mm;
    chart.tile_height = 14.2_mm;
    chart.tile_gap = 0.8_mm;
    chart.panel_width = 15.6_mm;
    chart.panel_height = 14_mm;
    return chart;
}

std::vector<Colour> tints(const Colour& colour, std::span<const std::uint16_t> shares) {
    std::vector<Colour> result;
    for (const std::uint16_t share : shares) {
        result.push_back(graphics::tint_of(colour, share));
    }
    return result;
}

/// What a layout does not say is its one colour, paler where it means less.
void add_plain_colours(document::ChartStyle& chart) {
    constexpr std::array<std::uint16_t, 5> series = {10'000, 4'000, 7'000, 2'000, 5'500};
    constexpr std::array<std::uint16_t, 5> steps = {1'500, 3'500, 5'500, 7'500, 10'000};
    chart.told = chart.bar;
    chart.past = graphics::tint_of(chart.bar, 4'000);
    chart.track = graphics::tint_of(chart.bar, 1'500);
    chart.axis = graphics::black();
    chart.grid = graphics::tint_of(graphics::black(), 1'500);
    chart.ground = chart.light_text = paper();
    chart.dark_text = graphics::black();
    chart.done = chart.counted = chart.bar;
    chart.tones = {chart.bar};
    chart.series = tints(chart.bar, series);
    chart.steps = tints(chart.bar, steps);
}

std::string_view words_for(Vision vision) {
    switch (vision) {
        case Vision::Normal:
            break;
        case Vision::Deuteranopia:
            return "ΔE (deuteranopia)";
        case Vision::Protanopia:
            return "ΔE (protanopia)";
        case Vision::Tritanopia:
            return "ΔE (tritanopia)";
        case Vision::Grey:
            return "ΔE (greyscale)";
    }
    return "ΔE";
}

/// What two colours look like to whom they are most alike, if that is too much.
void check_difference(const MapReader& map,
                      const std::array<const Value*, 2>& names,
                      const std::array<Colour, 2>& colours) {
    const auto [vision, least] = graphics::least_difference(colours[0], colours[1]);
    if (least < graphics::clear_difference) {
        map.diagnostics().report(Code::LayoutColoursAlike, names[1]->place,
                                 {names[0]->text, names[1]->text, std::string(words_for(vision)),
                                  fmt::format("{}", std::floor(least))});
    }
}

/// What stands side by side in one drawing by its meaning: what is told beside the others, last
/// year's beside this year's, results on their tracks.
void check_meanings(const MapReader& map, const document::ChartStyle& chart) {
    struct Meaning {
        std::string_view key;
        const Colour* colour;
    };
    const Meaning told{"told", &chart.told}, past{"past", &chart.past};
    const Meaning track{"track", &chart.track}, done{"done", &chart.done};
    for (const auto& [a, b] : {std::pair(told, past), std::pair(told, track),
                               std::pair(past, track), std::pair(done, track)}) {
        const Value* first = map.scalar(a.key);
        const Value* second = map.scalar(b.key);
        if (first != nullptr && second != nullptr) {
            check_difference(map, {first, second}, {*a.colour, *b.colour});
        }
    }
}

/// A list of names of colours; `pairs` says which of them must be told apart.
enum class Pairs : std::uint8_t { All, Neighbours, None };
std::vector<Colour> read_colour_list(const Reading& reading,
                                     const MapReader& map,
                                     std::string_view key,
                                     Pairs pairs,
                                     std::vector<Colour> otherwise) {
    std::vector<Colour> colours;
    std::vector<const Value*> names;
    for (const Value* name : map.texts(key)) {
        if (colours.size() == most_colours) {
            reading.diagnostics.report(Code::LayoutTooManyLevels, name->place,
                                       {std::string(key), std::to_string(most_colours)});
            break;
        }
        if (!name->is_scalar()) {
            continue;
        }
        colours.push_back(colour_named_by(reading, *name, graphics::black()));
        names.push_back(name);
    }
    for (std::size_t i = 1; pairs != Pairs::None && i < colours.size(); ++i) {
        for (std::size_t j = pairs == Pairs::All ? 0 : i - 1; j < i; ++j) {
            check_difference(map, {names[j], names[i]}, {colours[j], colours[i]});
        }
    }
    return colours.empty() ? otherwise : colours;
}

void read_colours(const Reading& reading, const MapReader& map, document::ChartStyle& chart) {
    chart.tones = read_colour_list(reading, map, "tones", Pairs::None, chart.tones);
    chart.series = read_colour_list(reading, map, "series", Pairs::All, chart.series);
    chart.steps = read_colour_list(reading, map, "steps", Pairs::Neighbours, chart.steps);
    const auto colours = map.map("colours", KeyMap::ChartColours);
    if (!colours) {
        return;
    }
    const auto put = [&](std::string_view key, Colour& colour) {
        colour = named_colour(reading, *colours, key, colour);
    };
    put("told", chart.told);
    put("past", chart.past);
    put("track", chart.track);
    put("done", chart.done);
    put("counted", chart.counted);
    put("axis", chart.axis);
    put("grid", chart.grid);
    put("ground", chart.ground);
    put("light-text", chart.light_text);
    put("dark-text", chart.dark_text);
    check_meanings(*colours, chart);
}

void read_measures(const MapReader& map, document::ChartStyle& chart) {
    MapReader::put(chart.label_width, map.length("label-width"));
    MapReader::put(chart.bar_thickness, map.length("bar"));
    MapReader::put(chart.bar_gap, map.length("gap"));
    MapReader::put(chart.height, map.length("height"));
    MapReader::put(chart.ring_radius, map.length("ring-radius"));
    MapReader::put(chart.ring_thickness, map.length("ring-width"));
    chart.ring_thickness = std::min(chart.ring_thickness, chart.ring_radius);
    MapReader::put(chart.tile_width, map.length("tile-width"));
    MapReader::put(chart.tile_height, map.length("tile-height"));
    MapReader::put(chart.tile_gap, map.length("tile-gap"));
    MapReader::put(chart.panel_width, map.length("panel-width"));
    MapReader::put(chart.panel_height, map.length("panel-height"));
    MapReader::put(chart.strip, map.length("strip"));
    MapReader::put(chart.ranking_row, map.length("ranking-row"));
    using Progress = document::ChartStyle::Progress;
    constexpr std::array progresses = {Progress::Bars, Progress::Dots};
    MapReader::put(chart.progress, map.choice<Progress>("progress", progresses));
    MapReader::put(chart.hidden, map.length("hidden"));
    MapReader::put(chart.names_hanging, map.flag("hanging-names"));
    MapReader::put(chart.rule_thickness, map.length("rule", thicknesses));
    MapReader::put(chart.space_before, map.length("before"));
    MapReader::put(chart.space_after, map.length("after"));
}

/// `none` for a layout whose base has one: the unit stands in the caption again.
std::string subtitle_style(const Reading& reading,
                           const MapReader& map,
                           std::string_view otherwise) {
    const Value* given = map.scalar("subtitle");
    return given != nullptr && given->text == "none"
               ? std::string()
               : named_style(reading, map, "subtitle", otherwise);
}

void read_styles_of(const Reading& reading, const MapReader& map, ChartLook& look) {
    look.label_style = named_style(reading, map, "label", look.label_style);
    look.value_style = named_style(reading, map, "value", look.label_style);
    look.past_style = named_style(reading, map, "past", look.value_style);
    look.axis_style = named_style(reading, map, "axis", look.value_style);
    look.dot_style = named_style(reading, map, "dot-name", look.label_style);
    look.figure_style = named_style(reading, map, "figure", look.value_style);
    look.number_style = named_style(reading, map, "number", look.figure_style);
    look.tile_style = named_style(reading, map, "tile-value", look.value_style);
    look.caption_style = named_style(reading, map, "caption", look.caption_style);
    look.note_style = named_style(reading, map, "note", look.axis_style);
    look.subtitle_style = subtitle_style(reading, map, {});
}

void read_formats(const MapReader& map, ChartLook& look) {
    look.caption_format = format_text(map, "caption-format", caption_fields, look.caption_format);
    MapReader::put(look.place, map.choice("place", std::span<const Placement>(placements)));
    look.unit_format = format_text(map, "unit-format", unit_fields, look.unit_format);
}

}  // namespace

std::shared_ptr<const ChartLook> read_chart_look_of(const Reading& reading, const MapReader& map) {
    ChartLook look = reading.sheet.chart;
    document::ChartStyle chart = *look.chart;
    for (const auto& [key, style] :
         std::initializer_list<std::pair<std::string_view, std::string&>>{
             {"label", look.label_style},
             {"value", look.value_style},
             {"past", look.past_style},
             {"axis", look.axis_style},
             {"dot-name", look.dot_style},
             {"figure", look.figure_style},
             {"number", look.number_style},
             {"tile-value", look.tile_style},
             {"caption", look.caption_style},
             {"note", look.note_style}}) {
        style = named_style(reading, map, key, style);
    }
    look.subtitle_style = subtitle_style(reading, map, look.subtitle_style);
    read_measures(map, chart);
    chart.bar = named_colour(reading, map, "colour", chart.bar);
    read_colours(reading, map, chart);
    read_formats(map, look);
    look.chart = std::make_shared<const document::ChartStyle>(std::move(chart));
    return std::make_shared<const ChartLook>(std::move(look));
}

void read_chart_look(Reading& reading) {
    ChartLook& look = reading.sheet.chart;
    document::ChartStyle chart = plain_measures();
    look.label_style = look.value_style = look.caption_style = reading.sheet.body_style;
    look.past_style = look.axis_style = look.dot_style = look.figure_style = look.number_style =
        look.tile_style = look.note_style = reading.sheet.body_style;
    look.caption_format = "{caption}";
    look.unit_format = " ({unit})";
    if (const auto map = reading.root.map("chart", KeyMap::Chart)) {
        read_styles_of(reading, *map, look);
        read_measures(*map, chart);
        chart.bar = named_colour(reading, *map, "colour", chart.bar);
        add_plain_colours(chart);
        read_colours(reading, *map, chart);
        read_formats(*map, look);
    } else {
        add_plain_colours(chart);
    }
    look.chart = std::make_shared<const document::ChartStyle>(chart);
}

}  // namespace tongket::stylesheet
