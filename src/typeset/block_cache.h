// typeset/block_cache.h: what one run of the pages made, for the next.
#pragma once

#include <map>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "document/block.h"
#include "typeset/galley.h"
#include "typeset/variations.h"

namespace tongket::typeset {

/// A block's boxes, and what it wants after its last one.
struct KeptBlock {
    Galley boxes;
    std::vector<Variation> variations;  ///< boxes counted from the block's first
    Joint trailing;
    bool is_too_wide = false;  ///< a table whose words do not fit beside each other
    base::Diagnostics messages;  ///< told where it is placed: it may be set in vain
};

/// Boxes of blocks that print no page number: the same in every run over one document. Blocks are
/// known by their address, so the document must stay where it is.
class BlockCache {
  public:
    /// The block at this place and measure; null if it was not kept.
    [[nodiscard]] const KeptBlock* find(const document::Block& block,
                                        Length x,
                                        Length measure) const {
        const auto found = kept_.find({&block, {x, measure}});
        return found == kept_.end() ? nullptr : &found->second;
    }
    const KeptBlock& keep(const document::Block& block, Length x, Length measure, KeptBlock made) {
        return kept_.insert_or_assign({&block, {x, measure}}, std::move(made)).first->second;
    }

  private:
    using Key = std::pair<const document::Block*, std::pair<Length, Length>>;
    std::map<Key, KeptBlock> kept_;
};

}  // namespace tongket::typeset
