// compose/frames.h: pictures in the places that a layout names for them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Parts `count` pictures into groups of the sizes that there are ways for (ascending, one at
/// least): as few groups as can be, and of these the ones whose sizes differ least, the larger
/// first. Where no sum of sizes is `count`, the last group is one of the next larger size, with
/// places left empty.
[[nodiscard]] std::vector<std::size_t> part_into_groups(std::size_t count,
                                                        std::span<const std::size_t> sizes);

/// Each group on a page of its own, or on two that face each other: the pictures of `list`, then
/// the component's rows.
void compose_frames(Composition& composition,
                    const stylesheet::FramesPart& part,
                    const Field& list,
                    const Scope& scope,
                    Flow flow);

}  // namespace tongket::compose
