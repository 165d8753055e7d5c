// typeset/run_cache.h: what one run of the pages hands to the next, over one document.
#pragma once

#include <cstddef>
#include <map>

#include "typeset/block_cache.h"
#include "typeset/first_messages.h"
#include "typeset/kept_plan.h"
#include "typeset/variations.h"

namespace tongket::typeset {

/// Of one page sequence.
struct KeptPages {
    KeptPlan plan;
    KeptVariants variants;
};

struct RunCache {
    FirstMessages first;
    BlockCache blocks;
    std::map<std::size_t, KeptPages> pages;  ///< by page sequence
};

}  // namespace tongket::typeset
