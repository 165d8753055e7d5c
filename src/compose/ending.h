// compose/ending.h: the mark after the text's last word (Nghị định 30/2020, Phụ lục III: "./.").
#pragma once

#include <string_view>
#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// Notes the last block of the report's own text from block `from` on: a later note replaces it.
void note_text_end(Composition& composition,
                   const std::vector<document::Block>& blocks,
                   std::size_t from);

/// Puts `mark` where the text ended and forgets that place. The mark takes the place of the last
/// full stop or semicolon. After a table its words are those below it; a table without any gets the
/// mark there, at its right edge, on the page of its last row. After a chart or heading the mark
/// stands in a paragraph of its own. A text that ends with the mark already, or no text at all, is
/// left alone.
void end_text(Composition& composition,
              std::vector<document::Block>& blocks,
              std::string_view mark);

}  // namespace tongket::compose
