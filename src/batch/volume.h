// batch/volume.h: finished reports bound into one file, with contents in front.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "batch/record.h"
#include "engine/engine.h"

namespace tongket::batch {

struct VolumeRequest {
    std::string title;
    std::filesystem::path out;                 ///< the volume's file
    std::vector<std::filesystem::path> files;  ///< in their order; made by this program
    std::string date;  ///< as of engine::Request; empty: the latest of the files'
};

struct Volume {
    std::size_t pages = 0;
    FileRecord file;  ///< the path as it was asked for
};

/// The contents (layout `muc-luc`) name each report by its body, or by body and title where bodies
/// are not enough to tell them apart, with the page of the volume that it begins on. Only one
/// report is held at a time, but for the profile `screen`. Same files and date, same bytes. Nothing
/// is written where there is an error.
[[nodiscard]] std::optional<Volume> bind_volume(const engine::Engine& engine,
                                                const VolumeRequest& request,
                                                base::Diagnostics& diagnostics);

}  // namespace tongket::batch
