#include "typeset/inline_links.h"

#include <algorithm>
#include <variant>

namespace tongket::typeset {

namespace {

using base::Length;

/// From the first word's pen to the last one's advance, without its letter-space.
graphics::Rectangle extent_of(const graphics::TextItem& item) {
    const graphics::PlacedWord& last = item.words.back();
    const std::int64_t clusters = last.word->cluster_count;
    const Length left = item.words.front().x;
    const Length right = last.x + last.word->width(item.size) +
                         item.letter_space * std::max<std::int64_t>(clusters - 1, 0);
    // Usual letters: three quarters of the size above the baseline, a quarter below it.
    const Length height = item.size * 3 / 4;
    if (item.direction == graphics::Direction::Down) {
        return {item.origin.x - (item.size - height), item.origin.y + left, item.size,
                right - left};
    }
    if (item.direction == graphics::Direction::Up) {
        return {item.origin.x - height, item.origin.y - right, item.size, right - left};
    }
    return {item.origin.x + left, item.origin.y - height, right - left, item.size};
}

void join(graphics::Rectangle& area, const graphics::Rectangle& other) {
    const Length right = std::max(area.x + area.width, other.x + other.width);
    const Length bottom = std::max(area.y + area.height, other.y + other.height);
    area.x = std::min(area.x, other.x);
    area.y = std::min(area.y, other.y);
    area.width = right - area.x;
    area.height = bottom - area.y;
}

/// Lines that run upwards stand beside each other, so that their boxes are told apart as well.
bool same_line(const graphics::Rectangle& a, const graphics::Rectangle& b) {
    return a.y < b.y + b.height && b.y < a.y + a.height;
}

}  // namespace

void add_inline_links(const document::Structure& structure,
                      std::vector<graphics::DisplayItem>& items) {
    std::vector<graphics::LinkItem> links;
    for (const graphics::DisplayItem& item : items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        const auto* owner = text ? std::get_if<graphics::StructureId>(&text->tag) : nullptr;
        if (owner == nullptr || text->words.empty() ||
            static_cast<std::size_t>(*owner) >= structure.size()) {
            continue;
        }
        const document::StructureNode& node = structure.node(*owner);
        if (node.role != document::Role::Link || node.link_target.empty()) {
            continue;
        }
        const graphics::Rectangle area = extent_of(*text);
        const auto open = std::ranges::find_if(links, [&](const graphics::LinkItem& link) {
            return link.structure == *owner && same_line(link.box, area);
        });
        if (open != links.end()) {
            join(open->box, area);
        } else {
            links.push_back({*owner, area, node.link_target});
        }
    }
    const auto has_one = [&items](const graphics::LinkItem& link) {
        return std::ranges::any_of(items, [&link](const graphics::DisplayItem& item) {
            const auto* other = std::get_if<graphics::LinkItem>(&item);
            return other != nullptr && other->structure == link.structure;
        });
    };
    std::erase_if(links, has_one);
    for (graphics::LinkItem& link : links) {
        items.emplace_back(std::move(link));
    }
}

}  // namespace tongket::typeset
