#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "stylesheet/measure.h"
#include "stylesheet/read_template.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using document::PageMaster;
using document::RunningText;
using namespace base::literals;

struct PaperSize {
    Length width, height;
};
constexpr LengthRange page_lengths{20_mm, five_metres, "20mm", "5000mm"};
constexpr LengthRange bleeds{{}, 50_mm, "0mm", "50mm"};
/// Less than this between the margins holds no line.
constexpr Length least_text_area = 20_mm;
constexpr std::array<std::string_view, 10> page_fields = {
    "page",    "pages", "section", "section-title", "subsection",
    "heading", "title", "kind",    "year",          "note"};
constexpr LengthRange grids{4_pt, 200_pt, "4pt", "200pt"};

void read_size(PageMaster& master, const MapReader& map) {
    // ISO 216, in the order of the table's choices.
    constexpr std::array papers = {PaperSize{297_mm, 420_mm}, PaperSize{210_mm, 297_mm},
                                   PaperSize{148_mm, 210_mm}, PaperSize{105_mm, 148_mm}};
    const bool has_own_size = map.has("width") || map.has("height");
    if (const auto paper = map.choice<PaperSize>("paper", papers)) {
        master.width = paper->width;
        master.height = paper->height;
    } else if (!has_own_size) {
        static_cast<void>(map.require("paper"));
    } else if (!map.has("paper")) {
        static_cast<void>(map.require("width"));
        static_cast<void>(map.require("height"));
    }
    MapReader::put(master.width, map.length("width", page_lengths));
    MapReader::put(master.height, map.length("height", page_lengths));

    enum class Orientation : std::uint8_t { Portrait, Landscape };
    constexpr std::array orientations = {Orientation::Portrait, Orientation::Landscape};
    const auto orientation = map.choice<Orientation>("orientation", orientations);
    const bool is_wide = master.width > master.height;
    if (orientation && (*orientation == Orientation::Landscape) != is_wide) {
        std::swap(master.width, master.height);
    }
}

void read_margins(PageMaster& master, const MapReader& map) {
    static_cast<void>(map.require("margins"));
    if (const auto margins = map.map("margins", KeyMap::Margins)) {
        for (const std::string_view side : {"top", "bottom", "left", "right"}) {
            static_cast<void>(margins->require(side));
        }
        MapReader::put(master.margins.top, margins->length("top"));
        MapReader::put(master.margins.bottom, margins->length("bottom"));
        MapReader::put(master.margins.left, margins->length("left"));
        MapReader::put(master.margins.right, margins->length("right"));
    }
    const document::Margins& margins = master.margins;
    if (master.width - margins.left - margins.right < least_text_area ||
        master.height - margins.top - margins.bottom < least_text_area) {
        map.diagnostics().report(Code::LayoutPageTooSmall, map.place(), {master.name});
        master.margins = {};
    }
}

RunningText read_running(const Reading& reading, const Value& value) {
    using Position = RunningText::Position;
    const MapReader map(value, KeyMap::Running, "running", reading.diagnostics);
    constexpr std::array positions = {Position::Top, Position::Bottom};
    RunningText running;
    MapReader::put(running.position, map.choice<Position>("position", positions));
    const std::string style = named_style(reading, map, "style", reading.sheet.body_style);
    running.style = reading.sheet.styles.find(style)->second.paragraph;
    running.text = format_text(map, "text", page_fields, "{page}");
    running.baseline = map.length("baseline").value_or(12_mm);
    MapReader::put(running.first_page, map.flag("first-page"));
    using Sides = RunningText::Sides;
    constexpr std::array sides = {Sides::Both, Sides::Recto, Sides::Verso};
    MapReader::put(running.sides, map.choice<Sides>("sides", sides));
    return running;
}

