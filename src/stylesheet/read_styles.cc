#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/narrow.h"
#include "stylesheet/measure.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using base::Length;
using data::Value;
using namespace base::literals;

constexpr text::Weight bold = 700;
constexpr LengthRange letter_sizes{1_pt, 1000_pt, "1pt", "1000pt"};

/// A first letter that stands over lines, in letters that differ from the style's.
struct DropCapLetters {
    std::uint8_t lines = 0;
    std::optional<std::vector<std::string>> families;
    std::optional<text::Weight> weight;
    std::optional<graphics::Colour> colour;
    Length gap;
    std::uint8_t below_headings = 0;  ///< levels of them; 0: wherever a paragraph stands
};

/// A style's values while its chain of bases is gone through.
struct Properties {
    document::ParagraphStyle paragraph;
    document::TextStyle text;
    TitleCase letter_case = TitleCase::AsTyped;
    DropCapLetters drop_cap;
    bool is_flush_after_heading = false;
    bool has_font = false, has_size = false;
    /// Something of the chain was reported already; what is missing may stand there.
    bool poisoned = false;

    Properties() { paragraph.leading.thousandths = 1000; }
};

void read_font(Properties& style, const Reading& reading, const MapReader& map) {
    const Value* given = map.scalar("font");
    if (given == nullptr) {
        return;
    }
    style.has_font = true;
    const auto font = reading.fonts.find(given->text);
    if (font == reading.fonts.end()) {
        report_unknown(reading, Code::LayoutFontUnknown, "fonts", *given, names_of(reading.fonts));
        return;
    }
    style.text.families = font->second;
}

void read_weight(Properties& style, const MapReader& map) {
    const Value* given = map.scalar("weight");
    if (given == nullptr) {
        return;
    }
    const bool is_number =
        !given->text.empty() && given->text.front() >= '0' && given->text.front() <= '9';
    if (is_number) {
        MapReader::put(style.text.weight, map.number("weight", 1, 1000));
    } else {
        constexpr std::array<text::Weight, 2> weights = {400, bold};
        MapReader::put(style.text.weight, map.choice<text::Weight>("weight", weights));
    }
}

/// OpenType's tag of four signs, `-` before it to turn it off, `=2` after it for a value.
bool is_feature(std::string_view text) {
    if (text.starts_with('-') || text.starts_with('+')) {
        text.remove_prefix(1);
    }
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto is_tag_sign = [&](char c) {
        return (c >= 'a' && c <= 'z') || is_digit(c) || (c >= 'A' && c <= 'Z');
    };
    if (text.size() < 4 || !std::ranges::all_of(text.substr(0, 4), is_tag_sign)) {
        return false;
    }
    text.remove_prefix(4);
    return text.empty() || (text.front() == '=' && text.size() > 1 && text.size() <= 4 &&
                            std::ranges::all_of(text.substr(1), is_digit));
}

void read_letters(Properties& style, const Reading& reading, const MapReader& map) {
    read_font(style, reading, map);
    if (map.has("size")) {
        style.has_size = true;
        MapReader::put(style.text.size, map.length("size", letter_sizes));
    }
    read_weight(style, map);
    constexpr std::array slants = {text::Slant::Upright, text::Slant::Italic};
    MapReader::put(style.text.slant, map.choice<text::Slant>("slant", slants));
    MapReader::put(style.text.letter_space, map.length("letter-space", everywhere));
    MapReader::put(style.text.rise, map.length("rise", everywhere));
    style.text.colour = named_colour(reading, map, "colour", style.text.colour);
    if (map.has("features")) {
        style.text.features.clear();
        for (const Value* feature : map.texts("features")) {
            if (is_feature(feature->text)) {
                style.text.features.push_back(feature->text);
            } else {
                map.diagnostics().report(Code::LayoutFeatureBad, feature->place, {feature->text});
            }
        }
    }
    constexpr std::array cases = {TitleCase::AsTyped, TitleCase::Capitals,
                                  TitleCase::SmallCapitals};
    MapReader::put(style.letter_case, map.choice<TitleCase>("case", cases));
}

