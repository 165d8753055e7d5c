// typeset/run_cache.h: what one run of the pages hands to the next, over one document.
#pragma once

#include <cstddef>
#include <map>
#include <utility>

#include "typeset/block_cache.h"
#include "typeset/first_messages.h"
#include "typeset/kept_plan.h"
#include "typeset/variations.h"

namespace tongket::typeset {

/// Of pages of one master that follow each other.
struct KeptPages {
    KeptPlan plan;
    KeptVariants variants;
};

/// Page sequence, and which change of master in it.
using PagesKey = std::pair<std::size_t, std::size_t>;

struct RunCache {
    FirstMessages first;
    BlockCache blocks;
    std::map<PagesKey, KeptPages> pages;
};

}  // namespace tongket::typeset
