// document/identities.h: which blocks of a report's document are those of the one before.
#pragma once

#include <cstdint>

#include "document/document.h"

namespace tongket::document {

/// Names each block of `document` that boxes are kept of, also in stacks, and that was not taken
/// over from `last`, the document of the same report before it was changed: by the identity of the
/// block there that is like it in all and stands at about the same place; else by a new one, from
/// `next` on. What was taken over has an identity below `first`. Null: there is no `last`, or its
/// structure's nodes are other ones, and so are all its blocks.
void name_blocks(Document& document,
                 const Document* last,
                 std::uint64_t first,
                 std::uint64_t& next);

}  // namespace tongket::document
