#include <algorithm>
#include <iterator>

#include "base/narrow.h"
#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/number.h"

namespace tongket::vietnamese {

namespace {

constexpr std::size_t most_digits = 18;
/// What is longer is no number that anybody wrote; a bound for the texts of `readings`.
constexpr std::size_t longest_number = 64;

using Read = tl::expected<NumberReading, NumberError>;

tl::unexpected<NumberError> fault(NumberFault kind, std::vector<std::string> readings = {}) {
    return tl::unexpected<NumberError>(NumberError{kind, std::move(readings)});
}

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

std::string keep_digits(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), is_ascii_digit);
    return digits;
}

/// The number that the digits among dots and commas make; at most `most_digits`.
std::int64_t join_digits(std::string_view text) {
    std::int64_t number = 0;
    for (const char c : text) {
        number = is_ascii_digit(c) ? number * 10 + (c - '0') : number;
    }
    return number;
}

/// One to three digits, then threes, with dots between: 1.234.567. The first is no zero.
bool are_groups(std::string_view text) {
    const std::size_t first = std::min(text.find('.'), text.size());
    if (first == 0 || first > 3 || text.front() == '0' || (text.size() - first) % 4 != 0) {
        return false;
    }
    for (std::size_t at = first; at < text.size(); at += 4) {
        if (text[at] != '.' || text.substr(at + 1, 3).find('.') != std::string_view::npos) {
            return false;
        }
    }
    return true;
}

/// The digits alone, grouped by dots, without zeros in front: how the whole part should be written.
std::string regroup(std::string_view text) {
    std::string digits = keep_digits(text);
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty()) {
        return "0";
    }
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ".");
    }
    return digits;
}

/// A whole part and decimals as they should be written. Three decimals after one to three digits
/// (1,234) look like an English thousand, so they lose their last zeros or gain one.
std::string compose(std::string_view whole, std::string_view decimals) {
    const std::string grouped = regroup(whole);
    std::string digits = keep_digits(decimals);
    if (digits.size() == 3 && grouped.size() <= 3 && grouped != "0") {
        const std::size_t last = digits.find_last_not_of('0');
        digits =
            last == 2 ? digits + '0' : digits.substr(0, last == std::string::npos ? 1 : last + 1);
    }
    return digits.empty() ? grouped : grouped + "," + digits;
}

/// Reads digits, dots and commas; nothing else is left in `text`. Readings are without the sign.
class FormReader {
  public:
    explicit FormReader(std::string_view text) : text_(text) {}

    [[nodiscard]] Read read() const {
        const auto digits = static_cast<std::size_t>(std::ranges::count_if(text_, is_ascii_digit));
        if (digits == 0) {
            return fault(NumberFault::NotANumber);
        }
        const bool zero_in_front = text_.size() > 1 && text_[0] == '0';
        if (digits > most_digits + (zero_in_front ? 1 : 0)) {
            return fault(NumberFault::TooManyDigits);
        }
        if (zero_in_front && text_[1] != '.' && text_[1] != ',') {
            return read_leading_zero();
        }
        const std::size_t comma = std::min(text_.find(','), text_.size());
        const std::string_view whole = text_.substr(0, comma);
        const std::string_view decimals = text_.substr(std::min(comma + 1, text_.size()));
        const bool grouped = whole.find('.') != std::string_view::npos;
        const bool whole_is_good = grouped ? are_groups(whole) : !whole.empty();
        if (!whole_is_good || (comma < text_.size() && decimals.empty()) ||
            decimals.find_first_of(".,") != std::string_view::npos) {
            return mend();
        }
        // 1,234 may be an English thousand; 0,123 and 1.234,567 and 1234,567 may not.
        if (!grouped && decimals.size() == 3 && whole.size() <= 3 && whole != "0") {
            return fault(NumberFault::Ambiguous, {regroup(text_), compose(whole, decimals)});
        }
        return NumberReading{
            .value = {join_digits(text_), base::narrow<std::uint8_t>(decimals.size())},
            .ungrouped = !grouped && whole.size() > 3};
    }

  private:
    /// 0123: the number 123, or the code 0123.
    [[nodiscard]] Read read_leading_zero() const {
        const std::size_t first = text_.find_first_not_of('0');
        // 00 and 00,5 keep one zero.
        const bool only_zeros =
            first == std::string_view::npos || text_[first] == '.' || text_[first] == ',';
        const std::string_view rest =
            text_.substr(only_zeros ? std::min(first, text_.size()) - 1 : first);
        const Read number = FormReader(rest).read();
        if (!number) {
            return number;
        }
        return fault(NumberFault::LeadingZero, {format_number(number->value), std::string(text_)});
    }

