// vietnamese/quantity.h: a number, ratio or range with its unit, as reports write it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "vietnamese/number.h"
#include "vietnamese/number_words.h"

namespace tongket::vietnamese {

enum class QuantityForm : std::uint8_t {
    Number,  ///< 3.300 tỷ đồng
    Ratio,   ///< 233/473 hộ
    Range,   ///< 2021 - 2025, 10 - 15%
};
struct Quantity {
    QuantityForm form = QuantityForm::Number;
    Decimal value;
    Decimal second;    ///< the whole of a ratio, the end of a range
    std::string unit;  ///< "năm" for a range of years that has none
};

/// The quantity that all of `text` is. A blank before the unit may be missing (8.575m). A range is
/// written with a hyphen or dash, tight or between blanks. Faults are those of its numbers; of one
/// number alone, `readings` have no unit.
[[nodiscard]] tl::expected<Quantity, NumberError> read_quantity(std::string_view text);

/// "hai trăm ba mươi ba trên bốn trăm bảy mươi ba hộ", "từ năm hai nghìn … đến năm …", "một trăm
/// linh ba phẩy tám phần trăm".
[[nodiscard]] std::string quantity_in_words(const Quantity& quantity, Dialect dialect);

/// Whether a round sum ends in "đồng chẵn", as on vouchers.
enum class MoneyEnd : std::uint8_t { Plain, Even };

/// An amount of money (`unit` is đồng, nghìn đồng … nghìn tỷ đồng) in đồng, as it stands behind
/// "Bằng chữ:": "Hai mươi tám tỷ đồng." 12,5 triệu đồng is read as 12.500.000 đồng. Another unit is
/// read as it is.
[[nodiscard]] std::string money_in_words(const Decimal& value,
                                         std::string_view unit,
                                         Dialect dialect,
                                         MoneyEnd end);

/// "+3,2", "-3,2", "0": a change in a table's column.
[[nodiscard]] std::string format_signed(const Decimal& value);
/// "tăng 3,2%", "giảm 3,2%", "không thay đổi": a change in running text; `unit` as it is printed
/// behind the number, with its blank if it takes one.
[[nodiscard]] std::string change_in_prose(const Decimal& value, std::string_view unit);

}  // namespace tongket::vietnamese