/// Lines of 1 would be letters as they are.
void read_drop_cap(DropCapLetters& drop_cap, const Reading& reading, const MapReader& style) {
    const auto map = style.map("drop-cap", KeyMap::DropCap);
    if (!map) {
        return;
    }
    MapReader::put(drop_cap.lines, map->number("lines", 0, 8));
    if (const Value* font = map->scalar("font")) {
        const auto found = reading.fonts.find(font->text);
        if (found == reading.fonts.end()) {
            report_unknown(reading, Code::LayoutFontUnknown, "fonts", *font,
                           names_of(reading.fonts));
        } else {
            drop_cap.families = found->second;
        }
    }
    if (const auto weight = map->number("weight", 1, 1000)) {
        drop_cap.weight = static_cast<text::Weight>(*weight);
    }
    if (map->has("colour")) {
        drop_cap.colour = named_colour(reading, *map, "colour", graphics::Colour());
    }
    MapReader::put(drop_cap.gap, map->length("gap"));
    MapReader::put(drop_cap.below_headings, map->number("below-headings", 1, 9));
}

void read_inline_image(document::InlinePictureLook& look, const MapReader& style) {
    if (const auto map = style.map("inline-image", KeyMap::InlineImage)) {
        MapReader::put(look.height, map->percent("height", 100, 5000));
        MapReader::put(look.shift, map->percent("shift", -1000, 2000));
    }
}

void read_leading(document::ParagraphStyle& style, const MapReader& map) {
    const Value* given = map.scalar("leading");
    if (given == nullptr) {
        return;
    }
    const auto leading = parse_leading(given->text);
    const bool is_usable = leading && (leading->thousandths > 0 ||
                                       (leading->length > Length{} && leading->length <= 1000_pt));
    if (!is_usable) {
        map.diagnostics().report(Code::LayoutLeadingBad, given->place, {given->text});
        return;
    }
    style.leading = *leading;
}

std::vector<document::TabStop> read_tabs(const MapReader& style) {
    using Align = document::TabStop::Align;
    constexpr std::array aligns = {Align::Left, Align::Right, Align::Centre};
    std::vector<document::TabStop> tabs;
    for (const Value& item : style.items("tabs")) {
        const MapReader map(item, KeyMap::TabStop, "tabs", style.diagnostics());
        document::TabStop tab;
        if (map.require("at") == nullptr) {
            continue;
        }
        MapReader::put(tab.position, map.length("at"));
        MapReader::put(tab.align, map.choice<Align>("align", aligns));
        tab.leader = map.text("leader");
        tabs.push_back(std::move(tab));
    }
    std::ranges::stable_sort(tabs, {}, &document::TabStop::position);
    return tabs;
}

void read_paragraph(document::ParagraphStyle& style, const MapReader& map) {
    using document::Align;
    constexpr std::array aligns = {Align::Justify, Align::Left, Align::Right, Align::Centre};
    MapReader::put(style.align, map.choice<Align>("align", aligns));
    read_leading(style, map);
    MapReader::put(style.baseline, map.percent("baseline", 10, 1000));
    MapReader::put(style.opens_leading, map.flag("opens"));
    using OpensFor = document::ParagraphStyle::OpensFor;
    constexpr std::array whose = {OpensFor::Face, OpensFor::Letters};
    MapReader::put(style.opens_for, map.choice<OpensFor>("opens-for", whose));
    MapReader::put(style.first_line_indent, map.length("indent", everywhere));
    MapReader::put(style.left_indent, map.length("left", everywhere));
    MapReader::put(style.right_indent, map.length("right", everywhere));
    MapReader::put(style.space_before, map.length("before"));
    MapReader::put(style.space_after, map.length("after"));
    MapReader::put(style.on_grid, map.flag("on-grid"));
    MapReader::put(style.widow_lines, map.number("widows", 1, 20));
    MapReader::put(style.orphan_lines, map.number("orphans", 1, 20));
    MapReader::put(style.keep_together, map.flag("keep-together"));
    MapReader::put(style.keep_with_next, map.flag("keep-with-next"));
    MapReader::put(style.letter_space_stretch, map.percent("stretch-letters", 0, 200));
    if (map.has("tabs")) {
        style.tabs = read_tabs(map);
    }
    MapReader::put(style.hanging, map.percent("hanging", 0, 1500));
    MapReader::put(style.letter_space_shrink, map.percent("shrink-letters", 0, 100));
}

