// cli/statistics.h: what `--stats` writes.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "engine/engine.h"

namespace tongket::cli {

/// JSON: pages, lines, runs, time a stage, hits of the word cache, bytes, warnings.
[[nodiscard]] std::string statistics_json(const engine::Product& product,
                                          const base::Diagnostics& diagnostics);

}  // namespace tongket::cli
