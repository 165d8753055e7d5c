// pdf/figures.h: where figures lie.
#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "document/structure.h"
#include "graphics/page.h"

namespace tongket::pdf {

struct FigureBox {
    std::uint32_t page = 0;   ///< the first that shows it
    graphics::Rectangle box;  ///< around all that is painted for it there
};

/// The boxes of all Figure nodes that paint something, from their items and those of the nodes
/// below.
[[nodiscard]] std::map<graphics::StructureId, FigureBox> measure_figures(
    const document::Structure& structure, std::span<const graphics::Page> pages);

}  // namespace tongket::pdf
