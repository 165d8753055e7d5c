// batch/merge.h: the parts that several machines have made, put together.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <span>

#include "base/diagnostics.h"
#include "batch/record.h"
#include "engine/engine.h"

namespace tongket::batch {

/// Makes the volume of all rows, whose files lie in the folder of the results.
using BindVolume =
    std::function<std::optional<RowRecord>(const VolumeRecord&, std::span<const RowRecord>)>;

/// Copies the files of all parts into `out` and writes the journal and the lists of the whole, and
/// binds the volume that the batch asks for: the
/// same as one machine would have made. Nothing is copied if the parts are not of one batch, if a
/// report is in none of them, or if a file is not as it was finished. The outcome is that of the
/// worst report.
[[nodiscard]] engine::Outcome merge_shards(std::span<const std::filesystem::path> parts,
                                           const std::filesystem::path& out,
                                           base::Diagnostics& diagnostics,
                                           const BindVolume& bind_volume = {});

}  // namespace tongket::batch
