#include "vietnamese/quantity.h"

#include <algorithm>
#include <array>

#include "vietnamese/letters.h"
#include "vietnamese/normalize.h"
#include "vietnamese/unit.h"

namespace tongket::vietnamese {

namespace {

constexpr std::string_view number_characters = "0123456789.,";

/// The number at the front of `text`, its sign included, as written; without the dots or commas
/// that a sentence put behind it.
std::string_view number_at_start(std::string_view text) {
    std::size_t start = 0;
    if (text.starts_with('-') || text.starts_with('+')) {
        start = 1;
    } else if (text.starts_with("−")) {
        start = std::string_view("−").size();
    }
    const std::size_t end = std::min(text.find_first_not_of(number_characters, start), text.size());
    return text.substr(0, end);
}

/// A hyphen or dash at the front, and what follows it without blanks; nothing else changes `text`.
std::string_view after_dash(std::string_view text) {
    const std::string_view rest = trim_blanks(text);
    for (const std::string_view dash : {"-", "–", "—"}) {
        if (rest.starts_with(dash)) {
            return trim_blanks(rest.substr(dash.size()));
        }
    }
    return {};
}

bool starts_with_digit(std::string_view text) {
    return !text.empty() && is_digit(static_cast<unsigned char>(text.front()));
}

bool is_year(const Decimal& value) {
    return value.scale == 0 && value.coefficient >= 1900 && value.coefficient <= 2100;
}

std::string join(std::string words, const std::string& unit) {
    return unit.empty() ? words : words + " " + unit_in_words(unit);
}

}  // namespace

tl::expected<Quantity, NumberError> read_quantity(std::string_view text) {
    std::string_view rest = trim_blanks(text);
    Quantity quantity;
    const std::string_view first = number_at_start(rest);
    const auto value = read_number(first);
    if (!value) {
        return tl::unexpected(value.error());
    }
    quantity.value = value->value;
    rest = rest.substr(first.size());
    std::string_view second;
    if (rest.starts_with('/') && starts_with_digit(rest.substr(1))) {
        quantity.form = QuantityForm::Ratio;
        second = rest.substr(1);
    } else if (const std::string_view end = after_dash(rest); starts_with_digit(end)) {
        quantity.form = QuantityForm::Range;
        second = end;
    }
    if (quantity.form != QuantityForm::Number) {
        const std::string_view number = number_at_start(second);
        const auto other = read_number(number);
        if (!other) {
            return tl::unexpected(other.error());
        }
        quantity.second = other->value;
        rest = second.substr(number.size());
    }
    quantity.unit = trim_blanks(rest);
    // 12a4 and 5/6/2021 are codes and dates.
    if (quantity.unit.find_first_of("0123456789") != std::string::npos &&
        !quantity.unit.ends_with("m2") && !quantity.unit.ends_with("m3")) {
        return tl::unexpected(NumberError{NumberFault::NotANumber, {}});
    }
    if (quantity.unit.empty() && quantity.form == QuantityForm::Range && is_year(quantity.value) &&
        is_year(quantity.second)) {
        quantity.unit = "năm";
    }
    return quantity;
}

std::string quantity_in_words(const Quantity& quantity, Dialect dialect) {
    const std::string value = number_in_words(quantity.value, dialect);
    switch (quantity.form) {
        case QuantityForm::Number:
            return join(value, quantity.unit);
        case QuantityForm::Ratio:
            return join(value + " trên " + number_in_words(quantity.second, dialect),
                        quantity.unit);
        case QuantityForm::Range: {
            const std::string second = number_in_words(quantity.second, dialect);
            if (quantity.unit == "năm" && is_year(quantity.value)) {
                return "từ năm " + value + " đến năm " + second;
            }
            return join("từ " + value + " đến " + second, quantity.unit);
        }
    }
    return value;
}

std::string money_in_words(const Decimal& value,
                           std::string_view unit,
                           Dialect dialect,
                           MoneyEnd end) {
    const auto in_dong = change_unit(value, unit, "đồng");
    std::string words = in_dong ? number_in_words(*in_dong, dialect) + " đồng"
                                : join(number_in_words(value, dialect), std::string(unit));
    if (in_dong && end == MoneyEnd::Even && in_dong->scale == 0) {
        words += " chẵn";
    }
    return capitalize_first(words) + ".";
}

std::string format_signed(const Decimal& value) {
    if (value.coefficient == 0) {
        return "0";
    }
    return (value.coefficient > 0 ? "+" : "") + format_number(value);
}

std::string change_in_prose(const Decimal& value, std::string_view unit) {
    if (value.coefficient == 0) {
        return "không thay đổi";
    }
    std::string number = format_number(value);
    const bool falls = number.starts_with('-');
    return (falls ? "giảm " + number.substr(1) : "tăng " + number).append(unit);
}

}  // namespace tongket::vietnamese
