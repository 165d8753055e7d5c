// compose/pictures.h: pictures of the report → figures with what they show in words.
#pragma once

#include <optional>

#include "compose/composition.h"

namespace tongket::compose {

/// Figure (Alt) > the picture, Caption, P (the credit); a decoration is an artifact and has
/// neither. Nothing if the file could not be read.
[[nodiscard]] std::optional<document::Picture> compose_picture(Composition& composition,
                                                               const report::Image& image,
                                                               document::StructureId parent);

}  // namespace tongket::compose
