// document/identities.h: which blocks of a report's document are those of the one before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "document/document.h"

namespace tongket::document {

/// Structure nodes `first` to before `end`.
struct NodeRange {
    std::size_t first = 0, end = 0;
};

/// Names each block of `document` that boxes are kept of, also in stacks, and that was not taken
/// over from `last`, the document of the same report before it was changed (null: there was none):
/// by the identity of the block there that is like it in all and stands at about the same place;
/// else by a new one, from `next` on. What was taken over has an identity below `first`. Two
/// documents whose nodes are other ones have nothing in common; those of `taken`, in ascending
/// order, are the same ones.
void name_blocks(Document& document,
                 const Document* last,
                 std::span<const NodeRange> taken,
                 std::uint64_t first,
                 std::uint64_t& next);

}  // namespace tongket::document
