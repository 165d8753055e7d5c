// typeset/charts/chart_push.h: labels that would lie on each other are pushed apart.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/length.h"

namespace tongket::typeset {

/// Places in ascending order, each at least `pitch` from the one before it, between `low` and
/// `high`, with the least sum of squared moves from `wanted` (ascending): neighbours that are too
/// near pool, and each pool stands round its mean (pool adjacent violators: Ayer, Brunk, Ewing,
/// Reid and Silverman 1955). Nothing if there is no room for all.
[[nodiscard]] std::optional<std::vector<base::Length>> push_apart(
    std::span<const base::Length> wanted, base::Length pitch, base::Length low, base::Length high);

}  // namespace tongket::typeset
