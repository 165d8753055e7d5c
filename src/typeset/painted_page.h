// typeset/painted_page.h: what a page was painted from, so that it need not be painted again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "graphics/page.h"
#include "typeset/flow.h"
#include "typeset/placed_line.h"
#include "typeset/stroke.h"

namespace tongket::typeset {

/// The boxes of a page that holds nothing but boxes of the flow, and the white before each. Pages
/// of one master for which they are equal have their boxes at the same places.
struct FlowOnPage {
    struct Item {
        const Box* box = nullptr;
        Length space, extra;
        friend bool operator==(const Item&, const Item&) = default;
    };
    std::vector<Item> items;  ///< none if the page holds other things, too
    bool ends_text = false;   ///< it need not reach the foot
    friend bool operator==(const FlowOnPage&, const FlowOnPage&) = default;
};

/// A box with anchors, at its place on a page.
struct AnchoredBox {
    const Box* box = nullptr;  ///< never null
    Length x, baseline;
};

/// What a page was painted from. Refers to boxes that are kept as long as this is.
struct PageOrigin {
    FlowOnPage flow;
    std::vector<AnchoredBox> anchored;  ///< of `flow`
    std::vector<Stroke> strokes;        ///< none if some of it is not kept
};

/// A page of the document that was set before. The layout with the master is kept as long as this.
struct PaintedPage {
    const document::PageMaster* master = nullptr;
    PageOrigin origin;
    std::size_t text = 0;  ///< items that the strokes and what follows from them painted
    std::vector<std::string> running;  ///< texts in its margins: painted by the items behind those
    bool running_is_silent = true;     ///< nothing was said when these were set
    graphics::Page page;
    PageLines lines;
};

/// Whether a page of `master` that was begun is in the place of `painted`: what is painted from the
/// same looks the same there, but for its running texts.
[[nodiscard]] inline bool begins_alike(const PaintedPage& painted,
                                       const document::PageMaster& master,
                                       const graphics::Page& begun) {
    const graphics::Page& page = painted.page;
    return painted.master == &master && page.label == begun.label && page.number == begun.number &&
           page.numerals == begun.numerals && page.label_prefix == begun.label_prefix;
}

}  // namespace tongket::typeset
