#include "images/svg/svg_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace tongket::images {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

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

std::string_view trim(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

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

}  // namespace tongket::images
