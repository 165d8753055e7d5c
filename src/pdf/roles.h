// pdf/roles.h: names of the standard structure types.
#pragma once

#include <string_view>

#include "document/structure.h"

namespace tongket::pdf {

/// ISO 32000-1, 14.8.4. All are standard: no role map is needed.
[[nodiscard]] std::string_view structure_type(document::Role role);

}  // namespace tongket::pdf
