#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "graphics/mix_colours.h"
#include "stylesheet/measure.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"
#include "vietnamese/normalize.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;
using graphics::Colour;
using graphics::ColourSpace;
using Light = std::array<std::uint16_t, 3>;

constexpr std::array<std::string_view, 4> inks = {"c", "m", "y", "k"};
constexpr std::uint16_t full = 10'000;

/// "#8a1c1c" in ten-thousandths of each light.
std::optional<Light> parse_light(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    Light light{};
    for (std::size_t i = 0; i < light.size(); ++i) {
        const char* digits = text.data() + 1 + 2 * i;
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits, digits + 2, value, 16);
        if (error != std::errc() || end != digits + 2) {
            return std::nullopt;
        }
        light[i] = static_cast<std::uint16_t>((value * full + 127) / 255);
    }
    return light;
}

Colour colour_of_light(const Light& light) {
    Colour colour;
    colour.space = ColourSpace::Rgb;
    std::ranges::copy(light, colour.components);
    return colour;
}

/// Small letters without blanks: what tells the names of two inks apart at the press.
std::string folded(std::string_view name) {
    std::string result = vietnamese::to_lower(name);
    std::erase(result, ' ');
    return result;
}

std::string trimmed(std::string_view name) {
    const std::size_t first = name.find_first_not_of(" \t\n");
    return first == std::string_view::npos
               ? std::string()
               : std::string(name.substr(first, name.find_last_not_of(" \t\n") - first + 1));
}

/// The inks that have a name so far, by folded name.
using SpotInks = std::map<std::string, graphics::SpotInk, std::less<>>;

class ColourReader {
  public:
    ColourReader(const Value& value, std::string_view name, Reading& reading, SpotInks& spot_inks)
        : value_(value),
          reading_(reading),
          spot_inks_(spot_inks),
          map_(value, KeyMap::Colour, name, reading.diagnostics) {}

    /// Made of other colours, which must have been read.
    [[nodiscard]] bool is_derived() const { return map_.has("tint-of") || map_.has("mix"); }

    [[nodiscard]] std::optional<Colour> read() const {
        const bool has_inks =
            std::ranges::any_of(inks, [this](std::string_view ink) { return map_.has(ink); });
        int ways = has_inks ? 1 : 0;
        for (const char* way : {"grey", "rgb", "lab", "tint-of", "mix"}) {
            ways += map_.has(way) ? 1 : 0;
        }
        const bool is_light = map_.has("rgb") || map_.has("grey") || is_derived();
        const bool takes_tint = map_.has("spot") || map_.has("tint-of");
        if (ways != 1 || (map_.has("screen") && is_light) || (map_.has("tint") && !takes_tint) ||
            (map_.has("spot") && is_light) || (map_.has("lab") && map_.has("black"))) {
            if (value_.is_map()) {
                report(value_, "{…}");
            }
            return std::nullopt;
        }
        if (map_.has("tint-of")) {
            return read_tint();
        }
        if (map_.has("mix")) {
            return read_mixture();
        }
        if (map_.has("rgb")) {
            const auto light = read_light("rgb");
            return light ? std::optional(colour_of_light(*light)) : std::nullopt;
        }
        if (map_.has("grey")) {
            Colour grey;
            grey.components[0] = read_share("grey", 0);
            return grey;
        }
        if (map_.has("spot")) {
            return read_spot();
        }
        return map_.has("lab") ? read_lab() : read_inks();
    }

  private:
    /// Black ink alone is grey, so that it stays on the one plate whatever converts colours later.
    [[nodiscard]] Colour read_inks() const {
        Colour colour = read_process();
        const std::uint16_t* c = colour.components;
        const bool is_black_alone = c[0] == 0 && c[1] == 0 && c[2] == 0;
        if (!is_black_alone && c[3] == full && map_.text("black") != "rich") {
            if (!map_.has("black")) {
                reading_.diagnostics.report(Code::LayoutRichBlackUnasked, value_.place);
            }
            return graphics::black();
        }
        if (is_black_alone && !colour.has_screen) {
            Colour grey;
            grey.components[0] = c[3];
            return grey;
        }
        return colour;
    }

    [[nodiscard]] Colour read_process() const {
        Colour colour;
        colour.space = ColourSpace::Cmyk;
        std::ranges::transform(inks, colour.components,
                               [this](std::string_view ink) { return read_share(ink, 0); });
        add_screen(colour);
        return colour;
    }

