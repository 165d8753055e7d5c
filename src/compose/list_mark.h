// compose/list_mark.h: the mark of a list item that a layout makes.
#pragma once

#include <span>
#include <string_view>

#include "compose/composition.h"

namespace tongket::compose {

/// Sets `mark` before the first paragraph of `blocks`: in the white at its left if the style has
/// some (a left indent with a first line that does not go further in), else as the line's first
/// word. Blocks without a paragraph, or an empty mark, are left alone.
void set_list_mark(Composition& composition,
                   std::string_view mark,
                   document::StructureId label,
                   std::span<document::Block> blocks);

}  // namespace tongket::compose
