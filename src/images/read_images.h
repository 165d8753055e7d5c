// images/read_images.h: the files of a document's pictures.
#pragma once

#include <span>
#include <string>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "data/data_folder.h"
#include "graphics/image.h"

namespace tongket::images {

/// A picture that the report names.
struct ImageName {
    std::string file;
    base::Place place;
};

/// Each file once, under the name that the report gives it; what cannot be read is reported where
/// it is named first, and is left out. `budget` is charged with the pixels that decoding will make.
[[nodiscard]] graphics::ImageSet read_images(std::span<const ImageName> names,
                                             data::DataFolder& folder,
                                             base::Budget& budget,
                                             base::Diagnostics& diagnostics);

}  // namespace tongket::images
