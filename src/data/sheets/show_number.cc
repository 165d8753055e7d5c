// How a number looks in a format: show_number of number_format.h.
#include <algorithm>
#include <string>

#include "data/sheets/number_format.h"
#include "data/sheets/place_digits.h"
#include "data/sheets/show_date.h"

namespace tongket::data {

namespace {

using Token = FormatToken;
using Section = FormatSection;
using vietnamese::Decimal;

/// Digits of a number in a cell of usual width.
constexpr std::int64_t general_digits = 10;

Decimal absolute(const Decimal& value) {
    return {value.coefficient < 0 ? -value.coefficient : value.coefficient, value.scale};
}

std::int64_t count_whole_digits(const Decimal& value) {
    const std::string text = vietnamese::format_number(absolute(value), vietnamese::Grouping::None);
    return static_cast<std::int64_t>(std::min(text.find(','), text.size()));
}

/// As wide as a cell is: ten digits, but never nothing of a number that is something.
Decimal round_general(const Decimal& value) {
    const std::int64_t decimals =
        std::max<std::int64_t>(0, general_digits - count_whole_digits(value));
    const Decimal rounded = round_to(value, static_cast<std::uint8_t>(decimals));
    return strip_zeros(rounded.coefficient == 0 ? value : rounded);
}

bool holds(const Section& section, const Decimal& value) {
    const auto order = value <=> section.limit;
    switch (section.compare) {
        case Section::Compare::None:
            return true;
        case Section::Compare::Less:
            return order < 0;
        case Section::Compare::LessOrEqual:
            return order <= 0;
        case Section::Compare::More:
            return order > 0;
        case Section::Compare::MoreOrEqual:
            return order >= 0;
        case Section::Compare::Equal:
            return order == 0;
        case Section::Compare::Unequal:
            return order != 0;
    }
    return true;
}

bool takes_negative_alone(const Section& section) {
    return (section.compare == Section::Compare::Less ||
            section.compare == Section::Compare::LessOrEqual) &&
           section.limit.coefficient <= 0;
}

bool takes_positive(const Section& section) {
    return (section.compare == Section::Compare::More ||
            section.compare == Section::Compare::MoreOrEqual) &&
           section.limit.coefficient == 0;
}

enum class Sign : std::uint8_t { Printed, Understood };
struct Choice {
    const Section* section;
    Sign sign;
};

/// Positive; negative; zero; text. Conditions in brackets replace the first two.
Choice choose_section(const NumberFormat& format, const Decimal& value) {
    const auto& sections = format.sections;
    std::size_t count = sections.size();
    if (count > 1 && sections.back().kind == Section::Kind::Text) {
        --count;  // the section for text
    }
    count = std::min<std::size_t>(count, 3);
    const bool conditions = sections[0].compare != Section::Compare::None ||
                            (count > 1 && sections[1].compare != Section::Compare::None);
    if (conditions) {
        std::size_t i = 0;
        while (i + 1 < count && !holds(sections[i], value)) {
            ++i;
        }
        // A section for what is below zero alone writes the sign itself, if it wants one.
        const bool negative_alone =
            takes_negative_alone(sections[i]) ||
            (i + 1 == count && sections[i].compare == Section::Compare::None &&
             std::any_of(sections.begin(), sections.begin() + static_cast<std::ptrdiff_t>(i),
                         takes_positive));
        return {&sections[i], negative_alone ? Sign::Understood : Sign::Printed};
    }
    if (value.coefficient < 0 && count > 1) {
        return {&sections[1], Sign::Understood};
    }
    if (value.coefficient == 0 && count > 2) {
        return {&sections[2], Sign::Printed};
    }
    return {&sections[0], Sign::Printed};
}

struct Decimals {
    std::uint8_t least = 0, most = 0;
};

Decimals count_decimals(const Section& section) {
    bool after = false;
    Decimals decimals;
    for (const Token& token : section.tokens) {
        after = after || token.kind == Token::Kind::Point;
        if (after && token.kind == Token::Kind::Digit && decimals.most < 15) {
            ++decimals.most;
            decimals.least = token.digit == '0' ? decimals.most : decimals.least;
        }
    }
    return decimals;
}

/// With zeros up to `least` decimals, as far as there are digits for them; without more zeros.
Decimal pad(Decimal value, std::uint8_t least) {
    value = strip_zeros(value);
    constexpr std::int64_t full = 100'000'000'000'000'000;
    while (value.scale < least && absolute(value).coefficient < full) {
        value.coefficient *= 10;
        ++value.scale;
    }
    return value;
}

std::string trim(std::string text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

/// Two places to the right for each %; the coefficient stays.
Decimal times_hundred(Decimal value) {
    if (value.scale >= 2) {
        value.scale = static_cast<std::uint8_t>(value.scale - 2);
        return value;
    }
    while (value.scale < 2) {
        value.coefficient *= 10;
        ++value.scale;
    }
    value.scale = 0;
    return value;
}

/// 18 digits are the most that a Decimal has.
bool fits_hundredfold(const Decimal& value) {
    return value.coefficient < 10'000'000'000'000'000 &&
           value.coefficient > -10'000'000'000'000'000;
}

ShownNumber show_in_section(const Choice& choice, Decimal value) {
    const Section& section = *choice.section;
    ShownNumber shown;
    if (section.percents > 0 && !fits_hundredfold(value)) {
        shown.value = value;
        shown.text = vietnamese::format_number(value, vietnamese::Grouping::None);
        return shown;
    }
    shown.percent = section.percents > 0;
    if (shown.percent) {
        value = times_hundred(value);
    }
    if (section.kind != Section::Kind::Number) {
        shown.value = round_general(value);
        std::string after;
        for (const Token& token : section.tokens) {
            // Of `General" hộ"` the literals stand after the number.
            after += token.kind == Token::Kind::Literal   ? token.text
                     : token.kind == Token::Kind::Percent ? "%"
                                                          : "";
        }
        shown.text =
            trim(vietnamese::format_number(shown.value, vietnamese::Grouping::None) + after);
        return shown;
    }
    const Decimals decimals = count_decimals(section);
    shown.value = pad(round_to(value, decimals.most), decimals.least);
    Decimal printed = shown.value;
    if (section.thousands > 0) {
        shown.value = value;  // the unit is in the head of the column: the number is the whole one
        printed = value;
        printed.scale =
            static_cast<std::uint8_t>(printed.scale + 3 * std::min<int>(section.thousands, 5));
        printed = round_to(printed, decimals.most);
    }
    const bool negative = value.coefficient < 0 && printed.coefficient != 0;
    shown.text = trim(place_digits(section, absolute(printed)));
    if (negative && choice.sign == Sign::Printed) {
        shown.text.insert(0, "-");
    }
    return shown;
}

}  // namespace

ShownNumber show_number(const StoredNumber& number, const NumberFormat& format, DateSystem system) {
    const Choice choice = choose_section(format, number.value);
    ShownNumber shown;
    switch (choice.section->kind) {
        case Section::Kind::Date:
            shown = show_date(*choice.section, number.value, system);
            break;
        case Section::Kind::Elapsed:
            shown = show_elapsed(*choice.section, number.value);
            break;
        case Section::Kind::General:
        case Section::Kind::Number:
        case Section::Kind::Text:
            shown = show_in_section(choice, number.value);
            break;
    }
    if (shown.kind == ShownNumber::Kind::NoSuchDate) {
        shown.text = vietnamese::format_number(number.value, vietnamese::Grouping::None);
    }
    return shown;
}

}  // namespace tongket::data
