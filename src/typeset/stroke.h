// typeset/stroke.h: what is painted on a page, before it is.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graphics/page.h"

namespace tongket::typeset {

/// Items that are painted with their origin at a place of the page. Pages whose strokes are equal
/// look the same.
struct Stroke {
    const std::vector<graphics::DisplayItem>* items = nullptr;  ///< never null
    base::Length x, y;
    enum class As : std::uint8_t {
        Itself,
        Again,    ///< what was said on a page before: an artifact
        Awaited,  ///< gets its place when the page is full; until then it keeps its turn
    } as = As::Itself;
    friend bool operator==(const Stroke&, const Stroke&) = default;
};

/// The items of all strokes, in their order.
[[nodiscard]] std::vector<graphics::DisplayItem> paint(std::span<const Stroke> strokes);

}  // namespace tongket::typeset
