#include "data/sheets/show_date.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace tongket::data {

namespace {

using Token = FormatToken;
using Section = FormatSection;

std::string clock_text(std::int64_t hours, std::int64_t seconds, bool with_seconds) {
    const std::int64_t minutes = seconds / 60 % 60;
    return with_seconds ? fmt::format("{}:{:02}:{:02}", hours, minutes, seconds % 60)
                        : fmt::format("{}:{:02}", hours, minutes);
}

struct DateParts {
    bool year = false, month = false, day = false, time = false, seconds = false;
};

/// An m beside hours or seconds is minutes.
DateParts find_date_parts(const Section& section) {
    DateParts parts;
    std::vector<char> letters;
    for (const Token& token : section.tokens) {
        if (token.kind == Token::Kind::DatePart) {
            letters.push_back(token.digit);
        }
    }
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const bool minutes =
            letters[i] == 'm' &&
            ((i > 0 && letters[i - 1] == 'h') || (i + 1 < letters.size() && letters[i + 1] == 's'));
        parts.year |= letters[i] == 'y';
        parts.month |= letters[i] == 'm' && !minutes;
        parts.day |= letters[i] == 'd';
        parts.seconds |= letters[i] == 's';
        parts.time |= letters[i] == 'h' || letters[i] == 's' || minutes;
    }
    return parts;
}

/// The parts of a day that are shown; without day, month and year it is a time alone.
ShownNumber show_parts(const DateParts& parts, const vietnamese::Date& day, std::int64_t seconds) {
    ShownNumber shown;
    shown.kind = ShownNumber::Kind::Date;
    shown.date = day;
    if (!parts.day && parts.year) {
        shown.date.day = 0;
        shown.date.month = parts.month ? day.month : std::uint8_t{0};
    }
    shown.text = parts.year || !parts.day
                     ? vietnamese::format_short(shown.date)
                     : fmt::format("{:02}/{:02}", shown.date.day, shown.date.month);
    if (parts.time) {
        shown.text += " " + clock_text(seconds / 3600, seconds, parts.seconds);
    }
    return shown;
}

bool shows_seconds(const Section& section) {
    return std::any_of(section.tokens.begin(), section.tokens.end(), [](const Token& token) {
        return token.kind == Token::Kind::DatePart && token.digit == 's';
    });
}

std::string elapsed_text(std::int64_t seconds, bool with_seconds) {
    const std::int64_t size = seconds < 0 ? -seconds : seconds;
    return (seconds < 0 ? "-" : "") + clock_text(size / 3600, size, with_seconds);
}

}  // namespace

ShownNumber show_date(const FormatSection& section,
                      const vietnamese::Decimal& value,
                      DateSystem system) {
    ShownNumber shown;
    const DateParts parts = find_date_parts(section);
    const Days days = split_days(value);
    if (!parts.year && !parts.month && !parts.day) {
        shown.kind = days.whole < 0 ? ShownNumber::Kind::NoSuchDate : ShownNumber::Kind::Duration;
        shown.text = clock_text(days.seconds / 3600, days.seconds, parts.seconds);
        return shown;
    }
    const auto date = date_of_serial(days.whole, system);
    if (!date) {
        shown.kind = ShownNumber::Kind::NoSuchDate;
        return shown;
    }
    return show_parts(parts, *date, days.seconds);
}

ShownNumber show_elapsed(const FormatSection& section, const vietnamese::Decimal& value) {
    constexpr std::int64_t hours_a_day = 24;
    ShownNumber shown;
    shown.kind = ShownNumber::Kind::Duration;
    const Days days =
        split_days({value.coefficient < 0 ? -value.coefficient : value.coefficient, value.scale});
    shown.text = (value.coefficient < 0 ? "-" : "") +
                 clock_text(days.whole * hours_a_day + days.seconds / 3600, days.seconds,
                            shows_seconds(section));
    return shown;
}

ShownNumber show_day(const vietnamese::Date& day,
                     std::int64_t seconds,
                     const NumberFormat& format) {
    DateParts parts = find_date_parts(format.sections.front());
    if (!parts.year && !parts.month && !parts.day) {
        parts = {.year = true, .month = true, .day = true, .time = seconds != 0, .seconds = false};
    }
    return show_parts(parts, day, seconds);
}

std::string show_seconds(std::int64_t seconds, const NumberFormat& format) {
    return elapsed_text(seconds, shows_seconds(format.sections.front()));
}

}  // namespace tongket::data
