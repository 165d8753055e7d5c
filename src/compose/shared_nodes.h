// compose/shared_nodes.h: words of one structure node stay apart where its paragraphs meet.
#pragma once

#include <cstdint>
#include <vector>

#include "document/block.h"

namespace tongket::compose {

/// Marks the paragraphs whose next one is content of the same node ("BÁO CÁO", then what it is
/// about: one H1), so that readers of the tags alone get two words. Blocks with an identity before
/// `first_identity` were marked in the document before.
void mark_shared_nodes(std::vector<document::Block>& blocks, std::uint64_t first_identity);

}  // namespace tongket::compose
