#include "typeset/backgrounds.h"

#include <iterator>
#include <utility>

namespace tongket::typeset {

namespace {

using document::Background;

bool stands_on(const Background& background, std::size_t index, std::int32_t number) {
    using Pages = Background::Pages;
    using Sides = document::RunningText::Sides;
    const bool on_page =
        background.pages == Pages::All || (background.pages == Pages::First) == (index == 0);
    const bool on_side =
        background.sides == Sides::Both || (background.sides == Sides::Recto) == (number % 2 != 0);
    return on_page && on_side;
}

}  // namespace

void set_backgrounds(std::span<const document::PageMaster* const> masters,
                     std::int32_t first_number,
                     std::span<graphics::Page> pages) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<graphics::DisplayItem> items;
        for (const Background& background : masters[p]->background) {
            if (!stands_on(background, p, first_number + static_cast<std::int32_t>(p))) {
                continue;
            }
            for (graphics::ShapeItem item : *background.drawing) {
                item.tag = graphics::Artifact::Background;
                item.origin.x += background.x;
                item.origin.y += background.y;
                items.emplace_back(std::move(item));
            }
        }
        if (!items.empty()) {
            std::vector<graphics::DisplayItem>& content = pages[p].items;
            content.insert(content.begin(), std::make_move_iterator(items.begin()),
                           std::make_move_iterator(items.end()));
        }
    }
}

}  // namespace tongket::typeset
