// compose/prose.h: the office's prose → paragraphs, lists in the decree's levels, small tables.
#pragma once

#include "compose/composition.h"
#include "report/prose.h"

namespace tongket::compose {

void compose_prose(Composition& composition, const report::Prose& prose, Flow flow);
/// The same with another style for paragraphs outside lists.
void compose_prose(Composition& composition,
                   const report::Prose& prose,
                   std::string_view style,
                   Flow flow);

/// A list item's nodes: its mark stands under `label`, the rest under `body`.
struct ItemNodes {
    document::StructureId label{};
    document::StructureId body{};
};
[[nodiscard]] ItemNodes add_list_item(document::Structure& structure, document::StructureId list);
[[nodiscard]] document::StructureId add_list(document::Structure& structure,
                                             document::StructureId parent,
                                             document::ListNumbering numbering);

}  // namespace tongket::compose
