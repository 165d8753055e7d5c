#include "engine/facing_pages.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "graphics/scale_page.h"
#include "typeset/galley.h"

namespace tongket::engine {

namespace {

constexpr std::size_t most_pages = 9;

bool says_something(const graphics::Page& page) {
    return std::ranges::any_of(page.items, [](const graphics::DisplayItem& item) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        return std::holds_alternative<graphics::ImageItem>(item) ||
               (text != nullptr && std::holds_alternative<graphics::StructureId>(text->tag));
    });
}

/// What is seen of the page, cut at its trim, moved to the right.
void add_half(graphics::Page& spread, const graphics::Page& page, base::Length x) {
    for (graphics::DisplayItem& item :
         graphics::scale_page(page, {page.width, page.height}, graphics::StructureId{})) {
        typeset::move_item(item, x, {});
        spread.items.push_back(std::move(item));
    }
}

/// What of the sheet is seen where a page as large as `like` would be, moved by `x`.
graphics::Page half_of(const graphics::Page& sheet, const graphics::Page& like, base::Length x) {
    graphics::Page half;
    half.width = like.width;
    half.height = like.height;
    add_half(half, sheet, x);
    return half;
}

/// Null: nothing there; the first and the last page of a book have the inside of its cover beside
/// them.
compose::LookPage spread_of(const graphics::Page* left,
                            const graphics::Page* right,
                            const graphics::Page* inside) {
    const graphics::Page& either = left != nullptr ? *left : *right;
    auto spread = std::make_shared<graphics::Page>();
    spread->width = either.width * 2;
    spread->height = either.height;
    if (left != nullptr) {
        add_half(*spread, *left, {});
    } else if (inside != nullptr) {
        add_half(*spread, half_of(*inside, either, {}), {});
    }
    if (right != nullptr) {
        add_half(*spread, *right, either.width);
    } else if (inside != nullptr) {
        add_half(*spread, half_of(*inside, either, either.width - inside->width), either.width);
    }
    const bool are_two = left != nullptr && right != nullptr;
    return {std::move(spread), are_two ? fmt::format("{} và {}", left->number, right->number)
                                       : std::to_string(either.number)};
}

/// The page is the caller's.
compose::LookPage borrow(const graphics::Page& page, std::string number) {
    return {{std::shared_ptr<void>(), &page}, std::move(number)};
}

}  // namespace

std::vector<compose::LookPage> single_pages(const std::vector<graphics::Page>& pages) {
    std::vector<compose::LookPage> shown;
    for (std::size_t i = 0; i < pages.size() && shown.size() < most_pages; ++i) {
        if (shown.empty() || says_something(pages[i])) {
            shown.push_back(borrow(pages[i], std::to_string(i + 1)));
        }
    }
    return shown;
}

std::vector<compose::LookPage> facing_pages(const std::vector<graphics::Page>& pages) {
    std::vector<compose::LookPage> shown{borrow(pages.front(), "bìa")};
    const graphics::Page* const inside =
        pages.size() > 1 && pages[1].is_cover ? &pages[1] : nullptr;
    for (std::size_t i = 1; i < pages.size() && shown.size() < most_pages; ++i) {
        const graphics::Page& page = pages[i];
        if (page.is_cover) {
            continue;  // the inside of the cover
        }
        const bool is_left = page.number % 2 == 0;
        const graphics::Page* const right =
            is_left && i + 1 < pages.size() && pages[i + 1].number == page.number + 1 &&
                    pages[i + 1].width == page.width && pages[i + 1].height == page.height
                ? &pages[i + 1]
                : nullptr;
        if (says_something(page) || (right != nullptr && says_something(*right))) {
            const bool at_cover = page.number == 1 || &page == &pages.back();
            const graphics::Page* const beside = at_cover ? inside : nullptr;
            shown.push_back(is_left ? spread_of(&page, right, beside)
                                    : spread_of(nullptr, &page, beside));
        }
        i += right != nullptr ? 1 : 0;
    }
    return shown;
}

}  // namespace tongket::engine
