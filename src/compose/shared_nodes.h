// compose/shared_nodes.h: words of one structure node stay apart where its paragraphs meet.
#pragma once

#include <vector>

#include "document/block.h"

namespace tongket::compose {

/// Marks the paragraphs whose next one is content of the same node ("BÁO CÁO", then what it is
/// about: one H1), so that readers of the tags alone get two words.
void mark_shared_nodes(std::vector<document::Block>& blocks);

}  // namespace tongket::compose
