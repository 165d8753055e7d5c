// typeset/label_pages.h: on which page of a broken flow each label comes to lie.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "document/references.h"
#include "graphics/page.h"
#include "typeset/break_flow.h"

namespace tongket::typeset {

/// Where pages stand in the document.
struct PageCount {
    std::size_t first_index = 0;    ///< from 0, in the whole document
    std::int32_t first_number = 1;  ///< as printed
    std::string_view label_prefix;
    graphics::Numerals numerals = graphics::Numerals::Arabic;
};

/// Pages that the content comes to stand on, one at least.
[[nodiscard]] std::size_t count_pages(const PageContent& content);
/// Of page `p` of these: "PL I-3".
[[nodiscard]] std::string page_label(const PageCount& count, std::size_t p);
/// The page of each label, without a place on it.
void note_labels(const PageContent& content,
                 const PageCount& count,
                 document::References& references);

}  // namespace tongket::typeset
