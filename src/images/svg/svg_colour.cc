#include "images/svg/svg_colour.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <string>

#include "images/svg/svg_values.h"

namespace tongket::images {

namespace {

struct NamedColour {
    std::string_view name;
    std::uint32_t value;
};
/// CSS Color 4, 6.1, in the order of the alphabet.
constexpr auto named_colours = std::to_array<NamedColour>({
    {"aliceblue", 0xF0F8FF},
    {"antiquewhite", 0xFAEBD7},
    {"aqua", 0x00FFFF},
    {"aquamarine", 0x7FFFD4},
    {"azure", 0xF0FFFF},
    {"beige", 0xF5F5DC},
    {"bisque", 0xFFE4C4},
    {"black", 0x000000},
    {"blanchedalmond", 0xFFEBCD},
    {"blue", 0x0000FF},
    {"blueviolet", 0x8A2BE2},
    {"brown", 0xA52A2A},
    {"burlywood", 0xDEB887},
    {"cadetblue", 0x5F9EA0},
    {"chartreuse", 0x7FFF00},
    {"chocolate", 0xD2691E},
    {"coral", 0xFF7F50},
    {"cornflowerblue", 0x6495ED},
    {"cornsilk", 0xFFF8DC},
    {"crimson", 0xDC143C},
    {"cyan", 0x00FFFF},
    {"darkblue", 0x00008B},
    {"darkcyan", 0x008B8B},
    {"darkgoldenrod", 0xB8860B},
    {"darkgray", 0xA9A9A9},
    {"darkgreen", 0x006400},
    {"darkgrey", 0xA9A9A9},
    {"darkkhaki", 0xBDB76B},
    {"darkmagenta", 0x8B008B},
    {"darkolivegreen", 0x556B2F},
    {"darkorange", 0xFF8C00},
    {"darkorchid", 0x9932CC},
    {"darkred", 0x8B0000},
    {"darksalmon", 0xE9967A},
    {"darkseagreen", 0x8FBC8F},
    {"darkslateblue", 0x483D8B},
    {"darkslategray", 0x2F4F4F},
    {"darkslategrey", 0x2F4F4F},
    {"darkturquoise", 0x00CED1},
    {"darkviolet", 0x9400D3},
    {"deeppink", 0xFF1493},
    {"deepskyblue", 0x00BFFF},
    {"dimgray", 0x696969},
    {"dimgrey", 0x696969},
    {"dodgerblue", 0x1E90FF},
    {"firebrick", 0xB22222},
    {"floralwhite", 0xFFFAF0},
    {"forestgreen", 0x228B22},
    {"fuchsia", 0xFF00FF},
    {"gainsboro", 0xDCDCDC},
    {"ghostwhite", 0xF8F8FF},
    {"gold", 0xFFD700},
    {"goldenrod", 0xDAA520},
    {"gray", 0x808080},
    {"green", 0x008000},
    {"greenyellow", 0xADFF2F},
    {"grey", 0x808080},
    {"honeydew", 0xF0FFF0},
    {"hotpink", 0xFF69B4},
    {"indianred", 0xCD5C5C},
    {"indigo", 0x4B0082},
    {"ivory", 0xFFFFF0},
    {"khaki", 0xF0E68C},
    {"lavender", 0xE6E6FA},
    {"lavenderblush", 0xFFF0F5},
    {"lawngreen", 0x7CFC00},
    {"lemonchiffon", 0xFFFACD},
    {"lightblue", 0xADD8E6},
    {"lightcoral", 0xF08080},
    {"lightcyan", 0xE0FFFF},
    {"lightgoldenrodyellow", 0xFAFAD2},
    {"lightgray", 0xD3D3D3},
    {"lightgreen", 0x90EE90},
    {"lightgrey", 0xD3D3D3},
    {"lightpink", 0xFFB6C1},
    {"lightsalmon", 0xFFA07A},
    {"lightseagreen", 0x20B2AA},
    {"lightskyblue", 0x87CEFA},
    {"lightslategray", 0x778899},
    {"lightslategrey", 0x778899},
    {"lightsteelblue", 0xB0C4DE},
    {"lightyellow", 0xFFFFE0},
    {"lime", 0x00FF00},
    {"limegreen", 0x32CD32},
    {"linen", 0xFAF0E6},
    {"magenta", 0xFF00FF},
    {"maroon", 0x800000},
    {"mediumaquamarine", 0x66CDAA},
    {"mediumblue", 0x0000CD},
    {"mediumorchid", 0xBA55D3},
    {"mediumpurple", 0x9370DB},
    {"mediumseagreen", 0x3CB371},
    {"mediumslateblue", 0x7B68EE},
    {"mediumspringgreen", 0x00FA9A},
    {"mediumturquoise", 0x48D1CC},
    {"mediumvioletred", 0xC71585},
    {"midnightblue", 0x191970},
    {"mintcream", 0xF5FFFA},
    {"mistyrose", 0xFFE4E1},
    {"moccasin", 0xFFE4B5},
    {"navajowhite", 0xFFDEAD},
    {"navy", 0x000080},
    {"oldlace", 0xFDF5E6},
    {"olive", 0x808000},
    {"olivedrab", 0x6B8E23},
    {"orange", 0xFFA500},
    {"orangered", 0xFF4500},
    {"orchid", 0xDA70D6},
    {"palegoldenrod", 0xEEE8AA},
    {"palegreen", 0x98FB98},
    {"paleturquoise", 0xAFEEEE},
    {"palevioletred", 0xDB7093},
    {"papayawhip", 0xFFEFD5},
    {"peachpuff", 0xFFDAB9},
    {"peru", 0xCD853F},
    {"pink", 0xFFC0CB},
    {"plum", 0xDDA0DD},
    {"powderblue", 0xB0E0E6},
    {"purple", 0x800080},
    {"rebeccapurple", 0x663399},
    {"red", 0xFF0000},
    {"rosybrown", 0xBC8F8F},
    {"royalblue", 0x4169E1},
    {"saddlebrown", 0x8B4513},
    {"salmon", 0xFA8072},
    {"sandybrown", 0xF4A460},
    {"seagreen", 0x2E8B57},
    {"seashell", 0xFFF5EE},
    {"sienna", 0xA0522D},
    {"silver", 0xC0C0C0},
    {"skyblue", 0x87CEEB},
    {"slateblue", 0x6A5ACD},
    {"slategray", 0x708090},
    {"slategrey", 0x708090},
    {"snow", 0xFFFAFA},
    {"springgreen", 0x00FF7F},
    {"steelblue", 0x4682B4},
    {"tan", 0xD2B48C},
    {"teal", 0x008080},
    {"thistle", 0xD8BFD8},
    {"tomato", 0xFF6347},
    {"turquoise", 0x40E0D0},
    {"violet", 0xEE82EE},
    {"wheat", 0xF5DEB3},
    {"white", 0xFFFFFF},
    {"whitesmoke", 0xF5F5F5},
    {"yellow", 0xFFFF00},
    {"yellowgreen", 0x9ACD32},
});

DrawingColour colour_of(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U & 0xFFU),
            static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

std::uint8_t light_of(double share) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
}

/// Of 3, 4, 6 or 8 digits; the fourth part is how opaque it is.
std::optional<SvgColour> read_hexadecimal(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    if (digits.size() == 3 || digits.size() == 4) {
        std::uint32_t wide = 0;
        for (std::size_t i = digits.size(); i-- > 0;) {
            wide = wide << 8U | (value >> 4U * i & 0xFU) * 0x11U;
        }
        value = wide;
    } else if (digits.size() != 6 && digits.size() != 8) {
        return std::nullopt;
    }
    if (digits.size() % 4 == 0) {
        return SvgColour{colour_of(value >> 8U), (value & 0xFFU) / 255.0};
    }
    return SvgColour{colour_of(value)};
}

/// What stands between the brackets: three values and perhaps how opaque it is. Percentages and
/// numbers become shares of `wholes`.
std::optional<std::array<double, 4>> read_arguments(std::string_view text,
                                                    const std::array<double, 4>& wholes) {
    NumberScanner scanner(text);
    std::array<double, 4> shares = {0, 0, 0, 1};
    for (std::size_t i = 0; i < shares.size(); ++i) {
        scanner.skip_blanks();
        if (i == 3 && scanner.rest().starts_with('/')) {
            scanner.drop(1);
        }
        const auto number = scanner.number();
        if (!number && i == 3) {
            break;
        }
        if (!number) {
            return std::nullopt;
        }
        shares[i] = *number / wholes[i];
        if (scanner.rest().starts_with('%')) {
            scanner.drop(1);
            shares[i] = *number / 100;
        } else if (i == 0 && scanner.rest().starts_with("deg")) {
            scanner.drop(3);
        }
    }
    shares[3] = std::clamp(shares[3], 0.0, 1.0);
    return shares;
}

std::optional<SvgColour> read_rgb(std::string_view arguments) {
    const auto shares = read_arguments(arguments, {255, 255, 255, 1});
    if (!shares) {
        return std::nullopt;
    }
    const auto& [red, green, blue, opacity] = *shares;
    return SvgColour{{light_of(red), light_of(green), light_of(blue)}, opacity};
}

/// CSS Color 4, 7.1.
std::optional<SvgColour> read_hsl(std::string_view arguments) {
    const auto shares = read_arguments(arguments, {360, 100, 100, 1});
    if (!shares) {
        return std::nullopt;
    }
    const double hue = (*shares)[0] - std::floor((*shares)[0]);
    const double saturation = std::clamp((*shares)[1], 0.0, 1.0);
    const double lightness = std::clamp((*shares)[2], 0.0, 1.0);
    const auto channel = [&](double offset) {
        const double at = std::fmod(offset + hue * 12, 12);
        const double reach = saturation * std::min(lightness, 1 - lightness);
        return light_of(lightness - reach * std::max(-1.0, std::min({at - 3, 9 - at, 1.0})));
    };
    return SvgColour{{channel(0), channel(8), channel(4)}, (*shares)[3]};
}

}  // namespace

std::optional<SvgColour> read_svg_colour(std::string_view text) {
    text = trim(text);
    if (text.starts_with('#')) {
        return read_hexadecimal(text.substr(1));
    }
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    for (const std::string_view model : {"rgb", "hsl"}) {
        std::string_view rest = lower;
        if (!rest.starts_with(model)) {
            continue;
        }
        rest.remove_prefix(model.size());
        rest.remove_prefix(rest.starts_with('a') ? 1 : 0);
        if (rest.starts_with('(')) {
            return model == "rgb" ? read_rgb(rest.substr(1)) : read_hsl(rest.substr(1));
        }
    }
    const auto* found = std::ranges::lower_bound(named_colours, lower, {}, &NamedColour::name);
    return found == named_colours.end() || found->name != lower
               ? std::nullopt
               : std::optional(SvgColour{colour_of(found->value)});
}

}  // namespace tongket::images
