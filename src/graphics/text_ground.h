// graphics/text_ground.h: what the texts of a page stand on.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "graphics/page.h"

namespace tongket::graphics {

/// Whether the point is inside the outline, by its winding rule; curves are taken as sixteen lines.
[[nodiscard]] bool holds(const Outline& outline, Point point);

/// A text of a page and the colour behind the middle of it; of the paper, white.
struct GroundedText {
    const TextItem* text = nullptr;  ///< of the page, never null
    Colour ground;
};

/// The page's texts in the order of painting, each with the last area that was filled before it and
/// holds its middle. Left out are texts on pictures and gradients, whose ground is no one colour,
/// watermarks, printers' marks and what is turned.
[[nodiscard]] std::vector<GroundedText> grounded_texts(const Page& page);
/// The same of all pages, each with its index: what lies below several of them is looked at once.
void for_each_grounded_text(
    std::span<const Page> pages,
    const std::function<void(std::size_t page, const GroundedText& text)>& take);

}  // namespace tongket::graphics
