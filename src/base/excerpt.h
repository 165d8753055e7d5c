// base/excerpt.h: the source line under a message, with a caret.
#pragma once

#include <string>
#include <string_view>

#include "base/source.h"

namespace tongket::base {

/// Two lines: the source line (cut to a window around the place if it is long, control characters
/// shown as blanks) and a caret under the place's characters.
[[nodiscard]] std::string format_excerpt(std::string_view line, const Place& place);

}  // namespace tongket::base
