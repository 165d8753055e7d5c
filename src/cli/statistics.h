// cli/statistics.h: what `--stats` writes.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "engine/engine.h"

namespace tongket::cli {

/// JSON: pages, lines, the worst of them with their places, runs, time a stage, hits of the word
/// cache, bytes, warnings.
[[nodiscard]] std::string statistics_json(const engine::Product& product,
                                          const base::Sources& sources,
                                          const base::Diagnostics& diagnostics);

}  // namespace tongket::cli
