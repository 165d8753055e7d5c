// compose/expansions.h: abbreviations in the text get their full form, for whoever has it read
// aloud.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "document/block.h"
#include "document/structure.h"

namespace tongket::compose {

/// Gives each use of an abbreviation a Span of its own with the full form as its E (ISO 32000-1,
/// 14.9.5). Left alone are uses that stand in brackets behind their full form, and paragraphs that
/// have other nodes inside, whose order would no longer be that of the text.
void expand_abbreviations(const std::vector<std::pair<std::string, std::string>>& abbreviations,
                          document::Structure& structure,
                          std::span<document::Block> blocks);

}  // namespace tongket::compose
