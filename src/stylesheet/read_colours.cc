#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "stylesheet/measure.h"
#include "stylesheet/reading.h"
#include "stylesheet/suggestion.h"

namespace tongket::stylesheet {

namespace {

using base::Code;
using data::Value;
using graphics::Colour;
using graphics::ColourSpace;
using Light = std::array<std::uint16_t, 3>;

constexpr std::array<std::string_view, 4> inks = {"c", "m", "y", "k"};

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
        light[i] = static_cast<std::uint16_t>((value * 10'000 + 127) / 255);
    }
    return light;
}

Colour colour_of_light(const Light& light) {
    Colour colour;
    colour.space = ColourSpace::Rgb;
    std::ranges::copy(light, colour.components);
    return colour;
}

class ColourReader {
  public:
    ColourReader(const Value& value, std::string_view name, base::Diagnostics& diagnostics)
        : value_(value), map_(value, KeyMap::Colour, name, diagnostics) {}

    [[nodiscard]] std::optional<Colour> read() const {
        const bool has_inks =
            std::ranges::any_of(inks, [this](std::string_view ink) { return map_.has(ink); });
        const int ways =
            (has_inks ? 1 : 0) + (map_.has("grey") ? 1 : 0) + (map_.has("rgb") ? 1 : 0);
        if (ways != 1 || (map_.has("screen") && !has_inks)) {
            if (value_.is_map()) {
                report(value_, "{…}");
            }
            return std::nullopt;
        }
        if (map_.has("rgb")) {
            const auto light = read_light("rgb");
            return light ? std::optional(colour_of_light(*light)) : std::nullopt;
        }
        if (map_.has("grey")) {
            Colour grey;
            grey.components[0] = read_ink("grey");
            return grey;
        }
        return read_inks();
    }

  private:
    /// Black ink alone is grey, so that it stays on the one plate whatever converts colours later.
    [[nodiscard]] Colour read_inks() const {
        Colour colour;
        std::array<std::uint16_t, 4> amounts{};
        std::ranges::transform(inks, amounts.begin(),
                               [this](std::string_view ink) { return read_ink(ink); });
        if (amounts[0] == 0 && amounts[1] == 0 && amounts[2] == 0 && !map_.has("screen")) {
            colour.components[0] = amounts[3];
            return colour;
        }
        colour.space = ColourSpace::Cmyk;
        std::ranges::copy(amounts, colour.components);
        if (const auto light = read_light("screen")) {
            colour.has_screen = true;
            std::ranges::copy(*light, colour.screen);
        }
        return colour;
    }

    [[nodiscard]] std::uint16_t read_ink(std::string_view key) const {
        const Value* given = map_.scalar(key);
        if (given == nullptr) {
            return 0;
        }
        const auto amount = parse_decimal(given->text);
        if (!amount || amount->digits < 0 || amount->times(100) > 10'000) {
            map_.diagnostics().report(Code::LayoutNumberBad, given->place,
                                      {given->text, "0", "100"});
            return 0;
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
    MapReader map_;
};

std::optional<Colour> read_colour(const data::Entry& entry, base::Diagnostics& diagnostics) {
    if (!entry.value.is_scalar()) {
        return ColourReader(entry.value, entry.key, diagnostics).read();
    }
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
    for (const data::Entry& entry : reading.root.entries("colours")) {
        const auto colour = read_colour(entry, reading.diagnostics);
        // A colour that could not be read still has its name, so that its uses stay silent.
        reading.colours.insert_or_assign(entry.key, colour.value_or(graphics::black()));
    }
}

void read_fonts(Reading& reading) {
    for (const data::Entry& entry : reading.root.entries("fonts")) {
        std::vector<std::string>& families = reading.fonts[entry.key];
        if (entry.value.is_scalar()) {
            families.push_back(entry.value.text);
            continue;
        }
        if (!entry.value.is_sequence() && !entry.value.is_poisoned()) {
            reading.diagnostics.report(Code::LayoutListExpected, entry.value.place, {entry.key});
        }
        for (const Value& family : entry.value.items) {
            if (family.is_scalar() && !family.text.empty()) {
                families.push_back(family.text);
            } else if (!family.is_poisoned()) {
                reading.diagnostics.report(Code::LayoutTextExpected, family.place, {entry.key});
            }
        }
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
    const auto found = reading.colours.find(given->text);
    if (found == reading.colours.end()) {
        report_unknown(reading, Code::LayoutColourUnknown, "colours", *given,
                       names_of(reading.colours));
        return otherwise;
    }
    return found->second;
}

}  // namespace tongket::stylesheet
