// data/sheets/number_format.h: the number formats of spreadsheets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "data/sheets/serial_date.h"
#include "data/sheets/stored_number.h"
#include "vietnamese/date.h"

namespace tongket::data {

/// One piece of a section of a format code.
struct FormatToken {
    enum class Kind : std::uint8_t {
        Literal,  ///< `text`
        Digit,    ///< 0, # or ?, which is `digit`
        Point,
        Percent,
        DatePart,  ///< y, m, d, h or s, which is `digit`
        Text,      ///< @
    };
    Kind kind = Kind::Literal;
    char digit = 0;
    std::string text;
};

struct FormatSection {
    enum class Kind : std::uint8_t { General, Number, Date, Elapsed, Text };
    enum class Compare : std::uint8_t {
        None,
        Less,
        LessOrEqual,
        More,
        MoreOrEqual,
        Equal,
        Unequal
    };
    Kind kind = Kind::General;
    std::vector<FormatToken> tokens;
    bool groups = false;         ///< a comma between digits: thousands apart
    std::uint8_t thousands = 0;  ///< commas after the last digit: so often divided by 1000
    std::uint8_t percents = 0;
    Compare compare = Compare::None;  ///< the condition in brackets
    vietnamese::Decimal limit;
};

/// Formats of one file that are read; more than its programs take, and in all not too much to keep.
/// Any other is General.
inline constexpr std::size_t most_formats = 4096;
/// Bytes of a code that are read; programs take 255 characters.
inline constexpr std::size_t longest_format_code = 400;

/// A format code, read once for all cells that have it. What no report needs (fractions, exponents,
/// fills) is read as General.
struct NumberFormat {
    std::vector<FormatSection> sections;  ///< at least one
};

/// ECMA-376, part 1, 18.8.30 and 18.8.31: `#,##0.0;[Red]-#,##0.0`, `yyyy\-mm\-dd`, `0" đ"`. Any
/// text gives a format.
[[nodiscard]] NumberFormat read_number_format(std::string_view code);
/// The code of a format that files name by its number alone; General for those that none has.
[[nodiscard]] std::string_view builtin_format(std::uint32_t id);

/// A number as a program shows it, in Vietnamese form whatever the format's own: the comma before
/// decimals, dots between thousands, dd/mm/yyyy.
struct ShownNumber {
    enum class Kind : std::uint8_t { Number, Date, Duration, NoSuchDate } kind = Kind::Number;
    std::string text;
    vietnamese::Decimal value;  ///< Number: rounded as shown; the per cent, if `percent`
    bool percent = false;
    vietnamese::Date date;  ///< Date
};
[[nodiscard]] ShownNumber show_number(const StoredNumber& number,
                                      const NumberFormat& format,
                                      DateSystem system);

/// A day and the seconds since it began, with the parts that a format of dates shows: the whole day
/// if it is of none.
[[nodiscard]] ShownNumber show_day(const vietnamese::Date& day,
                                   std::int64_t seconds,
                                   const NumberFormat& format);
/// "36:00": hours, minutes, and seconds if the format shows them or there are some.
[[nodiscard]] std::string show_seconds(std::int64_t seconds, const NumberFormat& format);

}  // namespace tongket::data