Style make_style(std::string_view name, Properties properties) {
    properties.text.name = name;
    if (properties.letter_case == TitleCase::SmallCapitals) {
        properties.text.features.emplace_back("smcp");
    }
    const auto with = [&](text::Weight weight, text::Slant slant) {
        document::TextStyle letters = properties.text;
        letters.weight = weight;
        letters.slant = slant;
        return std::make_shared<const document::TextStyle>(std::move(letters));
    };
    const text::Weight weight = properties.text.weight;
    const text::Slant slant = properties.text.slant;
    const text::Weight strong = std::max(weight, bold);
    // Emphasis in italic text stands upright.
    const text::Slant emphatic =
        slant == text::Slant::Upright ? text::Slant::Italic : text::Slant::Upright;

    Style style;
    style.text = with(weight, slant);
    style.strong = strong == weight ? style.text : with(strong, slant);
    style.emphasis = with(weight, emphatic);
    style.strong_emphasis = strong == weight ? style.emphasis : with(strong, emphatic);
    style.letter_case = properties.letter_case;
    style.is_flush_after_heading = properties.is_flush_after_heading;
    properties.paragraph.text = style.text;
    if (const DropCapLetters& drop_cap = properties.drop_cap; drop_cap.lines > 1) {
        document::TextStyle letters = *style.text;
        letters.families = drop_cap.families.value_or(letters.families);
        letters.weight = drop_cap.weight.value_or(letters.weight);
        letters.colour = drop_cap.colour.value_or(letters.colour);
        letters.letter_space = letters.rise = Length{};
        document::DropCap made{drop_cap.lines,
                               std::make_shared<const document::TextStyle>(std::move(letters)),
                               drop_cap.gap};
        style.opening_levels = drop_cap.below_headings;
        (drop_cap.below_headings > 0 ? style.opening : properties.paragraph.drop_cap) =
            std::move(made);
    }
    style.paragraph = std::make_shared<const document::ParagraphStyle>(properties.paragraph);
    return style;
}

/// Resolves each style once, from the root of its chain of bases to itself, without recursion.
class StyleResolver {
  public:
    StyleResolver(Reading& reading, std::span<const data::Entry> entries)
        : reading_(reading), entries_(entries), states_(entries.size()), resolved_(entries.size()) {
        maps_.reserve(entries.size());
        for (std::size_t i = 0; i < entries.size(); ++i) {
            maps_.emplace_back(entries[i].value, KeyMap::Style, entries[i].key,
                               reading.diagnostics);
            indices_.emplace(entries[i].key, i);
        }
    }

