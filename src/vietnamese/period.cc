#include "vietnamese/period.h"

#include <algorithm>

#include <fmt/format.h>

#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/numerals.h"
#include "vietnamese/read_number_words.h"

namespace tongket::vietnamese {

namespace {

/// Longer than any period.
constexpr std::size_t longest_period = 100;

bool take(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) {
        return false;
    }
    const std::string_view rest = text.substr(word.size());
    // Only whole words: "năm2021" is none.
    if (!rest.empty() && rest.front() != ' ' && rest.front() != '/') {
        return false;
    }
    text = trim_blanks(rest);
    return true;
}

/// The word up to a blank or slash.
std::string_view take_word(std::string_view& text) {
    const std::size_t end = std::min(text.find_first_of(" /"), text.size());
    const std::string_view word = text.substr(0, end);
    text = trim_blanks(text.substr(end));
    return word;
}

/// One or two figures, at most `greatest`; 0 if it is none.
std::uint8_t small_number(std::string_view word, std::int64_t greatest) {
    const auto number = read_ordinal(word);
    const bool digits = word.find_first_not_of("0123456789") == std::string_view::npos;
    // 05 is a month, and no number to read_number.
    const auto value = digits && word.size() == 2 && word[0] == '0' ? read_ordinal(word.substr(1))
                       : digits                                     ? number
                                                                    : std::nullopt;
    return value && *value <= greatest ? static_cast<std::uint8_t>(*value) : std::uint8_t{0};
}

/// "năm 2021", "/2021" or nothing at all; nothing else may follow.
std::optional<std::int16_t> read_year(std::string_view text) {
    if (text.empty()) {
        return std::int16_t{0};
    }
    if (text.front() == '/') {
        text = trim_blanks(text.substr(1));
    } else if (!take(text, "năm")) {
        return std::nullopt;
    }
    if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string_view::npos ||
        text.front() == '0') {
        return std::nullopt;
    }
    std::int16_t year = 0;
    for (const char digit : text) {
        year = static_cast<std::int16_t>(year * 10 + (digit - '0'));
    }
    return year;
}

std::optional<Period> with_year(PeriodKind kind, std::uint8_t number, std::string_view rest) {
    const auto year = read_year(rest);
    if (!year || (number == 0 && kind != PeriodKind::Year)) {
        return std::nullopt;
    }
    return Period{kind, number, *year};
}

std::optional<Period> read_months(std::uint8_t count, std::string_view rest) {
    if (take(rest, "đầu")) {
        return rest.starts_with("năm")
                   ? with_year(PeriodKind::FirstMonths, count, rest == "năm" ? "" : rest)
                   : std::nullopt;
    }
    if (take(rest, "cuối")) {
        return rest.starts_with("năm")
                   ? with_year(PeriodKind::LastMonths, count, rest == "năm" ? "" : rest)
                   : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::string format_period(const Period& period) {
    std::string text;
    switch (period.kind) {
        case PeriodKind::Year:
            return period.year == 0 ? "năm" : fmt::format("năm {}", period.year);
        case PeriodKind::FirstMonths:
            text = fmt::format("{} tháng đầu năm", period.number);
            return period.year == 0 ? text : fmt::format("{} {}", text, period.year);
        case PeriodKind::LastMonths:
            text = fmt::format("{} tháng cuối năm", period.number);
            return period.year == 0 ? text : fmt::format("{} {}", text, period.year);
        case PeriodKind::Quarter:
            text = "quý " + roman(period.number);
            break;
        case PeriodKind::Month:
            text = period.number <= 2 ? fmt::format("tháng {:02}", period.number)
                                      : fmt::format("tháng {}", period.number);
            break;
    }
    return period.year == 0 ? text : fmt::format("{} năm {}", text, period.year);
}

std::optional<Period> read_period(std::string_view text) {
    if (text.size() > longest_period) {
        return std::nullopt;
    }
    // One blank between words, whatever was typed.
    std::string small;
    for (const char c : to_lower(trim_blanks(text))) {
        if (c != ' ' || (!small.empty() && small.back() != ' ')) {
            small.push_back(c);
        }
    }
    std::string_view rest = small;
    if (take(rest, "quý")) {
        const std::string word(take_word(rest));
        const auto numeral = read_roman(word);
        const std::uint8_t number =
            numeral && *numeral <= 4 ? static_cast<std::uint8_t>(*numeral) : small_number(word, 4);
        return with_year(PeriodKind::Quarter, number, rest);
    }
    if (take(rest, "tháng")) {
        const std::string word(take_word(rest));
        return with_year(PeriodKind::Month, small_number(word, 12), rest);
    }
    const bool year_alone = rest.size() == 4 && is_digit(static_cast<unsigned char>(rest.front()));
    if (year_alone) {
        return with_year(PeriodKind::Year, 0, "/" + small);
    }
    if (rest.starts_with("năm ") && rest.size() == std::string_view("năm 2021").size()) {
        return with_year(PeriodKind::Year, 0, rest);
    }
    // "6 tháng đầu năm", "sáu tháng đầu năm".
    std::uint8_t count = 0;
    if (const auto words = read_number_words_at_start(rest)) {
        const bool fits = words->value.scale == 0 && words->value.coefficient <= 12 &&
                          words->value.coefficient > 0;
        count = fits ? static_cast<std::uint8_t>(words->value.coefficient) : std::uint8_t{0};
        rest = trim_blanks(rest.substr(words->length));
    } else {
        const std::string word(take_word(rest));
        count = small_number(word, 12);
    }
    return count > 0 && take(rest, "tháng") ? read_months(count, rest) : std::nullopt;
}

}  // namespace tongket::vietnamese