    /// L from 0 to 100, a and b from -128 to 127, in PDF's white (D50).
    [[nodiscard]] std::optional<Colour> read_lab() const {
        const std::vector<const Value*> parts = map_.texts("lab");
        Colour colour;
        colour.space = ColourSpace::Lab;
        bool is_right = parts.size() == 3;
        for (std::size_t i = 0; is_right && i < parts.size(); ++i) {
            const auto number = parse_decimal(parts[i]->text);
            const std::int64_t least = i == 0 ? 0 : -128, most = i == 0 ? 100 : 127;
            const std::int64_t hundredths = number ? number->times(100) : -1'000'000;
            is_right = hundredths >= least * 100 && hundredths <= most * 100;
            colour.components[i] = static_cast<std::uint16_t>(hundredths - least * 100);
        }
        if (!is_right) {
            if (const Value* given = map_.find("lab")) {
                report(*given, "lab");
            }
            return std::nullopt;
        }
        colour.components[3] = 0;
        add_screen(colour);
        return colour;
    }

    [[nodiscard]] std::optional<Colour> read_spot() const {
        const std::optional<Colour> solid = map_.has("lab") ? read_lab() : read_process();
        const Value* given = map_.scalar("spot");
        if (!solid || given == nullptr) {
            return std::nullopt;
        }
        graphics::SpotInk ink{trimmed(given->text), solid->space, {}};
        std::ranges::copy(solid->components, ink.alternate.begin());
        if (!check_ink(ink, *given)) {
            return std::nullopt;
        }
        Colour colour = *solid;
        colour.space = ColourSpace::Spot;
        std::ranges::fill(colour.components, std::uint16_t{0});
        colour.spots = std::make_shared<const graphics::SpotMixture>(
            graphics::SpotMixture{{std::move(ink), full}});
        return graphics::tint_of(colour, read_share("tint", full));
    }

    /// One name is one ink, and no other ink's (ISO 19005-2, 6.2.4.4); the process inks and the two
    /// names that PDF keeps for itself are none (ISO 32000-1, 8.6.6.4).
    [[nodiscard]] bool check_ink(const graphics::SpotInk& ink, const Value& given) const {
        constexpr std::array<std::string_view, 6> taken = {"all",     "none",   "cyan",
                                                           "magenta", "yellow", "black"};
        constexpr std::size_t longest = 60;  // bytes; a name in a PDF has 127, escapes and all
        const std::string name = folded(ink.name);
        const bool is_control = std::ranges::any_of(
            ink.name, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
        const auto [known, is_new] = spot_inks_.try_emplace(name, ink);
        if (name.empty() || is_control || ink.name.size() > longest ||
            std::ranges::find(taken, name) != taken.end() || (!is_new && known->second != ink)) {
            reading_.diagnostics.report(Code::LayoutSpotInkBad, given.place, {given.text});
            return false;
        }
        return true;
    }

    [[nodiscard]] std::optional<Colour> read_tint() const {
        const Value* given = map_.scalar("tint-of");
        const Colour* base = given == nullptr ? nullptr : find_plain(given->text, given->place);
        if (base == nullptr) {
            return std::nullopt;
        }
        return graphics::tint_of(*base, read_share("tint", full));
    }

    [[nodiscard]] std::optional<Colour> read_mixture() const {
        std::vector<Colour> parts;
        for (const data::Entry& entry : map_.entries("mix")) {
            const auto share = share_of(entry.value);
            const auto ink = std::ranges::find(inks, entry.key);
            Colour part;
            if (ink != inks.end()) {
                part.space = ColourSpace::Cmyk;
                part.components[0] = 0;
                part.components[ink - inks.begin()] = full;
            } else if (const Colour* named = find_plain(entry.key, entry.key_place)) {
                part = *named;
            } else {
                return std::nullopt;
            }
            if (!graphics::is_of_inks(part) || !share) {
                report(entry.value, entry.key);
                return std::nullopt;
            }
            parts.push_back(graphics::tint_of(part, *share));
        }
        const auto mixture = graphics::mix_inks(parts);
        if (!mixture) {
            report(value_, "mix");
        }
        return mixture;
    }

    [[nodiscard]] const Colour* find_plain(std::string_view name, base::Place place) const {
        const auto found = reading_.colours.find(name);
        if (found == reading_.colours.end()) {
            const auto names = names_of(reading_.colours);
            reading_.diagnostics.report(Code::LayoutColourUnknown, place,
                                        {std::string(name), suggest(name, names)});
            return nullptr;
        }
        return &found->second;
    }

    void add_screen(Colour& colour) const {
        if (const auto light = read_light("screen")) {
            colour.has_screen = true;
            std::ranges::copy(*light, colour.screen);
        }
    }

    [[nodiscard]] std::uint16_t read_share(std::string_view key, std::uint16_t otherwise) const {
        const Value* given = map_.scalar(key);
        return given == nullptr ? otherwise : share_of(*given).value_or(0);
    }

    /// Per cent, in ten-thousandths.
    [[nodiscard]] std::optional<std::uint16_t> share_of(const Value& given) const {
        const auto amount = given.is_scalar() ? parse_decimal(given.text) : std::nullopt;
        if (!amount || amount->digits < 0 || amount->times(100) > full) {
            map_.diagnostics().report(Code::LayoutNumberBad, given.place, {given.text, "0", "100"});
            return std::nullopt;
        }
        return static_cast<std::uint16_t>(amount->times(100));
    }

    [[nodiscard]] std::optional<Light> read_light(std::string_view key) const {
        const Value* given = map_.scalar(key);
        if (given == nullptr) {
            return std::nullopt;
        }
        const auto light = parse_light(given->text);
        if (!light) {
            report(*given, given->text);
        }
        return light;
    }

    void report(const Value& value, std::string_view written) const {
        map_.diagnostics().report(Code::LayoutColourBad, value.place, {std::string(written)});
    }

    const Value& value_;
    Reading& reading_;
    SpotInks& spot_inks_;
    MapReader map_;
};

std::optional<Colour> read_light_alone(const data::Entry& entry, base::Diagnostics& diagnostics) {
    const auto light = parse_light(entry.value.text);
    if (!light) {
        diagnostics.report(Code::LayoutColourBad, entry.value.place, {entry.value.text});
        return std::nullopt;
    }
    return colour_of_light(*light);
}

}  // namespace

