#include "typeset/backgrounds.h"

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

std::shared_ptr<const graphics::Background> put_together(
    std::span<const Background* const> backgrounds) {
    graphics::Background items;
    for (const Background* background : backgrounds) {
        for (graphics::ShapeItem item : *background->drawing) {
            item.tag = graphics::Artifact::Background;
            item.origin.x += background->x;
            item.origin.y += background->y;
            items.push_back(std::move(item));
        }
    }
    return items.empty() ? nullptr : std::make_shared<const graphics::Background>(std::move(items));
}

}  // namespace

void Backgrounds::set(std::span<const document::PageMaster* const> masters,
                      std::span<graphics::Page> pages) {
    for (std::size_t p = 0; p < pages.size(); ++p) {
        Combination combination;
        for (const Background& background : masters[p]->background) {
            if (stands_on(background, p, pages[p].number)) {
                combination.push_back(&background);
            }
        }
        const auto [made, is_new] = made_.try_emplace(std::move(combination));
        if (is_new) {
            made->second = put_together(made->first);
        }
        pages[p].background = made->second;
    }
}

}  // namespace tongket::typeset
