// typeset/decimal_comma.h: where a number's comma stands, by which a column of them is aligned.
#pragma once

#include "base/length.h"
#include "typeset/text_collector.h"

namespace tongket::typeset {

/// Width of the text up to its last decimal comma; of all of it if it has none.
[[nodiscard]] base::Length width_to_comma(const CollectedText& text);

}  // namespace tongket::typeset
