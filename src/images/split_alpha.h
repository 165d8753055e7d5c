// images/split_alpha.h: colours and alpha apart.
#pragma once

#include <cstddef>
#include <string_view>

#include "images/samples.h"

namespace tongket::images {

/// Of `pixels` with `channels` bytes each the last is alpha; a picture that is opaque everywhere
/// has none afterwards. `samples` has its size already.
void split_alpha(std::string_view pixels, std::size_t channels, Samples& samples);

}  // namespace tongket::images
