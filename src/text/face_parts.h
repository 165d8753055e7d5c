// text/face_parts.h: what a `Face` holds. For the .cc files of `text` only.
#pragma once

#include <cstdint>
#include <string>

#include "text/face_description.h"
#include "text/font.h"
#include "text/harfbuzz_pointers.h"

namespace tongket::text {

struct Face::Parts {
    std::string path;
    std::uint32_t index = 0;
    HarfBuzzBlob blob;
    HarfBuzzFace face;
    HarfBuzzFont font;
    FaceDescription description;
    FaceMetrics metrics;
};

}  // namespace tongket::text
