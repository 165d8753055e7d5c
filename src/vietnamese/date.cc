#include "vietnamese/date.h"

#include <array>
#include <span>
#include <vector>

#include <fmt/format.h>

#include "base/utf8.h"
#include "vietnamese/digits.h"
#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"

namespace tongket::vietnamese {

namespace {

using Read = tl::expected<Date, DateFault>;

tl::unexpected<DateFault> fault(DateFault kind) { return tl::unexpected<DateFault>(kind); }

enum class TokenKind : std::uint8_t { Digits, Gap, Slash, Dash, Day, Month, Year };

/// `digits` is a view of the text, for `Digits` alone. A `Gap` is "…", "..." or "___": to be filled
/// in.
struct Token {
    TokenKind kind = TokenKind::Gap;
    std::string_view digits;
};
using Tokens = std::span<const Token>;

constexpr std::size_t most_tokens = 8;
/// Longer than any date with room left for a pen.
constexpr std::size_t longest_date = 200;

bool is_gap(char32_t character) {
    return character == U'…' || character == U'.' || character == U'_';
}

/// The tokens of `text`; none if something else stands in it.
std::vector<Token> split_tokens(std::string_view text) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        const std::size_t start = at;
        at += bytes;
        // The rest of a run of the same class.
        const auto take = [&](auto belongs) {
            while (at < text.size()) {
                const auto [next, next_bytes] = base::decode_utf8(text, at);
                if (!belongs(next)) {
                    break;
                }
                at += next_bytes;
            }
            return text.substr(start, at - start);
        };
        if (is_blank(character)) {
            continue;
        }
        if (tokens.size() == most_tokens) {
            return {};
        }
        if (is_digit(character)) {
            tokens.push_back({TokenKind::Digits, take(is_digit)});
        } else if (is_gap(character)) {
            take(is_gap);
            tokens.push_back({TokenKind::Gap, {}});
        } else if (character == U'/' || character == U'-') {
            tokens.push_back({character == U'/' ? TokenKind::Slash : TokenKind::Dash, {}});
        } else {
            const std::string_view word =
                take([](char32_t next) { return find_letter(next).ascii != 0; });
            if (word == "ngày") {
                tokens.push_back({TokenKind::Day, {}});
            } else if (word == "tháng") {
                tokens.push_back({TokenKind::Month, {}});
            } else if (word == "năm") {
                tokens.push_back({TokenKind::Year, {}});
            } else {
                return {};
            }
        }
    }
    return tokens;
}

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int month, int year) {
    static constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

/// The three parts as written; an empty one is blank.
Read check_parts(std::string_view day, std::string_view month, std::string_view year) {
    if (day.size() > 2 || month.size() > 2 || (month.empty() && !day.empty())) {
        return fault(DateFault::NotADate);
    }
    if (year.size() != 4) {
        return fault(year.size() == 2 && !day.empty() ? DateFault::ShortYear : DateFault::NotADate);
    }
    // A zero that is written is no blank.
    const auto number = [](std::string_view digits) {
        return digits.empty() ? 0 : static_cast<int>(parse_digits(digits));
    };
    const Date date{static_cast<std::int16_t>(number(year)),
                    static_cast<std::uint8_t>(number(month)),
                    static_cast<std::uint8_t>(number(day))};
    if ((!day.empty() && date.day == 0) || (!month.empty() && date.month == 0)) {
        return fault(DateFault::NoSuchDay);
    }
    if (is_valid(date)) {
        return date;
    }
    const Date exchanged{date.year, date.day, date.month};
    const bool month_first = date.month > 12 && date.day > 0 && is_valid(exchanged);
    return fault(month_first ? DateFault::MonthFirst : DateFault::NoSuchDay);
}

/// Digits or a gap at the front of `tokens`, taken off; empty where there is none.
std::string_view take_part(Tokens& tokens) {
    if (tokens.empty() ||
        (tokens[0].kind != TokenKind::Digits && tokens[0].kind != TokenKind::Gap)) {
        return {};
    }
    const std::string_view digits = tokens[0].digits;
    tokens = tokens.subspan(1);
    return digits;
}

enum class Found : std::uint8_t { No, Yes };
Found take(Tokens& tokens, TokenKind kind) {
    if (tokens.empty() || tokens[0].kind != kind) {
        return Found::No;
    }
    tokens = tokens.subspan(1);
    return Found::Yes;
}

/// 31/12/2021, 31-12-2021, 2021-12-31, /12/2021, 12/2021, and "2021" alone.
Read read_numeric(Tokens tokens) {
    std::vector<std::string_view> parts{take_part(tokens)};
    const TokenKind separator = tokens.empty() ? TokenKind::Slash : tokens[0].kind;
    if (separator != TokenKind::Slash && separator != TokenKind::Dash) {
        return fault(DateFault::NotADate);
    }
    while (take(tokens, separator) == Found::Yes) {
        parts.push_back(take_part(tokens));
    }
    if (!tokens.empty() || parts.size() > 3) {
        return fault(DateFault::NotADate);
    }
    if (separator == TokenKind::Dash && parts.front().size() == 4) {
        parts.resize(3);
        return check_parts(parts[2], parts[1], parts[0]);
    }
    parts.insert(parts.begin(), 3 - parts.size(), std::string_view{});
    return check_parts(parts[0], parts[1], parts[2]);
}

/// "ngày 31 tháng 12 năm 2021", "tháng 12 năm 2021", "năm 2021".
Read read_formal(Tokens tokens) {
    std::string_view day;
    std::string_view month;
    const Found has_day = take(tokens, TokenKind::Day);
    if (has_day == Found::Yes) {
        day = take_part(tokens);
    }
    const Found has_month = take(tokens, TokenKind::Month);
    if (has_month == Found::Yes) {
        month = take_part(tokens);
    }
    if ((has_day == Found::Yes && has_month == Found::No) ||
        take(tokens, TokenKind::Year) == Found::No) {
        return fault(DateFault::NotADate);
    }
    const std::string_view year = take_part(tokens);
    return tokens.empty() ? check_parts(day, month, year) : fault(DateFault::NotADate);
}

/// Excel counts days from 1900 to 9999: 1 to 2,958,465, with the time as decimals. Fewer than five
/// digits would be years before 1928, which nobody means.
bool is_serial_number(std::string_view text) {
    const std::size_t whole = text.find_first_not_of("0123456789");
    const std::string_view days = text.substr(0, whole);
    if (days.size() < 5 || days.size() > 7 || parse_digits(days) > 2'958'465) {
        return false;
    }
    return whole == std::string_view::npos ||
           ((text[whole] == '.' || text[whole] == ',') &&
            text.find_first_not_of("0123456789", whole + 1) == std::string_view::npos);
}

}  // namespace

