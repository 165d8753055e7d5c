#include "report/statistic_value.h"

#include <array>
#include <utility>

namespace tongket::report {

namespace {

using vietnamese::Decimal;

constexpr std::array<std::string_view, 2> dashes = {"-", "–"};

bool has_only_number_signs(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789., ") == std::string_view::npos &&
           text.find_first_of("0123456789") != std::string_view::npos;
}

/// Years and short numbers: 2021 has no dot to miss here.
bool is_year(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    return text.size() == 4 && (text[0] == '1' || text[0] == '2') &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

struct Halves {
    std::string_view first, second;
};

/// The two numbers on both sides of `sign`, if that is what stands there.
std::optional<Halves> split(std::string_view text, std::string_view sign) {
    const std::size_t at = text.find(sign);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const Halves halves{text.substr(0, at), text.substr(at + sign.size())};
    return has_only_number_signs(halves.first) && has_only_number_signs(halves.second)
               ? std::optional(halves)
               : std::nullopt;
}

std::optional<StatisticValue> read_ratio(const Halves& ratio,
                                         const NumberPlace& where,
                                         const Reading& reading) {
    const auto part = read_printed_number(ratio.first, where, reading);
    const auto whole = read_printed_number(ratio.second, where, reading);
    if (!part || !whole) {
        return std::nullopt;
    }
    return StatisticValue{part->value, whole->value, std::nullopt, part->text + "/" + whole->text};
}

/// A year is read without asking for a dot.
std::optional<Decimal> read_end(std::string_view text,
                                const NumberPlace& where,
                                const Reading& reading) {
    if (is_year(text)) {
        const auto year = vietnamese::read_number(text);
        return year ? std::optional(year->value) : std::nullopt;
    }
    const auto number = read_printed_number(text, where, reading);
    return number ? std::optional(number->value) : std::nullopt;
}

std::optional<StatisticValue> read_range(const Halves& range,
                                         std::string_view typed,
                                         const NumberPlace& where,
                                         const Reading& reading) {
    const auto from = read_end(range.first, where, reading);
    const auto to = from ? read_end(range.second, where, reading) : std::nullopt;
    if (!from || !to) {
        return std::nullopt;
    }
    return StatisticValue{std::nullopt, std::nullopt, NumberRange{*from, *to}, std::string(typed)};
}

}  // namespace

std::optional<StatisticValue> read_statistic_value(std::string_view text,
                                                   const NumberPlace& where,
                                                   const Reading& reading) {
    if (const auto ratio = split(text, "/")) {
        return read_ratio(*ratio, where, reading);
    }
    for (const std::string_view dash : dashes) {
        if (const auto range = split(text, dash)) {
            return read_range(*range, text, where, reading);
        }
    }
    auto number = read_printed_number(text, where, reading);
    if (!number) {
        return std::nullopt;
    }
    return StatisticValue{number->value, std::nullopt, std::nullopt, std::move(number->text)};
}

}  // namespace tongket::report
