// base/file.h: files are read whole and written whole, or not at all.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace tongket::base {

/// The bytes of a regular file, or of standard input for "-". More than `limit` bytes is a failure.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path,
                                            std::size_t limit = std::size_t{1} << 31U);

/// Writes under a temporary name in the same folder, syncs, and renames: whoever looks sees the old
/// file or the new one. A symbolic link is followed first. What exists and is no regular file (a
/// device, a pipe) is written directly, as is "-", standard output.
[[nodiscard]] Result<void> write_file(const std::filesystem::path& path, std::string_view bytes);

/// A file that is written piece by piece; under its name there is the old one until `finish`.
class GrowingFile {
  public:
    /// `path` must be no pipe or device.
    [[nodiscard]] static Result<GrowingFile> create(const std::filesystem::path& path);
    GrowingFile(GrowingFile&& other) noexcept;
    GrowingFile(const GrowingFile&) = delete;
    GrowingFile& operator=(const GrowingFile&) = delete;
    GrowingFile& operator=(GrowingFile&&) = delete;
    ~GrowingFile();  ///< without `finish` nothing is left

    [[nodiscard]] Result<void> write(std::string_view bytes);
    [[nodiscard]] Result<void> finish();

  private:
    GrowingFile(std::filesystem::path path, std::filesystem::path temporary, int file);

    std::filesystem::path path_, temporary_;  ///< temporary_ is empty when nothing is to be removed
    int file_;
};

/// Why `path` could not be written, by the system's error number.
[[nodiscard]] Failure write_failure(const std::filesystem::path& path, int error);

/// Whether both paths lead to one file; "-" is none.
[[nodiscard]] bool is_same_file(const std::filesystem::path& a, const std::filesystem::path& b);

}  // namespace tongket::base
