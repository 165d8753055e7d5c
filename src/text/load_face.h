// text/load_face.h: a face of a mapped file, checked and understood. Used to list and to open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/face_description.h"
#include "text/harfbuzz_pointers.h"
#include "text/sfnt.h"

namespace tongket::text {

/// The file mapped into memory, so that only what is looked at is read. A regular file only: a
/// device or a pipe could block or never end.
[[nodiscard]] Sound<HarfBuzzBlob> map_font_file(const std::string& path);
[[nodiscard]] std::string_view bytes_of(hb_blob_t* blob);

/// A face that passed the checks. `sfnt` looks into the blob that the face holds.
struct LoadedFace {
    Sfnt sfnt;
    HarfBuzzFace face;
    HarfBuzzFont font;  ///< immutable, scaled to units per em
    FaceDescription description;
    std::vector<hb_variation_t> location;  ///< on the axes of a variable font, else empty
};
/// A variable font is set to the style, as near as its axes go; without one, to its default.
[[nodiscard]] Sound<LoadedFace> load_face(hb_blob_t* blob,
                                          std::uint32_t index,
                                          std::string_view path,
                                          const std::optional<FaceStyle>& style = std::nullopt);

}  // namespace tongket::text
