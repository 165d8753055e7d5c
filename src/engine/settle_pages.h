// engine/settle_pages.h: a document set until the page numbers that it prints are right.
#pragma once

#include <cstdint>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "base/workers.h"
#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "text/font_book.h"
#include "text/shaper.h"
#include "typeset/typeset.h"

namespace tongket::engine {

/// What setting needs besides the document.
struct Shop {
    text::FontBook& fonts;
    text::Shaper& shaper;
    base::Workers& workers;
    base::Budget& budget;
};

/// Which of a document's page numbers must come out as they are printed.
enum class PageNumbers : std::uint8_t {
    Settle,    ///< sets it again until they do, at most five times
    LeftOpen,  ///< sets it once; messages about pages are not given
    Unasked,   ///< the same, and pages are those of `typeset::Aim::Messages`
};

struct SettledPages {
    std::vector<graphics::Page> pages;
    std::vector<typeset::PageLines> lines;  ///< of text; one entry a page
    document::References references;
    typeset::Statistics statistics;  ///< of the first run: later ones set less
    int runs = 0;
};

/// Reports what had not settled when the last run ended (`ReferencesUnsettled`). The runs share
/// `kept`. `spent` is as in `TypesetContext`.
[[nodiscard]] SettledPages settle_pages(const document::Document& document,
                                        PageNumbers numbers,
                                        const Shop& shop,
                                        typeset::RunCache& kept,
                                        base::Diagnostics& diagnostics,
                                        document::Document* spent = nullptr);

}  // namespace tongket::engine
