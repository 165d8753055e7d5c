// typeset/painted_page.h: what a page was painted from, so that it need not be painted again.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "document/document.h"
#include "graphics/page.h"
#include "typeset/stroke.h"

namespace tongket::typeset {

/// A page of the document that was set before, and its strokes. These refer to boxes that are kept
/// as long as this is, and so is the layout with the master.
struct PaintedPage {
    const document::PageMaster* master = nullptr;
    std::vector<Stroke> strokes;  ///< none if some of it is not kept
    std::size_t text = 0;         ///< items that the strokes and what follows from them painted
    std::vector<std::string> running;  ///< texts in its margins: painted by the items behind those
    bool running_is_silent = true;     ///< nothing was said when these were set
    graphics::Page page;
};

/// Whether a page that was begun is to look as `painted` but for its running texts.
[[nodiscard]] inline bool looks_alike(const PaintedPage& painted,
                                      const document::PageMaster& master,
                                      const std::vector<Stroke>& strokes,
                                      const graphics::Page& begun) {
    const graphics::Page& page = painted.page;
    return !strokes.empty() && painted.master == &master && painted.strokes == strokes &&
           page.label == begun.label && page.number == begun.number &&
           page.numerals == begun.numerals && page.label_prefix == begun.label_prefix;
}

}  // namespace tongket::typeset
