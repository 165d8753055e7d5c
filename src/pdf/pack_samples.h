// pdf/pack_samples.h: pixels as a Flate stream that loses nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "images/samples.h"

namespace tongket::pdf {

struct PackedSamples {
    std::string bytes;       ///< compressed
    std::uint8_t bits = 8;   ///< of a component
    std::string palette;     ///< colours that the pixels are indices of; empty: they are colours
    bool predicted = false;  ///< by PNG's filters (ISO 32000-1, 7.4.4.4)
};

/// At most 256: a drawing, a chart, a mark.
[[nodiscard]] bool has_few_colours(std::string_view pixels, std::size_t channels);

/// Pixels of few colours become indices of a palette; all others are predicted from their
/// neighbours.
[[nodiscard]] PackedSamples pack_samples(std::string_view pixels,
                                         std::uint32_t columns,
                                         std::size_t channels);

/// A byte a pixel, compressed, with PNG's filters.
[[nodiscard]] std::string pack_mask(std::string_view alpha, std::uint32_t columns);

}  // namespace tongket::pdf