    void resolve_all() {
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            resolve(i);
            check_complete(i);
            reading_.sheet.styles.insert_or_assign(entries_[i].key,
                                                   make_style(entries_[i].key, resolved_[i]));
        }
    }

  private:
    enum class State : std::uint8_t { New, OnChain, Resolved };

    void resolve(std::size_t start) {
        std::vector<std::size_t> chain;
        Properties properties;
        std::optional<std::size_t> next = start;
        while (next) {
            const std::size_t index = *next;
            if (states_[index] == State::Resolved) {
                properties = resolved_[index];
                break;
            }
            if (states_[index] == State::OnChain) {
                report_cycle(chain, index);
                properties.poisoned = true;
                break;
            }
            states_[index] = State::OnChain;
            chain.push_back(index);
            next = base_of(index, properties);
        }
        std::ranges::reverse(chain);
        for (const std::size_t index : chain) {
            properties.poisoned |=
                !entries_[index].value.is_map() && !entries_[index].value.is_null();
            read_letters(properties, reading_, maps_[index]);
            read_paragraph(properties.paragraph, maps_[index]);
            read_drop_cap(properties.drop_cap, reading_, maps_[index]);
            read_inline_image(properties.text.inline_picture, maps_[index]);
            MapReader::put(properties.is_flush_after_heading,
                           maps_[index].flag("flush-after-heading"));
            resolved_[index] = properties;
            states_[index] = State::Resolved;
        }
    }

    /// Poisons the properties if the base is unknown.
    std::optional<std::size_t> base_of(std::size_t index, Properties& properties) {
        const Value* given = maps_[index].scalar("base");
        if (given == nullptr) {
            properties.poisoned |= maps_[index].has("base");
            return std::nullopt;
        }
        const auto found = indices_.find(given->text);
        if (found == indices_.end()) {
            report_unknown(reading_, Code::LayoutStyleUnknown, "styles", *given,
                           names_of(indices_));
            properties.poisoned = true;
            return std::nullopt;
        }
        return found->second;
    }

    void report_cycle(std::span<const std::size_t> chain, std::size_t closing) {
        std::string names;
        for (auto at = std::ranges::find(chain, closing); at != chain.end(); ++at) {
            names += entries_[*at].key + " → ";
        }
        const Value* base = maps_[chain.back()].scalar("base");
        reading_.diagnostics.report(Code::LayoutStyleCycle, base->place,
                                    {entries_[closing].key, names + entries_[closing].key});
    }

    void check_complete(std::size_t index) {
        const Properties& style = resolved_[index];
        if (style.poisoned || (style.has_font && style.has_size)) {
            return;
        }
        reading_.diagnostics.report(Code::LayoutStyleIncomplete, entries_[index].key_place,
                                    {entries_[index].key, style.has_font ? "size" : "font"});
    }

    Reading& reading_;
    std::span<const data::Entry> entries_;
    std::vector<MapReader> maps_;
    std::map<std::string_view, std::size_t, std::less<>> indices_;
    std::vector<State> states_;
    std::vector<Properties> resolved_;
};

void read_body_style(Reading& reading) {
    const MapReader& root = reading.root;
    Stylesheet& sheet = reading.sheet;
    sheet.body_style = "body";
    const Value* given = root.scalar("body");
    if (given != nullptr) {
        sheet.body_style = given->text;
    }
    if (!sheet.styles.contains(sheet.body_style)) {
        if (given != nullptr) {
            static_cast<void>(style_named_by(reading, *given, {}));
        } else if (const Value* styles = root.find("styles");
                   styles != nullptr && styles->is_map()) {
            reading.diagnostics.report(Code::LayoutKeyMissing, styles->place, {sheet.body_style});
        }
        Properties fallback;
        fallback.text.size = 13_pt;
        sheet.styles.emplace(sheet.body_style, make_style(sheet.body_style, fallback));
    }
}

}  // namespace

void read_styles(Reading& reading) {
    StyleResolver(reading, reading.root.entries("styles")).resolve_all();
    read_body_style(reading);
}

std::string style_named_by(const Reading& reading, const Value& value, std::string_view otherwise) {
    if (reading.sheet.styles.contains(value.text)) {
        return value.text;
    }
    report_unknown(reading, Code::LayoutStyleUnknown, "styles", value,
                   names_of(reading.sheet.styles));
    return std::string(otherwise);
}

std::string named_style(const Reading& reading,
                        const MapReader& map,
                        std::string_view key,
                        std::string_view otherwise) {
    const Value* given = map.scalar(key);
    return given == nullptr ? std::string(otherwise) : style_named_by(reading, *given, otherwise);
}

}  // namespace tongket::stylesheet
