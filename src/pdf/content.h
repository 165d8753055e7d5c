// pdf/content.h: a page's items as a content stream.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "document/structure.h"
#include "graphics/page.h"
#include "pdf/encode_image.h"
#include "pdf/encoding.h"
#include "pdf/image_table.h"
#include "pdf/marks.h"
#include "pdf/page_frame.h"
#include "pdf/palette.h"

namespace tongket::pdf {

struct PageContent {
    std::string operators;
    /// The structure node of each marked-content identifier, from 0.
    std::vector<graphics::StructureId> owners;
    // Indices, rising, each once:
    std::vector<std::uint32_t> fonts;         ///< in the encoding
    std::vector<std::uint32_t> spaces;        ///< in the palette
    std::vector<std::uint32_t> images;        ///< in the table
    std::vector<std::uint32_t> shadings;      ///< in the palette
    bool uses_overprint = false;              ///< names the states `Over` and `Knock`
    std::optional<std::uint32_t> background;  ///< of the file, as XObject "Bg0", "Bg1" …
    // What paints inside the bleed; press only.
    std::array<bool, 4> process{};   ///< cyan, magenta, yellow, black
    std::vector<std::string> spots;  ///< sorted, each once
    friend bool operator==(const PageContent&, const PageContent&) = default;
};

/// The names of the inks that paint inside the bleed of a press's page.
[[nodiscard]] std::vector<std::string> ink_names(const PageContent& content);

/// Whether boxes end at the trim, or run to the edge of the bleed once they reach the trim.
enum class Edge : std::uint8_t { Trim, Bleed };

struct ContentStyle {
    Edge edge = Edge::Trim;
    const Palette* palette = nullptr;            ///< never null when a page is written
    const Marks* marks = nullptr;                ///< null: none
    const ImageTable* images = nullptr;          ///< null where the page has none
    std::span<const EncodedImage> encoded = {};  ///< of the table
    /// The page's background and its number; null: none.
    const PageContent* background = nullptr;
    std::uint32_t background_number = 0;
};

/// Everything that is painted is content of a structure node or an artifact, never both: items of
/// one tag that follow each other share a marked-content sequence (ISO 32000-1, 14.6 and 14.8.2).
/// `page_index` finds the page's slug line among the marks.
[[nodiscard]] PageContent write_content(const graphics::Page& page,
                                        std::size_t page_index,
                                        const PageFrame& frame,
                                        const ContentStyle& style,
                                        const Encoding& encoding,
                                        const document::Structure& structure);

/// The page's background alone, as a form that pages paint: it is marked as an artifact where they
/// do.
[[nodiscard]] PageContent write_background(const graphics::Page& page,
                                           const PageFrame& frame,
                                           const ContentStyle& style,
                                           const Encoding& encoding,
                                           const document::Structure& structure);

}  // namespace tongket::pdf
