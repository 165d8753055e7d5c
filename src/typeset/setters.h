// typeset/setters.h: paragraphs of one document set on several threads.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "base/workers.h"
#include "typeset/block_cache.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// A setter for each of the workers' threads.
class Setters {
  public:
    Setters(const SetterContext& context, base::Workers& workers);

    /// The caller's own.
    [[nodiscard]] ParagraphSetter& own() { return lanes_.front()->setter; }

    /// Puts into `cache` what a flow of `blocks` at x = 0 that prints page numbers by `previous`
    /// will look up there. Does nothing on one thread: then each is set when its turn comes. What
    /// is set does not depend on that.
    void set_ahead(std::span<const document::Block> blocks,
                   Length measure,
                   const document::References& previous,
                   BlockCache& cache);
    /// The same of blocks that are not there yet.
    void set_ahead(std::vector<const document::Block*> open,
                   Length measure,
                   const document::References& previous,
                   BlockCache& cache);

    /// Of all together.
    [[nodiscard]] ParagraphSetter::Statistics statistics() const;
    void report(base::Diagnostics& diagnostics) const;

  private:
    struct Lane {
        explicit Lane(const SetterContext& context) : setter(context, diagnostics) {}
        base::Diagnostics diagnostics;
        ParagraphSetter setter;
    };

    base::Workers& workers_;
    std::vector<std::unique_ptr<Lane>> lanes_;
};

}  // namespace tongket::typeset
