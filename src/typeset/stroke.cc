#include "typeset/stroke.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "typeset/galley.h"

namespace tongket::typeset {

std::vector<graphics::DisplayItem> paint(std::span<const Stroke> strokes) {
    std::size_t count = 0;
    for (const Stroke& stroke : strokes) {
        count += stroke.items->size();
    }
    std::vector<graphics::DisplayItem> painted;
    painted.reserve(count);
    for (const Stroke& stroke : strokes) {
        const std::size_t first = painted.size();
        if (stroke.as == Stroke::As::Again) {
            std::vector<graphics::DisplayItem> items = *stroke.items;
            make_artifact(items, graphics::Artifact::RepeatedHead);
            std::ranges::move(items, std::back_inserter(painted));
        } else {
            painted.insert(painted.end(), stroke.items->begin(), stroke.items->end());
        }
        for (graphics::DisplayItem& item : std::span(painted).subspan(first)) {
            move_item(item, stroke.x, stroke.y);
        }
    }
    return painted;
}

}  // namespace tongket::typeset
