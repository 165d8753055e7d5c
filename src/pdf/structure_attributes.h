// pdf/structure_attributes.h: what tables and lists say beside their tags.
#pragma once

#include <string>

#include "document/structure.h"
#include "pdf/values.h"

namespace tongket::pdf {

/// The name by which cells refer to a header, and a Note to itself; sorted as the nodes are.
[[nodiscard]] std::string element_id(document::StructureId id);

/// The attribute object of a list, or of a cell (ISO 32000-1, 14.8.5.5 and 14.8.5.7); empty for
/// others. A header cell always has a scope: its own, or by its place, in a head or beside data.
[[nodiscard]] Dictionary structure_attributes(const document::Structure& structure,
                                              document::StructureId id);

}  // namespace tongket::pdf
