// pdf/gradient_objects.h: the gradients of a drawing as patterns.
#pragma once

#include <span>
#include <string_view>

#include "pdf/encode_drawing.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// Resources of a form: shading patterns G0, G1, … (ISO 32000-1, 8.7.4), whose space is the form's.
/// `space` is a colour space of `channels` components, written.
[[nodiscard]] Dictionary gradient_patterns(std::span<const EncodedGradient> gradients,
                                           std::string_view space,
                                           std::size_t channels);

}  // namespace tongket::pdf
