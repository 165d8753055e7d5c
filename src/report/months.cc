#include "report/months.h"

#include <charconv>

#include <fmt/format.h>

namespace tongket::report {

namespace {

constexpr std::int32_t months_of_a_year = 12;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \u00A0");
    const std::size_t last = text.find_last_not_of(" \u00A0");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, last - first + 1);
}

std::optional<std::int32_t> month_of(std::string_view text) {
    text = trimmed(text);
    std::int32_t month = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, month);
    const bool is_month =
        error == std::errc{} && stop == end && month >= 1 && month <= months_of_a_year;
    return is_month ? std::optional(month) : std::nullopt;
}

}  // namespace

std::optional<Months> read_months(std::string_view text) {
    std::string_view sign = "-";
    std::size_t at = text.find(sign);
    if (at == std::string_view::npos) {
        sign = "\u2013";
        at = text.find(sign);
    }
    const auto first = month_of(text.substr(0, at));
    const auto last =
        at == std::string_view::npos ? first : month_of(text.substr(at + sign.size()));
    if (!first || !last || *last < *first) {
        return std::nullopt;
    }
    return Months{*first, *last};
}

std::string months_in_words(const Months& months) {
    if (months.first == months.last) {
        return fmt::format("tháng\u00A0{}", months.first);
    }
    if (months.first == 1 && months.last == months_of_a_year) {
        return "cả năm";
    }
    return fmt::format("tháng\u00A0{} đến tháng\u00A0{}", months.first, months.last);
}

std::string milestones_in_words(std::span<const std::int32_t> milestones) {
    std::string words;
    for (const std::int32_t month : milestones) {
        words += fmt::format("{}tháng\u00A0{}", words.empty() ? "" : ", ", month);
    }
    return words;
}

}  // namespace tongket::report
