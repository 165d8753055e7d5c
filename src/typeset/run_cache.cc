#include "typeset/run_cache.h"

namespace tongket::typeset {

void RunCache::begin_turn(std::vector<graphics::Page> pages, std::vector<PageLines> lines) {
    first.forget();
    blocks.begin_turn();
    painted.resize(std::min({painted.size(), pages.size(), lines.size()}));
    for (std::size_t p = 0; p < painted.size(); ++p) {
        painted[p].page = std::move(pages[p]);
        painted[p].lines = std::move(lines[p]);
    }
}

}  // namespace tongket::typeset
