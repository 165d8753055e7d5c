// report/dump.h: prose as text to read and to compare.
#pragma once

#include <string>

#include "report/prose.h"

namespace tongket::report {

/// One block a line, items indented, each with line:column. A span that is not the first, or is
/// emphasised, begins with [line:column] of its first character; strong is **…**, emphasis *…*, a
/// forced line end ↵, U+00A0 ⍽.
[[nodiscard]] std::string dump(const Prose& prose);
[[nodiscard]] std::string dump(const SpanList& spans);

}  // namespace tongket::report
