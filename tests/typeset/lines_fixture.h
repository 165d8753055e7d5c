// typeset/lines_fixture.h: lengths in units, and a line to stretch and shrink.
#pragma once

#include <cstdint>

#include "typeset/break_candidate.h"

namespace tongket::typeset::test {

inline Length units(std::int64_t n) { return Length::from_units(n); }

/// Ten blanks of 600 and fifty clusters of 1,000 units an em.
inline LineSums a_line() { return {units(30'000), units(3000), units(2000), units(50'000), 10, 0}; }

}  // namespace tongket::typeset::test
