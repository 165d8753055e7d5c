// batch/batch_volume.h: the volume of all reports of a batch.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostics.h"
#include "batch/record.h"
#include "engine/engine.h"

namespace tongket::batch {

/// Where the reports of a batch lie, and the date of what is made of them (as of engine::Request).
struct Results {
    std::filesystem::path folder;
    std::string date;
};

/// Binds the reports of all rows, in their order; a file a profile. Nothing, with a warning, if one
/// of them has none. What cannot be bound or written is reported.
[[nodiscard]] std::optional<RowRecord> bind_batch_volume(const VolumeRecord& volume,
                                                         std::span<const RowRecord> rows,
                                                         const Results& results,
                                                         const engine::Engine& engine,
                                                         base::Diagnostics& diagnostics);

}  // namespace tongket::batch
