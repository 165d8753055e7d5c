#include "pdf/background_table.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/narrow.h"

namespace tongket::pdf {

BackgroundTable BackgroundTable::of(std::span<const graphics::Page> pages,
                                    std::span<const PageFrame> frames) {
    BackgroundTable table;
    if (std::ranges::all_of(pages, [](const graphics::Page& page) { return !page.background; })) {
        return table;
    }
    std::map<std::pair<const graphics::Background*, PageFrame>, std::uint32_t> known;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        if (!pages[p].background) {
            table.of_pages_.emplace_back();
            continue;
        }
        const auto number = base::narrow<std::uint32_t>(table.first_pages_.size());
        const auto [found, is_new] =
            known.try_emplace({pages[p].background.get(), frames[p]}, number);
        if (is_new) {
            table.first_pages_.push_back(p);
        }
        table.of_pages_.emplace_back(found->second);
    }
    return table;
}

}  // namespace tongket::pdf
