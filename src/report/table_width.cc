#include "report/table_width.h"

#include <algorithm>
#include <charconv>

namespace tongket::report {

std::optional<std::int64_t> read_table_width(std::string_view text) {
    constexpr std::int64_t millimetre = 1'000'000;
    const std::size_t unit_at = std::min(text.find_first_not_of("0123456789.,"), text.size());
    std::string_view unit = text.substr(unit_at);
    while (unit.starts_with(' ')) {
        unit.remove_prefix(1);
    }
    const std::int64_t one = unit == "mm" ? millimetre : unit == "cm" ? 10 * millimetre : 0;
    const std::string_view number = text.substr(0, unit_at);
    const std::size_t mark = std::min(number.find_first_of(".,"), number.size());
    const std::string_view whole = number.substr(0, mark);
    const std::string_view decimals = number.substr(std::min(mark + 1, number.size()));
    if (one == 0 || whole.empty() || whole.size() > 4 || decimals.size() > 3 ||
        decimals.find_first_of(".,") != std::string_view::npos ||
        (mark < number.size() && decimals.empty())) {
        return std::nullopt;
    }
    std::int64_t width = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), width);
    width *= one;
    std::int64_t place = one;
    for (const char digit : decimals) {
        place /= 10;
        width += place * (digit - '0');
    }
    return width >= millimetre && width <= 1000 * millimetre ? std::optional(width) : std::nullopt;
}

}  // namespace tongket::report
