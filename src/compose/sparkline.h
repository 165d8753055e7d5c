// compose/sparkline.h: numbers of a table's cell → a small line with its words.
#pragma once

#include <optional>
#include <vector>

#include "compose/composition.h"

namespace tongket::compose {

/// The line for the cell `parent`, with a node of its own whose alternative text says where it
/// began and ended; as high as text of `style` leaves room for. Nothing if there are not two
/// numbers.
[[nodiscard]] std::optional<document::Sparkline> make_sparkline(
    Composition& composition,
    const std::vector<std::optional<vietnamese::Decimal>>& numbers,
    document::StructureId parent,
    const stylesheet::Style& style);

}  // namespace tongket::compose
