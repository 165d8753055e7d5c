#include "images/svg/svg_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string>

namespace tongket::images {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

struct NamedColour {
    std::string_view name;
    std::uint32_t value;
};
/// The names of CSS Color 4, 6.1, that drawing programs write.
constexpr auto named_colours = std::to_array<NamedColour>(
    {{"black", 0x000000},      {"silver", 0xC0C0C0},      {"gray", 0x808080},
     {"grey", 0x808080},       {"white", 0xFFFFFF},       {"maroon", 0x800000},
     {"red", 0xFF0000},        {"purple", 0x800080},      {"fuchsia", 0xFF00FF},
     {"magenta", 0xFF00FF},    {"green", 0x008000},       {"lime", 0x00FF00},
     {"olive", 0x808000},      {"yellow", 0xFFFF00},      {"navy", 0x000080},
     {"blue", 0x0000FF},       {"teal", 0x008080},        {"aqua", 0x00FFFF},
     {"cyan", 0x00FFFF},       {"orange", 0xFFA500},      {"gold", 0xFFD700},
     {"brown", 0xA52A2A},      {"pink", 0xFFC0CB},        {"crimson", 0xDC143C},
     {"tomato", 0xFF6347},     {"coral", 0xFF7F50},       {"salmon", 0xFA8072},
     {"khaki", 0xF0E68C},      {"indigo", 0x4B0082},      {"violet", 0xEE82EE},
     {"orchid", 0xDA70D6},     {"tan", 0xD2B48C},         {"beige", 0xF5F5DC},
     {"ivory", 0xFFFFF0},      {"darkred", 0x8B0000},     {"darkgreen", 0x006400},
     {"darkblue", 0x00008B},   {"darkgray", 0xA9A9A9},    {"darkgrey", 0xA9A9A9},
     {"darkorange", 0xFF8C00}, {"lightgray", 0xD3D3D3},   {"lightgrey", 0xD3D3D3},
     {"lightblue", 0xADD8E6},  {"lightgreen", 0x90EE90},  {"lightyellow", 0xFFFFE0},
     {"dimgray", 0x696969},    {"dimgrey", 0x696969},     {"whitesmoke", 0xF5F5F5},
     {"steelblue", 0x4682B4},  {"royalblue", 0x4169E1},   {"skyblue", 0x87CEEB},
     {"seagreen", 0x2E8B57},   {"forestgreen", 0x228B22}, {"firebrick", 0xB22222},
     {"chocolate", 0xD2691E},  {"sienna", 0xA0522D},      {"turquoise", 0x40E0D0},
     {"slategray", 0x708090},  {"slategrey", 0x708090},   {"midnightblue", 0x191970}});

DrawingColour colour_of(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16U), static_cast<std::uint8_t>(value >> 8U & 0xFFU),
            static_cast<std::uint8_t>(value & 0xFFU)};
}

std::optional<DrawingColour> read_hexadecimal(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        return std::nullopt;
    }
    if (digits.size() == 6) {
        return colour_of(value);
    }
    if (digits.size() != 3) {
        return std::nullopt;
    }
    const std::uint32_t red = value >> 8U, green = value >> 4U & 0xFU, blue = value & 0xFU;
    return colour_of((red << 16U | green << 8U | blue) * 0x11U);
}

std::optional<DrawingColour> read_function(std::string_view arguments) {
    NumberScanner scanner(arguments);
    std::array<std::uint8_t, 3> channels{};
    for (std::uint8_t& channel : channels) {
        const auto number = scanner.number();
        if (!number) {
            return std::nullopt;
        }
        double value = *number;
        if (scanner.rest().starts_with('%')) {
            scanner.drop(1);
            value = value * 255 / 100;
        }
        channel = static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
    }
    return DrawingColour{channels[0], channels[1], channels[2]};
}

std::optional<SvgMatrix> matrix_of(std::string_view name, const std::vector<double>& n) {
    constexpr double degree = std::numbers::pi / 180;
    const std::size_t count = n.size();
    if (name == "matrix" && count == 6) {
        return SvgMatrix{n[0], n[1], n[2], n[3], n[4], n[5]};
    }
    if (name == "translate" && (count == 1 || count == 2)) {
        return SvgMatrix{1, 0, 0, 1, n[0], count == 2 ? n[1] : 0};
    }
    if (name == "scale" && (count == 1 || count == 2)) {
        return SvgMatrix{n[0], 0, 0, count == 2 ? n[1] : n[0], 0, 0};
    }
    if (name == "rotate" && (count == 1 || count == 3)) {
        const double sine = std::sin(n[0] * degree), cosine = std::cos(n[0] * degree);
        const SvgMatrix turn{cosine, sine, -sine, cosine, 0, 0};
        if (count == 1) {
            return turn;
        }
        return SvgMatrix{1, 0, 0, 1, n[1], n[2]}.after(turn).after({1, 0, 0, 1, -n[1], -n[2]});
    }
    if (name == "skewX" && count == 1) {
        return SvgMatrix{1, 0, std::tan(n[0] * degree), 1, 0, 0};
    }
    if (name == "skewY" && count == 1) {
        return SvgMatrix{1, std::tan(n[0] * degree), 0, 1, 0, 0};
    }
    return std::nullopt;
}

}  // namespace

