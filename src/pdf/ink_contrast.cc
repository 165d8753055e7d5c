#include "pdf/ink_contrast.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "pdf/first_words.h"

namespace tongket::pdf {

namespace {

using namespace base::literals;
using graphics::BoxItem;
using graphics::Point;
using graphics::TextItem;

constexpr int least_difference = 3'000;

bool contains(const graphics::Rectangle& box, const Point& point) {
    return point.x >= box.x && point.x < box.x + box.width && point.y >= box.y &&
           point.y < box.y + box.height;
}

/// The colour of the last box below a point; null: paper.
const graphics::Colour* ground_at(std::span<const BoxItem* const> boxes, const Point& point) {
    const auto found = std::find_if(boxes.rbegin(), boxes.rend(), [&point](const BoxItem* box) {
        return contains(box->box, point);
    });
    return found == boxes.rend() ? nullptr : &(*found)->colour;
}

bool is_grey(const graphics::Colour* colour) {
    return colour == nullptr || colour->space == graphics::ColourSpace::Grey;
}

}  // namespace

void check_contrast(std::span<const graphics::Page> pages,
                    const Palette& palette,
                    base::Diagnostics& diagnostics) {
    std::set<std::pair<std::string, std::string>> reported;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        std::vector<const BoxItem*> boxes;
        for (const graphics::DisplayItem& item : pages[p].items) {
            if (const auto* box = std::get_if<BoxItem>(&item)) {
                if (std::min(box->box.width, box->box.height) > 2_pt) {
                    boxes.push_back(box);
                }
                continue;
            }
            const auto* text = std::get_if<TextItem>(&item);
            if (text == nullptr || text->words.empty()) {
                continue;
            }
            const base::Length along = text->words.front().x + text->size / 4;
            const base::Length rise = text->size / 4;
            Point letters = {text->origin.x + along, text->origin.y - rise};
            if (text->direction == graphics::Direction::Up) {
                letters = {text->origin.x - rise, text->origin.y - along};
            } else if (text->direction == graphics::Direction::Down) {
                letters = {text->origin.x + rise, text->origin.y + along};
            }
            const graphics::Colour* ground = ground_at(boxes, letters);
            if (is_grey(&text->colour) && is_grey(ground)) {
                continue;
            }
            const Paint& paint = palette.paint(text->colour);
            const int ink = paint.process[3];
            const int below = ground == nullptr ? 0 : palette.paint(*ground).process[3];
            const std::string ground_fill = ground == nullptr ? "" : palette.paint(*ground).fill;
            if (std::abs(ink - below) < least_difference &&
                reported.emplace(paint.fill, ground_fill).second) {
                diagnostics.report(base::Code::ContrastLost, {},
                                   {fmt::format("{}", p + 1), first_words(*text)});
            }
        }
    }
}

}  // namespace tongket::pdf
