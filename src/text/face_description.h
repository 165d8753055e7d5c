// text/face_description.h: what a face says of itself: names, weight, width, slant, licence bits.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/axes.h"
#include "text/font.h"
#include "text/harfbuzz_pointers.h"
#include "text/sfnt.h"

namespace tongket::text {

struct FaceDescription {
    std::string family;           ///< name 16, else name 1, else the file's name; NFC
    std::string narrow_family;    ///< name 1: "Be Vietnam Pro Light"; NFC, may be empty
    std::string style_name;       ///< name 17, else name 2, else from weight and slant
    std::string postscript_name;  ///< name 6 or the family, cut down to letters that PDF allows
    Weight weight = 400;          ///< 1 to 1000
    std::uint16_t width = 5;      ///< OS/2 usWidthClass: 1 condensed, 5 normal, 9 expanded
    Slant slant = Slant::Upright;
    std::uint16_t embedding_bits = 0;  ///< OS/2 fsType; 0 without OS/2
    bool says_embedding = false;       ///< has an fsType
    std::optional<StyleRange> range;   ///< of a variable font
};

/// An instance of a variable font has the name of the font's own instance at that point, else one
/// after Adobe's Technical Note 5902: "Inter_650wght". `location` is empty for static faces.
[[nodiscard]] FaceDescription describe_face(hb_face_t* face,
                                            const Sfnt& sfnt,
                                            std::string_view path,
                                            const std::vector<hb_variation_t>& location);

}  // namespace tongket::text
