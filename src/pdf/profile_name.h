// pdf/profile_name.h: the profiles as users write them.
#pragma once

#include <string_view>

#include "pdf/write_pdf.h"

namespace tongket::pdf {

/// "press", "archive", "screen".
[[nodiscard]] std::string_view name_of(Profile profile);

}  // namespace tongket::pdf
