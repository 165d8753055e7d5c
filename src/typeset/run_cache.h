// typeset/run_cache.h: what one run of the pages hands to the next, over one document.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "typeset/block_cache.h"
#include "typeset/first_messages.h"
#include "typeset/kept_plan.h"
#include "typeset/painted_page.h"

namespace tongket::typeset {

/// Page sequence, and which change of master in it.
using PagesKey = std::pair<std::size_t, std::size_t>;

/// Made of one document, in as many runs as it needs; of a report that is changed and set again and
/// again (`Turns::Many`), from one document to the next: what these have in common is not set
/// again. Nothing of older ones is kept.
struct RunCache {
    Turns turns = Turns::One;
    FirstMessages first = {};
    BlockCache blocks = {};
    std::map<PagesKey, KeptPlan> plans = {};  ///< of pages of one master that follow each other
    std::vector<PaintedPage> painted = {};    ///< of the document before

    /// Another document begins, of the same fonts and layout; `pages` are those of the one before,
    /// with their lines of text.
    void begin_turn(std::vector<graphics::Page> pages, std::vector<PageLines> lines);
    /// What of the document before was not used again goes.
    void end_turn() { blocks.end_turn(); }

    [[nodiscard]] KeptPlan& plan_of(const PagesKey& pages) {
        return plans.try_emplace(pages, turns).first->second;
    }
    /// The painted pages from one of the document on.
    [[nodiscard]] std::span<PaintedPage> painted_from(std::size_t index) {
        return std::span(painted).subspan(std::min(index, painted.size()));
    }
};

}  // namespace tongket::typeset
