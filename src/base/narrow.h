// base/narrow.h: integer conversion that cannot lose a value unnoticed.
#pragma once

#include <utility>

#include "base/assert.h"

namespace tongket::base {

/// `value` as a To; a value that To cannot hold is a bug.
template <class To, class From>
[[nodiscard]] constexpr To narrow(From value) {
    TK_ASSERT(std::in_range<To>(value));
    return static_cast<To>(value);
}

}  // namespace tongket::base
