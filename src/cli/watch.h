// cli/watch.h: wait until one of some files changes.
#pragma once

#include <filesystem>
#include <span>

namespace tongket::cli {

/// Blocks until one of the files is written, replaced or removed, then a moment more until the
/// editor is done. Watches their folders, since editors rename. False if watching is not possible
/// here.
[[nodiscard]] bool wait_for_change(std::span<const std::filesystem::path> files);

}  // namespace tongket::cli
