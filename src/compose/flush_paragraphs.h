// compose/flush_paragraphs.h: first paragraphs without an indent, or with a drop cap.
#pragma once

#include <vector>

#include "compose/styles.h"
#include "document/block.h"

namespace tongket::compose {

/// Takes the indent from paragraphs right below a heading, or at the beginning, whose style asks
/// for that: there is nothing above that they must be told from. Those whose style has an opening
/// letter for the heading's level get it.
void flush_paragraphs(const stylesheet::Stylesheet& stylesheet,
                      StyleBook& styles,
                      std::vector<document::Block>& blocks);

}  // namespace tongket::compose
