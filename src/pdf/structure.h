// pdf/structure.h: the document's structure as the tags of the file (ISO 32000-1, 14.7 and 14.8).
#pragma once

#include <map>
#include <span>

#include "document/structure.h"
#include "pdf/content.h"
#include "pdf/figures.h"
#include "pdf/kept_pages.h"
#include "pdf/links.h"
#include "pdf/objects.h"
#include "pdf/page_frame.h"

namespace tongket::pdf {

/// What the pages have of the structure; all spans but `annotations` are by page.
struct TaggedPages {
    std::span<const graphics::Page> pages;
    std::span<const PageFrame> frames;
    std::span<const WrittenPage> written;
    std::span<const ObjectId> page_ids;
    std::span<const Annotation> annotations;
    const std::map<graphics::StructureId, FigureBox>& figures;
};

/// Makes the StructTreeRoot with all that hangs on it. Order is the structure's; a node's own text
/// stands between its children where it is painted. Nodes of which nothing is painted are left out,
/// but not the rows and cells of a table. The parent tree's keys are page indices, then
/// annotations.
[[nodiscard]] ObjectId write_structure(Objects& objects,
                                       const document::Structure& structure,
                                       const TaggedPages& tagged);

}  // namespace tongket::pdf
