#include "images/check_pixels.h"

#include <vector>

#include "images/decode.h"

namespace tongket::images {

void check_pixels(const graphics::ImageSet& images,
                  base::Workers& workers,
                  base::Diagnostics& diagnostics) {
    std::vector<const graphics::Image*> listed;
    for (const auto& [name, image] : images) {
        if (image->format != graphics::ImageFormat::Svg) {  // which was read as a whole
            listed.push_back(image.get());
        }
    }
    std::vector<base::Diagnostics> found(listed.size());
    workers.for_each_index(listed.size(),
                           [&](std::size_t i) { static_cast<void>(decode(*listed[i], found[i])); });
    for (const base::Diagnostics& each : found) {
        diagnostics.append(each);
    }
}

}  // namespace tongket::images
