#include "pdf/image_table.h"

#include <algorithm>

#include "base/assert.h"
#include "base/hash.h"
#include "base/narrow.h"

namespace tongket::pdf {

namespace {

std::uint32_t pixels_of_inch(std::uint32_t pixels, base::Length side) {
    constexpr std::int64_t inch = 72 * base::Length::units_per_point;
    const std::int64_t units = std::max<std::int64_t>(side.units(), 1);
    return static_cast<std::uint32_t>(
        std::min<std::int64_t>(base::mul_div(pixels, inch, units), 0xFFFF'FFFF));
}

}  // namespace

std::uint32_t UsedImage::ppi() const {
    return std::min(pixels_of_inch(image->width(), width), pixels_of_inch(image->height(), height));
}

ImageTable ImageTable::of(std::span<const graphics::Page> pages) {
    ImageTable table;
    std::map<base::Hash, std::uint32_t> by_content;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        for (const graphics::DisplayItem& any : pages[p].items) {
            const auto* item = std::get_if<graphics::ImageItem>(&any);
            if (item == nullptr) {
                continue;
            }
            const graphics::Image* image = item->image.get();
            auto known = table.indices_.find(image);
            if (known == table.indices_.end()) {
                const auto next = base::narrow<std::uint32_t>(table.images_.size());
                const auto [content, is_new] =
                    by_content.try_emplace(base::hash_bytes(image->bytes), next);
                if (is_new) {
                    table.images_.push_back({image, {}, {}, 0});
                }
                known = table.indices_.emplace(image, content->second).first;
            }
            UsedImage& used = table.images_[known->second];
            if (item->whole.width > used.width) {
                used.width = item->whole.width;
                used.height = item->whole.height;
                used.page = base::narrow<std::uint32_t>(p);
            }
        }
    }
    return table;
}

std::uint32_t ImageTable::index(const graphics::Image& image) const {
    const auto found = indices_.find(&image);
    TK_ASSERT(found != indices_.end());
    return found->second;
}

}  // namespace tongket::pdf
