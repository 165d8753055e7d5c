// typeset/page_number.h: page numbers as they are printed.
#pragma once

#include <cstdint>
#include <string>

#include "graphics/page.h"

namespace tongket::typeset {

/// Roman numerals reach from 1 to 3,999; other numbers are in digits.
[[nodiscard]] graphics::Numerals numerals_for(std::int32_t number, graphics::Numerals wanted);

/// "4", "iv" or "IV".
[[nodiscard]] std::string page_number(std::int32_t number, graphics::Numerals numerals);

}  // namespace tongket::typeset
