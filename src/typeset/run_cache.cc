#include "typeset/run_cache.h"

namespace tongket::typeset {

void RunCache::begin_turn(std::vector<graphics::Page> pages) {
    first.forget();
    blocks.begin_turn();
    painted.resize(std::min(painted.size(), pages.size()));
    for (std::size_t p = 0; p < painted.size(); ++p) {
        painted[p].page = std::move(pages[p]);
    }
}

}  // namespace tongket::typeset
