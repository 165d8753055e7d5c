// batch/merge.h: the parts that several machines have made, put together.
#pragma once

#include <filesystem>
#include <span>

#include "base/diagnostics.h"
#include "engine/engine.h"

namespace tongket::batch {

/// Copies the files of all parts into `out` and writes the journal and the lists of the whole: the
/// same as one machine would have made. Nothing is copied if the parts are not of one batch, if a
/// report is in none of them, or if a file is not as it was finished. The outcome is that of the
/// worst report.
[[nodiscard]] engine::Outcome merge_shards(std::span<const std::filesystem::path> parts,
                                           const std::filesystem::path& out,
                                           base::Diagnostics& diagnostics);

}  // namespace tongket::batch
