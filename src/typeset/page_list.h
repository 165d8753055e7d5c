// typeset/page_list.h: the pages of many places as one text: "3, 5–7".
#pragma once

#include <string>
#include <vector>

#include "document/block.h"
#include "document/references.h"

namespace tongket::typeset {

struct PageListPart {
    std::string text;
    document::StructureId structure{};  ///< of the number's own target, or of the list
};

/// The pages on which the targets lie, as `document::PageList` says. Labels that are not known yet
/// are left out; nothing if none is. Numbers that are no plain figures ("PL-2") make no ranges.
[[nodiscard]] std::vector<PageListPart> list_pages(const document::PageList& list,
                                                   const document::References& references);

}  // namespace tongket::typeset
