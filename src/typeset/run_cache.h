// typeset/run_cache.h: what one run of the pages hands to the next, over one document.
#pragma once

#include <cstddef>
#include <map>

#include "typeset/block_cache.h"
#include "typeset/kept_plan.h"

namespace tongket::typeset {

struct RunCache {
    BlockCache blocks;
    std::map<std::size_t, KeptPlan> plans;  ///< by page sequence
};

}  // namespace tongket::typeset