std::optional<document::Background> read_background(const Reading& reading, const Value& value) {
    using document::Background;
    using Sides = RunningText::Sides;
    const MapReader map(value, KeyMap::Background, "background", reading.diagnostics);
    constexpr std::array pages = {Background::Pages::All, Background::Pages::First,
                                  Background::Pages::Rest};
    constexpr std::array sides = {Sides::Both, Sides::Recto, Sides::Verso};
    Background background;
    MapReader::put(background.x, map.length("x", everywhere));
    MapReader::put(background.y, map.length("y", everywhere));
    MapReader::put(background.pages, map.choice<Background::Pages>("pages", pages));
    MapReader::put(background.sides, map.choice<Sides>("sides", sides));
    static_cast<void>(map.require("draw"));
    background.drawing = named_drawing(reading, map, "draw");
    return background.drawing ? std::optional(background) : std::nullopt;
}

std::vector<Length> read_folds(const PageMaster& master, const MapReader& map) {
    std::vector<Length> folds;
    for (const Value* given : map.texts("folds")) {
        const auto fold = parse_length(given->text);
        if (!fold) {
            map.diagnostics().report(Code::LayoutLengthBad, given->place, {given->text});
        } else if (*fold <= Length{} || *fold >= master.width) {
            map.diagnostics().report(Code::LayoutFoldOutside, given->place, {given->text});
        } else {
            folds.push_back(*fold);
        }
    }
    std::ranges::sort(folds);
    return folds;
}

PageMaster read_master(const Reading& reading, const data::Entry& entry) {
    const MapReader map(entry.value, KeyMap::Master, entry.key, reading.diagnostics);
    PageMaster master;
    master.name = entry.key;
    master.width = 210_mm;
    master.height = 297_mm;
    if (!entry.value.is_map()) {
        return master;
    }
    read_size(master, map);
    MapReader::put(master.bleed, map.length("bleed", bleeds));
    master.folds = read_folds(master, map);
    read_margins(master, map);
    MapReader::put(master.mirrored, map.flag("mirrored"));
    using document::Bottoms;
    constexpr std::array bottoms = {Bottoms::Ragged, Bottoms::Flush};
    MapReader::put(master.bottoms, map.choice<Bottoms>("bottoms", bottoms));
    MapReader::put(master.grid, map.length("grid", grids));
    using graphics::Numerals;
    constexpr std::array numerals = {Numerals::Arabic, Numerals::Roman, Numerals::RomanCapitals};
    MapReader::put(master.numerals, map.choice<Numerals>("numbers", numerals));
    for (const Value& running : map.items("running")) {
        master.running.push_back(read_running(reading, running));
    }
    for (const Value& drawn : map.items("background")) {
        if (auto background = read_background(reading, drawn)) {
            master.background.push_back(*std::move(background));
        }
    }
    return master;
}

}  // namespace

void read_masters(Reading& reading) {
    const MapReader& root = reading.root;
    Stylesheet& sheet = reading.sheet;
    for (const data::Entry& entry : root.entries("masters")) {
        sheet.masters.insert_or_assign(
            entry.key, std::make_shared<const PageMaster>(read_master(reading, entry)));
    }
    if (sheet.masters.empty()) {
        PageMaster plain;
        plain.name = "A4";
        plain.width = 210_mm;
        plain.height = 297_mm;
        plain.margins = {20_mm, 20_mm, 20_mm, 20_mm};
        sheet.masters.emplace(plain.name, std::make_shared<const PageMaster>(plain));
    } else if (sheet.masters.size() > 1) {
        static_cast<void>(root.require("first-master"));
    }
    sheet.first_master = named_master(reading, root, "first-master", sheet.masters.begin()->first);
}

std::string named_master(const Reading& reading,
                         const MapReader& map,
                         std::string_view key,
                         std::string_view otherwise) {
    const Value* given = map.scalar(key);
    if (given == nullptr) {
        return std::string(otherwise);
    }
    if (!reading.sheet.masters.contains(given->text)) {
        report_unknown(reading, Code::LayoutMasterUnknown, "masters", *given,
                       names_of(reading.sheet.masters));
        return std::string(otherwise);
    }
    return given->text;
}

std::string format_text(const MapReader& map,
                        std::string_view key,
                        std::span<const std::string_view> allowed,
                        std::string_view otherwise) {
    const Value* given = map.scalar(key);
    if (given == nullptr) {
        return std::string(otherwise);
    }
    static_cast<void>(read_format(*given, allowed, map.diagnostics()));
    return given->text;
}

}  // namespace tongket::stylesheet
