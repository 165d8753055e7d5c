// pdf/nearest.h: questions to the structure tree that look upwards.
#pragma once

#include <optional>
#include <vector>

#include "document/structure.h"

namespace tongket::pdf {

/// For each node the nearest node of `role` at or above it.
[[nodiscard]] std::vector<std::optional<document::StructureId>> nearest_of_role(
    const document::Structure& structure, document::Role role);

}  // namespace tongket::pdf