void read_colours(Reading& reading) {
    reading.colours.emplace("black", graphics::black());
    SpotInks spot_inks;
    // A colour that could not be read still has its name, so that its uses stay silent.
    const auto keep = [&reading](const std::string& name, const std::optional<Colour>& colour) {
        reading.colours.insert_or_assign(name, colour.value_or(graphics::black()));
    };
    std::vector<std::pair<std::string, ColourReader>> derived;
    for (const data::Entry& entry : reading.root.entries("colours")) {
        if (entry.value.is_scalar()) {
            keep(entry.key, read_light_alone(entry, reading.diagnostics));
            continue;
        }
        const ColourReader reader(entry.value, entry.key, reading, spot_inks);
        if (reader.is_derived()) {
            derived.emplace_back(entry.key, reader);
        } else {
            keep(entry.key, reader.read());
        }
    }
    // Tints and mixtures are of colours that are neither, so that none can hang on itself.
    std::vector<std::optional<Colour>> made;
    for (const auto& [name, reader] : derived) {
        made.push_back(reader.read());
    }
    for (std::size_t i = 0; i < derived.size(); ++i) {
        keep(derived[i].first, made[i]);
    }
    for (const data::Entry& entry : reading.root.entries("colours")) {
        const bool is_mixed = std::ranges::find(derived, entry.key, [](const auto& item) {
                                  return std::string_view(item.first);
                              }) != derived.end();
        reading.sheet.palette.push_back(
            {entry.key, reading.colours.at(entry.key), entry.key_place, is_mixed});
    }
}

Colour named_colour(const Reading& reading,
                    const MapReader& map,
                    std::string_view key,
                    const Colour& otherwise) {
    const Value* given = map.scalar(key);
    if (given == nullptr) {
        return otherwise;
    }
    return colour_named_by(reading, *given, otherwise);
}

Colour colour_named_by(const Reading& reading, const Value& value, const Colour& otherwise) {
    const auto found = reading.colours.find(value.text);
    if (found == reading.colours.end()) {
        report_unknown(reading, Code::LayoutColourUnknown, "colours", value,
                       names_of(reading.colours));
        return otherwise;
    }
    return found->second;
}

}  // namespace tongket::stylesheet
