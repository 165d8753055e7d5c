// typeset/place_bar.h: where the rows of a page stand in a long table.
#pragma once

#include <optional>
#include <span>

#include "typeset/flow.h"

namespace tongket::typeset {

/// The bar of the first table on a page that has one, with the counted rows of it that stand there;
/// nothing where none does, or all. A part a group, as wide as it has rows; what the page has is
/// darker. It is an artifact: the rows are counted in the table itself.
[[nodiscard]] std::optional<Box> make_place_bar(std::span<const FlowItem> page,
                                                ParagraphSetter& setter);

}  // namespace tongket::typeset
