#include "images/split_alpha.h"

#include <algorithm>
#include <cstring>

#include "base/assert.h"

namespace tongket::images {

void split_alpha(std::string_view pixels, std::size_t channels, Samples& samples) {
    samples.channels = channels - 1;
    const std::size_t count = samples.pixels();
    TK_ASSERT(pixels.size() == count * channels);
    samples.colours.resize(count * samples.channels);
    samples.alpha.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::memcpy(samples.colours.data() + i * samples.channels, pixels.data() + i * channels,
                    samples.channels);
        samples.alpha[i] = pixels[i * channels + samples.channels];
    }
    if (std::ranges::all_of(samples.alpha, [](char alpha) { return alpha == '\xFF'; })) {
        samples.alpha.clear();
    }
}

}  // namespace tongket::images
