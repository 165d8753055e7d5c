// typeset/running_text.h: what stands in the pages' margins.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// What a sequence's running texts may say besides the pages' own numbers.
struct RunningMarks {
    std::size_t first_index = 0;  ///< from 0, in the whole document
    const document::RunningWords& words;
    const std::vector<document::OutlineEntry>& outline;
    const document::References& references;  ///< with the sequence's labels
};

/// A text in a page's margin, its fields filled in.
struct RunningLine {
    const document::RunningText* running = nullptr;
    std::string text;
};

/// What stands in the margins of each of a sequence's pages, of their `masters` (one a page).
[[nodiscard]] std::vector<std::vector<RunningLine>> find_running_texts(
    std::span<const document::PageMaster* const> masters,
    const RunningMarks& marks,
    std::span<const graphics::Page> pages);

/// Sets them on their page as artifacts, one line each: a title that is too long is cut at a word
/// and ends in "…". One that would touch another before it on its line stands on the next line
/// towards the page's edge. Pages' breaks do not depend on them.
void set_running_texts(std::span<const RunningLine> lines,
                       const document::PageMaster& master,
                       ParagraphSetter& setter,
                       graphics::Page& page);

}  // namespace tongket::typeset
