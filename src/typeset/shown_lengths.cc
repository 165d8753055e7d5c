#include "typeset/shown_lengths.h"

#include <fmt/format.h>

namespace tongket::typeset {

std::string tenths_text(std::int64_t tenths) {
    const std::int64_t size = tenths < 0 ? -tenths : tenths;
    return fmt::format("{}{},{}", tenths < 0 ? "-" : "", size / 10, size % 10);
}

std::string points_text(base::Length length) {
    return tenths_text(base::mul_div(length.units(), 10, base::Length::units_per_point));
}

std::int64_t millimetres(base::Length length) {
    const std::int64_t millimetre = base::from_nanometres(1'000'000).units();
    return (length.units() + millimetre - 1) / millimetre;
}

}  // namespace tongket::typeset
