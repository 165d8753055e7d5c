// typeset/running_text.h: what stands in the pages' margins.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/references.h"
#include "graphics/page.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// What a sequence's running texts may say besides the pages' own numbers.
struct RunningMarks {
    std::size_t first_index = 0;    ///< from 0, in the whole document
    std::string_view title;  ///< of the document; printed up to its first semicolon
    const std::vector<document::OutlineEntry>& outline;
    const document::References& references;  ///< with the sequence's labels
};

/// Sets the running texts of a sequence's pages, of their `masters` (one a page), as artifacts, one
/// line each: a title that is too long is cut at a word and ends in "…". Pages' breaks do not
/// depend on them.
void set_running_texts(std::span<const document::PageMaster* const> masters,
                       const RunningMarks& marks,
                       ParagraphSetter& setter,
                       std::span<graphics::Page> pages);

}  // namespace tongket::typeset
