// pdf/content.h: a page's items as a content stream.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/structure.h"
#include "graphics/page.h"
#include "pdf/encoding.h"

namespace tongket::pdf {

struct PageContent {
    std::string operators;
    /// The structure node of each marked-content identifier, from 0.
    std::vector<graphics::StructureId> owners;
    std::vector<std::uint32_t> fonts;  ///< indices in the encoding, rising, each once
    bool uses_rgb = false;
};

/// Everything that is painted is content of a structure node or an artifact, never both: items of
/// one tag that follow each other share a marked-content sequence (ISO 32000-1, 14.6 and 14.8.2).
/// Boxes are cut to the trim: an archive has no bleed.
[[nodiscard]] PageContent write_content(const graphics::Page& page,
                                        const Encoding& encoding,
                                        const document::Structure& structure);

}  // namespace tongket::pdf
