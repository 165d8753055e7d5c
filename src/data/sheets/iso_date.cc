#include "data/sheets/iso_date.h"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string>

#include "data/sheets/cell_text.h"

namespace tongket::data {

namespace {

/// Takes digits off the front of `text`; at most nine.
std::optional<std::int64_t> take_number(std::string_view& text) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < 9 && text[digits] >= '0' && text[digits] <= '9') {
        ++digits;
    }
    std::int64_t number = 0;
    if (digits == 0) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + digits, number);
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char sign) {
    if (!text.starts_with(sign)) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

void skip_fraction(std::string_view& text) {
    if (take(text, '.') || take(text, ',')) {
        while (!text.empty() && text[0] >= '0' && text[0] <= '9') {
            text.remove_prefix(1);
        }
    }
}

struct Moment {
    vietnamese::Date date;
    std::int64_t seconds = 0;
};

std::optional<Moment> read_moment(std::string_view text) {
    const auto year = take_number(text);
    const bool dash = take(text, '-');
    const auto month = dash ? take_number(text) : std::nullopt;
    const auto day = month && take(text, '-') ? take_number(text) : std::nullopt;
    if (!year || !day || *year < 1 || *year > 9999 || *month > 12 || *day > 31) {
        return std::nullopt;
    }
    Moment moment;
    moment.date = {static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                   static_cast<std::uint8_t>(*day)};
    if (*month < 1 || *day < 1 || !vietnamese::is_valid(moment.date)) {
        return std::nullopt;
    }
    if (take(text, 'T')) {
        const auto hours = take_number(text);
        const auto minutes = hours && take(text, ':') ? take_number(text) : std::nullopt;
        const auto seconds = minutes && take(text, ':') ? take_number(text) : std::nullopt;
        if (!minutes || *hours > 23 || *minutes > 59 || seconds.value_or(0) > 59) {
            return std::nullopt;
        }
        moment.seconds = *hours * 3600 + *minutes * 60 + seconds.value_or(0);
        skip_fraction(text);
        static_cast<void>(take(text, 'Z'));
    }
    return text.empty() ? std::optional(moment) : std::nullopt;
}

/// PnDTnHnMnS, with any of them left out.
std::optional<std::int64_t> read_duration(std::string_view text) {
    const bool negative = take(text, '-');
    if (!take(text, 'P')) {
        return std::nullopt;
    }
    std::int64_t seconds = 0;
    bool in_time = false;
    while (!text.empty()) {
        if (!in_time && take(text, 'T')) {
            in_time = true;
            continue;
        }
        const auto number = take_number(text);
        skip_fraction(text);
        if (!number) {
            return std::nullopt;
        }
        if (!in_time && take(text, 'D')) {
            seconds += *number * 86'400;
        } else if (in_time && take(text, 'H')) {
            seconds += *number * 3600;
        } else if (in_time && take(text, 'M')) {
            seconds += *number * 60;
        } else if (in_time && take(text, 'S')) {
            seconds += *number;
        } else {
            return std::nullopt;
        }
    }
    return negative ? -seconds : seconds;
}

}  // namespace

Cell make_date_cell(std::string_view stored, const NumberFormat& format) {
    const auto moment = read_moment(stored);
    if (!moment) {
        return make_fault(CellFault::NoSuchDate, stored);
    }
    const ShownNumber shown = show_day(moment->date, moment->seconds, format);
    Cell cell;
    cell.kind = CellKind::Date;
    cell.date = shown.date;
    cell.text = shown.text;
    return cell;
}

Cell make_duration_cell(std::string_view stored, const NumberFormat& format) {
    const auto seconds = read_duration(stored);
    if (!seconds) {
        return make_fault(CellFault::BadNumber, stored);
    }
    Cell cell;
    cell.kind = CellKind::Duration;
    cell.text = show_seconds(*seconds, format);
    return cell;
}

}  // namespace tongket::data