bool is_valid(const Date& date) {
    if (date.year < 1 || date.year > 9999 || date.month > 12) {
        return false;
    }
    if (date.month == 0) {
        return date.day == 0;
    }
    return date.day <= days_in_month(date.month, date.year);
}

tl::expected<Date, DateFault> read_date(std::string_view text) {
    if (text.size() > longest_date) {
        return fault(DateFault::NotADate);
    }
    const std::string small = to_lower(trim_blanks(text));
    if (is_serial_number(small)) {
        return fault(DateFault::SerialNumber);
    }
    const std::vector<Token> read = split_tokens(small);
    Tokens tokens(read);
    if (tokens.empty()) {
        return fault(DateFault::NotADate);
    }
    // "ngày 31/12/2021" and "tháng 12/2021" say the kind of what follows.
    std::size_t separators = 0;
    for (const Token& token : tokens) {
        separators += token.kind == TokenKind::Slash || token.kind == TokenKind::Dash ? 1 : 0;
    }
    const TokenKind first = tokens[0].kind;
    if ((first == TokenKind::Day && separators == 2) ||
        (first == TokenKind::Month && separators == 1)) {
        return read_numeric(tokens.subspan(1));
    }
    const bool formal =
        first == TokenKind::Day || first == TokenKind::Month || first == TokenKind::Year;
    return formal ? read_formal(tokens) : read_numeric(tokens);
}

std::string format_formal(const Date& date, std::string_view blank) {
    const auto part = [&](int number, int last_with_zero) {
        if (number == 0) {
            return std::string(blank);
        }
        return number <= last_with_zero ? fmt::format("{:02}", number) : fmt::to_string(number);
    };
    return fmt::format("ngày {} tháng {} năm {}", part(date.day, 9), part(date.month, 2),
                       date.year);
}

std::string format_short(const Date& date) {
    if (date.month == 0) {
        return fmt::format("{:04}", date.year);
    }
    if (date.day == 0) {
        return fmt::format("{:02}/{:04}", date.month, date.year);
    }
    return fmt::format("{:02}/{:02}/{:04}", date.day, date.month, date.year);
}

}  // namespace tongket::vietnamese
