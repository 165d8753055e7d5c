// pdf/shading_function.h: the colours of a shading.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "pdf/values.h"

namespace tongket::pdf {

struct ShadingStop {
    Fixed at;                               ///< from 0 to 1; of one number of decimals in all stops
    std::vector<std::uint16_t> components;  ///< ten-thousandths
};

/// From stop to stop in straight lines (ISO 32000-1, 7.10.3, 7.10.4). There are two at least, the
/// first at 0 and the last at 1, and none lies before the one before it; two at one place are an
/// edge.
[[nodiscard]] Dictionary shading_function(std::span<const ShadingStop> stops);

}  // namespace tongket::pdf
