// typeset/typeset.h: Document → Pages.
#pragma once

#include <cstdint>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "text/shaper.h"
#include "typeset/placed_line.h"
#include "typeset/run_cache.h"

namespace tongket::typeset {

/// How hard it was, for `--stats`.
struct Statistics {
    std::uint64_t paragraphs = 0;
    std::uint64_t lines = 0;
    std::uint64_t overfull_lines = 0;
    std::uint64_t loose_lines = 0;  ///< that only an emergency pass could set
};

struct TypesetResult {
    std::vector<graphics::Page> pages;
    document::References references;
    std::vector<PageLines> lines;  ///< one entry a page
    Statistics statistics;
    base::Diagnostics placing;  ///< messages about pages, which another run may mend
};

/// Sets the whole document. Page references print `previous`; runs over the same document share
/// `kept`, so that only what prints page numbers is set again. Always returns pages that hold all
/// of the text, each item once; what does not fit stands overfull, with a diagnostic. The same on
/// any number of `workers`.
[[nodiscard]] TypesetResult typeset(const document::Document& document,
                                    const document::References& previous,
                                    text::FontBook& fonts,
                                    text::Shaper& shaper,
                                    RunCache& kept,
                                    base::Workers& workers,
                                    base::Budget& budget,
                                    base::Diagnostics& diagnostics);

}  // namespace tongket::typeset
