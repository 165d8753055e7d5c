// base/file_state.h: whether a file is still what it was, without reading it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace tongket::base {

/// A file has another one once something was written to it or put into its place. Only what is as
/// long and written within the same tick of the file system, some milliseconds, can be missed.
struct FileState {
    std::uint64_t device = 0, number = 0, size = 0;
    std::int64_t changed = 0, written = 0;  ///< nanoseconds
    friend bool operator==(const FileState&, const FileState&) = default;
};

/// Of what `path` leads to; nothing if that is no regular file.
[[nodiscard]] std::optional<FileState> find_file_state(const std::filesystem::path& path);

}  // namespace tongket::base