    /// The ways to write what this form may have meant.
    [[nodiscard]] Read mend() const {
        const auto dots = std::count(text_.begin(), text_.end(), '.');
        const auto commas = std::count(text_.begin(), text_.end(), ',');
        const std::size_t last = text_.find_last_of(".,");
        const std::string_view before = text_.substr(0, last);
        const std::string_view after = text_.substr(last + 1);
        // 1. and ,5: half a number.
        if (after.empty() || before.empty()) {
            return fault(NumberFault::Ambiguous, {compose(before, after)});
        }
        if (commas == 0) {
            return mend_dots(before, after);
        }
        // 1,234,567 and 1,23,456: commas as English dots.
        if (dots == 0) {
            return fault(NumberFault::Ambiguous, {regroup(text_)});
        }
        // 1,234.56: the English way round, or 12.34,5: groups gone wrong before a good comma.
        if ((text_[last] == '.' ? dots : commas) == 1) {
            return fault(NumberFault::Ambiguous, {compose(before, after)});
        }
        // 1.234,56.7: neither.
        const std::size_t comma = text_.find(',');
        return fault(NumberFault::Ambiguous,
                     {compose(text_.substr(0, comma), text_.substr(comma + 1))});
    }

    /// 103.8 is 103,8 or 1.038; 1.234.56 is 1.234,56 or 123.456; 12.34.567 only 1.234.567.
    [[nodiscard]] static Read mend_dots(std::string_view before, std::string_view after) {
        std::vector<std::string> readings;
        const bool is_grouped = before.find('.') != std::string_view::npos;
        if (!is_grouped || (are_groups(before) && after.size() != 3)) {
            readings.push_back(compose(before, after));
        }
        if (before != "0") {
            readings.push_back(regroup(std::string(before).append(after)));
        }
        return fault(NumberFault::Ambiguous, std::move(readings));
    }

    std::string_view text_;
};

/// The text with each blank between two digits as a dot; empty if there is no such blank or a
/// separator stands beside one.
std::string dots_for_blanks(std::string_view text) {
    std::string dotted;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        if (is_blank(character)) {
            dotted.push_back('.');
        } else {
            dotted.append(text, at, bytes);
        }
        at += bytes;
    }
    return dotted == text || text.find('.') != std::string_view::npos ? std::string{} : dotted;
}

bool is_form(std::string_view text) {
    return text.find_first_not_of("0123456789.,") == std::string_view::npos;
}

/// `text` is without blanks at its ends, without sign and without %.
Read read_unsigned(std::string_view text) {
    if (text.empty() || text.size() > longest_number) {
        const bool digits = !text.empty() && is_form(text);
        return fault(digits ? NumberFault::TooManyDigits : NumberFault::NotANumber);
    }
    if (is_form(text)) {
        return FormReader(text).read();
    }
    if (!is_form(text.substr(0, 1))) {
        return fault(NumberFault::NotANumber);
    }
    // "1 234" groups by blanks; a telephone's 0912 345 678 does not.
    const std::string dotted = dots_for_blanks(text);
    if (!dotted.empty() && is_form(dotted)) {
        if (const Read number = FormReader(dotted).read(); number && !number->ungrouped) {
            return fault(NumberFault::Ambiguous, {format_number(number->value)});
        }
    }
    return fault(NumberFault::NotANumber);
}

/// Bytes of the hyphen or minus sign that the text begins with.
std::size_t minus_size(std::string_view text) {
    constexpr std::string_view sign = "−";
    return text.starts_with('-') ? 1 : text.starts_with(sign) ? sign.size() : 0;
}

}  // namespace

tl::expected<NumberReading, NumberError> read_number(std::string_view text) {
    std::string_view rest = trim_blanks(text);
    if (rest.ends_with('%')) {
        rest = trim_blanks(rest.substr(0, rest.size() - 1));
    }
    const char* const end = rest.data() + rest.size();
    const std::size_t minus = minus_size(rest);
    if (minus == 0) {
        const bool plus = rest.starts_with('+');
        Read number = read_unsigned(rest.substr(plus ? 1 : 0));
        if (number && plus) {
            return fault(NumberFault::NotANumber, {format_number(number->value)});
        }
        if (number) {
            number->length = static_cast<std::size_t>(end - text.data());
        }
        return number;
    }
    Read number = read_unsigned(rest.substr(minus));
    if (number) {
        number->length = static_cast<std::size_t>(end - text.data());
        number->value.coefficient = -number->value.coefficient;
    } else {
        for (std::string& reading : number.error().readings) {
            reading.insert(0, "-");
        }
    }
    return number;
}

}  // namespace tongket::vietnamese
