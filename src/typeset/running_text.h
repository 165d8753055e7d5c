// typeset/running_text.h: what stands in the pages' margins.
#pragma once

#include <span>

#include "document/document.h"
#include "graphics/page.h"
#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// Sets the running texts of `sequence` on its pages, as artifacts. Page numbers start from
/// `first_number`. Pages' breaks do not depend on them.
void set_running_texts(const document::PageSequence& sequence,
                       std::int32_t first_number,
                       ParagraphSetter& setter,
                       std::span<graphics::Page> pages);

}  // namespace tongket::typeset
