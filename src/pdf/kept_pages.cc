#include "pdf/kept_pages.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace tongket::pdf {

namespace {

std::optional<std::uint32_t> painted_background(const ContentStyle& style) {
    const bool is_painted = style.background != nullptr && !style.background->operators.empty();
    return is_painted ? std::optional(style.background_number) : std::nullopt;
}

}  // namespace

void KeptPages::begin_turn(const Palette& palette,
                           std::span<const PageContent> backgrounds,
                           std::vector<bool> same_font) {
    same_font_ = std::move(same_font);
    if (!(palette_ == palette) || !std::ranges::equal(backgrounds_, backgrounds)) {
        pages_.clear();
    }
}

bool KeptPages::take(std::size_t index,
                     const graphics::Page& page,
                     const PageFrame& frame,
                     const ContentStyle& style,
                     const document::Structure& structure,
                     WrittenPage& written) {
    if (index >= pages_.size() || !page.identity || style.marks != nullptr) {
        return false;
    }
    Kept& kept = pages_[index];
    const PageContent& content = kept.written.content;
    const auto is_same_font = [this](std::uint32_t font) {
        return font < same_font_.size() && same_font_[font];
    };
    const auto has_role = [&structure](graphics::StructureId owner, document::Role role) {
        return structure.node(owner).role == role;
    };
    if (kept.identity != page.identity || kept.frame != frame ||
        content.background != painted_background(style) ||
        !std::ranges::all_of(content.fonts, is_same_font) ||
        !std::ranges::equal(content.owners, kept.roles, has_role)) {
        return false;
    }
    written = std::move(kept.written);
    kept.identity.reset();
    return true;
}

void KeptPages::end_turn(std::span<const graphics::Page> pages,
                         std::span<const PageFrame> frames,
                         const document::Structure& structure,
                         Palette palette,
                         std::vector<PageContent> backgrounds,
                         std::vector<WrittenPage> written) {
    palette_ = std::move(palette);
    backgrounds_ = std::move(backgrounds);
    pages_ = std::vector<Kept>(pages.size());
    for (std::size_t p = 0; p < pages.size(); ++p) {
        if (!pages[p].identity || !written[p].content.images.empty()) {
            continue;
        }
        Kept& kept = pages_[p];
        kept.identity = pages[p].identity;
        kept.frame = frames[p];
        kept.roles.reserve(written[p].content.owners.size());
        for (const graphics::StructureId owner : written[p].content.owners) {
            kept.roles.push_back(structure.node(owner).role);
        }
        kept.written = std::move(written[p]);
    }
}

}  // namespace tongket::pdf
