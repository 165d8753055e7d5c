#include "stylesheet/read_stylesheet.h"

#include <algorithm>
#include <array>
#include <utility>

#include "stylesheet/component_graph.h"
#include "stylesheet/merge_layouts.h"
#include "stylesheet/reading.h"
#include "stylesheet/replace_measures.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

constexpr std::string_view format_version = "1";
constexpr std::array<std::string_view, 5> required_sections = {"fonts", "styles", "masters",
                                                               "headings", "parts"};

void check_version(const MapReader& root) {
    const data::Value* version = root.scalar("tongket-layout");
    if (version != nullptr && version->text != format_version) {
        root.diagnostics().report(base::Code::LayoutVersionUnknown, version->place,
                                  {version->text});
    }
}

/// What the layout says itself: one that changes another is not for the same purpose.
std::string own_text(const data::Value& value, std::string_view key) {
    const data::Value* given = value.find(key);
    return given != nullptr && given->is_scalar() ? given->text : std::string();
}

}  // namespace

void report_unknown(const Reading& reading,
                    base::Code code,
                    std::string_view section,
                    const data::Value& given,
                    std::span<const std::string_view> names) {
    const bool is_missing =
        reading.root.find(section) == nullptr &&
        std::ranges::find(required_sections, section) != required_sections.end();
    if (!is_missing && reading.root.has_known_names(section)) {
        reading.diagnostics.report(code, given.place, {given.text, suggest(given.text, names)});
    }
}

std::optional<Stylesheet> read_stylesheet(const data::Value& value,
                                          const OpenLayout& open_base,
                                          base::Diagnostics& diagnostics) {
    if (!is_layout(value, value.place, diagnostics)) {
        return std::nullopt;
    }
    auto merged = merge_with_bases(value, open_base, diagnostics);
    if (!merged) {
        return std::nullopt;
    }
    replace_measures(*merged, diagnostics);
    const MapReader root(*merged, KeyMap::Root, "tongket-layout", diagnostics);
    check_version(root);
    for (const std::string_view section : required_sections) {
        static_cast<void>(root.require(section));
    }

    Reading reading{root, diagnostics, {}, {}, {}, {}};
    reading.sheet.name = root.text("name");
    reading.sheet.title = own_text(value, "title");
    reading.sheet.purpose = own_text(value, "purpose");
    reading.sheet.suits = own_text(value, "suits");
    constexpr std::array sides = {Sides::One, Sides::Two};
    MapReader::put(reading.sheet.sides, root.choice("sides", std::span<const Sides>(sides)));
    read_colours(reading);
    read_fonts(reading);
    read_styles(reading);
    read_drawings(reading);
    read_masters(reading);
    read_looks(reading);
    read_components(reading);
    check_components(reading.graph, diagnostics);
    return std::move(reading.sheet);
}

}  // namespace tongket::stylesheet