void NumberScanner::skip_blanks() {
    while (!text_.empty() && is_blank(text_.front())) {
        text_.remove_prefix(1);
    }
}

void NumberScanner::skip_separator() {
    skip_blanks();
    if (text_.starts_with(',')) {
        text_.remove_prefix(1);
        skip_blanks();
    }
}

std::optional<double> NumberScanner::number() {
    skip_separator();
    std::string_view digits = text_;
    if (digits.starts_with('+')) {
        digits.remove_prefix(1);
    }
    // from_chars would read "nan" and "inf", too.
    const std::size_t first = digits.starts_with('-') ? 1 : 0;
    const bool starts = digits.size() > first && (is_digit(digits[first]) || digits[first] == '.');
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!starts || error != std::errc{} || std::abs(value) > largest_svg_number) {
        return std::nullopt;
    }
    text_ = digits.substr(static_cast<std::size_t>(end - digits.data()));
    return value;
}

std::optional<bool> NumberScanner::flag() {
    skip_separator();
    if (!text_.starts_with('0') && !text_.starts_with('1')) {
        return std::nullopt;
    }
    const bool value = text_.front() == '1';
    text_.remove_prefix(1);
    return value;
}

std::optional<double> read_svg_length(std::string_view text, double whole) {
    struct Unit {
        std::string_view name;
        double pixels;
    };
    constexpr auto units = std::to_array<Unit>({{"", 1},
                                                {"px", 1},
                                                {"pt", 96.0 / 72},
                                                {"pc", 16},
                                                {"mm", 96 / 25.4},
                                                {"cm", 96 / 2.54},
                                                {"in", 96},
                                                {"em", 16},
                                                {"ex", 8}});
    NumberScanner scanner(text);
    const auto number = scanner.number();
    if (!number) {
        return std::nullopt;
    }
    const std::string_view unit = trim(scanner.rest());
    if (unit == "%") {
        return *number * whole / 100;
    }
    const auto* found = std::ranges::find(units, unit, &Unit::name);
    if (found == units.end() || std::abs(*number * found->pixels) > largest_svg_number) {
        return std::nullopt;
    }
    return *number * found->pixels;
}

std::vector<double> read_svg_numbers(std::string_view text) {
    std::vector<double> numbers;
    NumberScanner scanner(text);
    while (const auto number = scanner.number()) {
        numbers.push_back(*number);
    }
    return numbers;
}

SvgMatrix SvgMatrix::after(const SvgMatrix& inner) const {
    return {a * inner.a + c * inner.b,     b * inner.a + d * inner.b,
            a * inner.c + c * inner.d,     b * inner.c + d * inner.d,
            a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double SvgMatrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

SvgMatrix read_svg_transform(std::string_view text) {
    SvgMatrix whole;
    for (text = trim(text); !text.empty();) {
        const std::size_t open = text.find('(');
        const std::size_t close = text.find(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
            break;
        }
        const auto next = matrix_of(trim(text.substr(0, open)),
                                    read_svg_numbers(text.substr(open + 1, close - open - 1)));
        if (!next) {
            break;
        }
        whole = whole.after(*next);
        text.remove_prefix(close + 1);
        while (!text.empty() && (is_blank(text.front()) || text.front() == ',')) {
            text.remove_prefix(1);
        }
    }
    return whole;
}

std::optional<DrawingColour> read_svg_colour(std::string_view text) {
    text = trim(text);
    if (text.starts_with('#')) {
        return read_hexadecimal(text.substr(1));
    }
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    if (lower.starts_with("rgb(")) {
        return read_function(std::string_view(lower).substr(4));
    }
    const auto* found = std::ranges::find(named_colours, lower, &NamedColour::name);
    return found == named_colours.end() ? std::nullopt : std::optional(colour_of(found->value));
}

}  // namespace tongket::images
