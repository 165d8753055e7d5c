#include "report/checks/percent.h"

#include <cstdint>

namespace tongket::report {

bool is_percent_of(const vietnamese::Decimal& stated,
                   const vietnamese::Decimal& part,
                   const vietnamese::Decimal& whole) {
    constexpr std::uint8_t finest = most_decimals;
    if (stated.scale >= finest) {
        return true;
    }
    const auto exact = percent_of(part, whole, finest);
    if (!exact) {
        return true;
    }
    // Both offices that round and those that cut off are right: less than one unit of the last
    // digit, and if it is more than half a unit, towards zero.
    const auto rounded = percent_of(part, whole, stated.scale);
    if (rounded && *rounded == stated) {
        return true;
    }
    vietnamese::Decimal unit{1, stated.scale};
    vietnamese::Decimal more = vietnamese::subtract(*exact, stated);
    if (more.coefficient < 0) {
        more.coefficient = -more.coefficient;
    }
    const bool towards_zero = exact->coefficient >= 0 ? *exact >= stated : *exact <= stated;
    const vietnamese::Decimal half{5, static_cast<std::uint8_t>(stated.scale + 1)};
    return more <= half || (towards_zero && more < unit);
}

}  // namespace tongket::report
