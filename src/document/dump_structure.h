// document/dump_structure.h: the logical structure as indented text.
#pragma once

#include <string>

#include "document/structure.h"

namespace tongket::document {

/// A line a node, indented by its depth: role and the attributes that it has.
[[nodiscard]] std::string dump_structure(const Structure& structure);
/// "Heading2", "TableRow": the names of the enumerators.
[[nodiscard]] std::string_view role_name(Role role);

}  // namespace tongket::document
