// pdf/outline.h: the headings as bookmarks.
#pragma once

#include <optional>
#include <span>

#include "document/document.h"
#include "document/references.h"
#include "pdf/objects.h"
#include "pdf/page_frame.h"

namespace tongket::pdf {

/// The outline (ISO 32000-1, 12.3.3), all open; nothing if it has no entry. An entry hangs below
/// the last one of a lower level. One whose label is on no page leads nowhere.
[[nodiscard]] std::optional<ObjectId> write_outline(Objects& objects,
                                                    std::span<const document::OutlineEntry> entries,
                                                    std::span<const PageFrame> frames,
                                                    std::span<const ObjectId> page_ids,
                                                    const document::References& references);

}  // namespace tongket::pdf
