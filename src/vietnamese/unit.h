// vietnamese/unit.h: units of measure: their names, and changes from one to another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "vietnamese/number.h"

namespace tongket::vietnamese {

/// "m" → "mét", "%" → "phần trăm", "triệu đồng/người/năm" → "triệu đồng một người một năm",
/// "hộ/người" → "hộ, người"; other units as they are.
[[nodiscard]] std::string unit_in_words(std::string_view unit);

/// What a unit counts, whatever its multiple: "đồng" for tỷ đồng, "m²" for ha, "đồng/người/năm" for
/// triệu đồng/người/năm; a unit of no known kind is its own. Units of one kind turn into each
/// other.
[[nodiscard]] std::string kind_of_unit(std::string_view unit);

/// A number with its unit: 28, "tỷ đồng".
struct Amount {
    Decimal value;
    std::string unit;
};

/// `value` of the unit `from` in the unit `to`, exactly: 28 tỷ đồng are 28.000 triệu đồng. Units of
/// one kind differ by a power of ten: nghìn (ngàn), triệu, tỷ (tỉ) before anything; đồng is VNĐ and
/// VND too; m (mét) and km; m², ha (héc-ta) and km²; g, kg, tạ, yến and tấn; kW and MW, kWh and
/// MWh. What stands behind the first slash (triệu đồng/người) must agree. Decimals that the change
/// makes are kept without zeros at their end. Nothing for units of two kinds, and for more than 18
/// digits.
[[nodiscard]] std::optional<Decimal> change_unit(const Decimal& value,
                                                 std::string_view from,
                                                 std::string_view to);

/// The same amount in the greatest unit of its kind in which it is at least 1 (triệu and tỷ of what
/// is counted, km, ha, tấn, MW), rounded to `decimals` (halves away from zero) and without zeros at
/// the end: 3.300.000 triệu đồng → 3.300 tỷ đồng. A unit is never made smaller.
[[nodiscard]] Amount shorten(const Amount& amount, std::uint8_t decimals);

}  // namespace tongket::vietnamese
