#include "data/sheets/stored_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace tongket::data {

namespace {

constexpr std::size_t kept_digits = 15;
constexpr std::int64_t most_decimals = 15;
constexpr std::int64_t most_whole_digits = 18;
constexpr std::int64_t seconds_a_day = 86'400;

constexpr std::array<std::int64_t, 19> powers = [] {
    std::array<std::int64_t, 19> table{};
    table[0] = 1;
    for (std::size_t i = 1; i < table.size(); ++i) {
        table[i] = table[i - 1] * 10;
    }
    return table;
}();

struct Digits {
    bool negative = false;
    std::string digits;      ///< without zeros in front
    std::int64_t scale = 0;  ///< of them after the point; negative: zeros that follow
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<Digits> take_digits(std::string_view text) {
    Digits number;
    std::size_t i = 0;
    if (i < text.size() && (text[i] == '-' || text[i] == '+')) {
        number.negative = text[i++] == '-';
    }
    bool any = false;
    bool point = false;
    for (; i < text.size() && (is_digit(text[i]) || (text[i] == '.' && !point)); ++i) {
        if (text[i] == '.') {
            point = true;
            continue;
        }
        any = true;
        number.scale += point ? 1 : 0;
        if (text[i] != '0' || !number.digits.empty()) {
            number.digits.push_back(text[i]);
        }
    }
    if (!any) {
        return std::nullopt;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        i += i < text.size() && text[i] == '+' ? 1 : 0;
        std::int32_t exponent = 0;
        const auto [end, error] =
            std::from_chars(text.data() + i, text.data() + text.size(), exponent);
        if (error != std::errc{} || exponent > 400 || exponent < -400) {
            return std::nullopt;
        }
        i = static_cast<std::size_t>(end - text.data());
        number.scale -= exponent;
    }
    return i == text.size() ? std::optional(std::move(number)) : std::nullopt;
}

/// Leaves the first `count` digits, rounded: halves up.
void round_digits(Digits& number, std::size_t count) {
    if (number.digits.size() <= count) {
        return;
    }
    const bool up = number.digits[count] >= '5';
    number.scale -= static_cast<std::int64_t>(number.digits.size() - count);
    number.digits.resize(count);
    if (!up) {
        return;
    }
    std::size_t i = count;
    while (i > 0 && number.digits[i - 1] == '9') {
        number.digits[--i] = '0';
    }
    if (i > 0) {
        ++number.digits[i - 1];
    } else {
        number.digits.insert(number.digits.begin(), '1');
    }
}

}  // namespace

std::optional<StoredNumber> read_stored_number(std::string_view text) {
    auto number = take_digits(text);
    if (!number) {
        return std::nullopt;
    }
    StoredNumber stored;
    const auto size = [&number] { return static_cast<std::int64_t>(number->digits.size()); };
    if (number->scale <= 0 && number->digits.size() > kept_digits &&
        number->digits.find_last_not_of('0') >= kept_digits) {
        stored.precision = Precision::Lost;
    }
    round_digits(*number, kept_digits);
    if (number->scale > most_decimals) {
        const std::int64_t dropped = number->scale - most_decimals;
        if (dropped > size()) {
            return stored;  // less than half of the last decimal
        }
        round_digits(*number, static_cast<std::size_t>(size() - dropped));
    }
    while (!number->digits.empty() && number->digits.back() == '0' && number->scale > 0) {
        number->digits.pop_back();
        --number->scale;
    }
    if (number->digits.empty()) {
        return stored;
    }
    if (size() - std::min<std::int64_t>(number->scale, 0) > most_whole_digits) {
        return std::nullopt;
    }
    std::int64_t coefficient = 0;
    for (const char digit : number->digits) {
        coefficient = coefficient * 10 + (digit - '0');
    }
    if (number->scale < 0) {
        coefficient *= powers[static_cast<std::size_t>(-number->scale)];
        number->scale = 0;
    }
    stored.value = {number->negative ? -coefficient : coefficient,
                    static_cast<std::uint8_t>(number->scale)};
    return stored;
}

Days split_days(const vietnamese::Decimal& days) {
    constexpr std::uint8_t scale = 9;  // a tenth of a millisecond
    const std::size_t dropped = days.scale > scale ? days.scale - scale : 0U;
    const std::int64_t unit = powers[std::min<std::size_t>(days.scale, scale)];
    const std::int64_t count =
        days.coefficient / powers[std::min<std::size_t>(dropped, powers.size() - 1)];
    Days split;
    split.whole = count / unit;
    std::int64_t rest = count % unit;
    if (rest < 0) {
        rest += unit;
        --split.whole;
    }
    // 0.99999 of a day is 23:59:59; 8:30 less the 1e-12 that binary could not hold is 8:30.
    const std::int64_t milliseconds = (rest * seconds_a_day * 1000 + unit / 2) / unit;
    split.seconds = std::min(milliseconds / 1000, seconds_a_day - 1);
    return split;
}

vietnamese::Decimal round_to(const vietnamese::Decimal& value, std::uint8_t scale) {
    return value.scale <= scale ? value : vietnamese::divide(value, {1, 0}, scale);
}

vietnamese::Decimal strip_zeros(vietnamese::Decimal value) {
    while (value.scale > 0 && value.coefficient % 10 == 0) {
        value.coefficient /= 10;
        --value.scale;
    }
    return value;
}

}  // namespace tongket::data
