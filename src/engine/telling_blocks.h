// engine/telling_blocks.h: what of a document must be set to know what `check` says of its letters
// and lines.
#pragma once

#include "document/document.h"

namespace tongket::engine {

/// Leaves out the paragraphs of running text of which setting would say nothing: no word is as long
/// as a line may be, their place has room for any number of lines, and each of their letters is an
/// ordinary one that another paragraph that stays has in the same style. Tables, charts and columns
/// stay whole. The pages of what is left are not the report's.
void keep_telling_blocks(document::Document& document);

}  // namespace tongket::engine
