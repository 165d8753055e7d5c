// typeset/measure_text.h: how wide the parts of a collected text are that may not be parted.
#pragma once

#include "typeset/paragraph_setter.h"
#include "typeset/text_collector.h"

namespace tongket::typeset {

/// What the text asks of its column, each line with its indents on both sides; `to_comma` is left
/// to who knows of figures.
[[nodiscard]] TextWidths measure_text(const CollectedText& text, const LineStarts& indents);

}  // namespace tongket::typeset
