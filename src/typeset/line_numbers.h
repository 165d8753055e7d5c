// typeset/line_numbers.h: a draft's lines, numbered in the margin.
#pragma once

#include "document/document.h"
#include "typeset/paragraph_setter.h"
#include "typeset/place_pages.h"

namespace tongket::typeset {

/// Prints the numbers of `placed`'s lines of text beside them, as artifacts; each page counts
/// from 1.
void number_lines(const document::LineNumbers& numbers,
                  const document::PageMaster& master,
                  ParagraphSetter& setter,
                  PlacedPages& placed);

}  // namespace tongket::typeset
