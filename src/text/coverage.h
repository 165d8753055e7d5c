// text/coverage.h: what `tongket fonts` shows of a face.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "text/font_book.h"

namespace tongket::text {

struct FaceCoverage {
    std::string family;
    std::string style_name;
    Weight weight = 400;
    Slant slant = Slant::Upright;
    std::optional<StyleRange> range;  ///< of a variable font
    std::string path;
    std::uint32_t index = 0;                   ///< of the face in its file, from 0
    std::vector<char32_t> missing_vietnamese;  ///< of 134, in the order of their code points
    Embedding embedding = Embedding::Installable;
    enum class Subsetting : std::uint8_t { Allowed, Forbidden } subsetting = Subsetting::Allowed;
    enum class Outlines : std::uint8_t { Allowed, BitmapsOnly } outlines = Outlines::Allowed;

    /// Whether the licence bits let the face into a PDF.
    [[nodiscard]] bool may_embed() const {
        return embedding != Embedding::Restricted && outlines == Outlines::Allowed;
    }
};

[[nodiscard]] FaceCoverage measure_coverage(const Face& face);
/// Of every face in the folders, in their order; see `FontBook::rejected` afterwards for the rest.
[[nodiscard]] std::vector<FaceCoverage> list_coverage(FontBook& fonts);

}  // namespace tongket::text
