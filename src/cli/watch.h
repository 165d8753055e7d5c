// cli/watch.h: wait until one of some files changes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>

namespace tongket::cli {

/// What files were at one moment, before they were read: so a change while a build read them is not
/// lost. Made from the files known by then; those that the build found are judged by their time.
class FilesBefore {
  public:
    explicit FilesBefore(std::span<const std::filesystem::path> files);

    /// Whether one of the files was written, replaced, made or removed since.
    [[nodiscard]] bool changed(std::span<const std::filesystem::path> files) const;

  private:
    /// Nanoseconds of the last change of the file or of its entry (`st_ctim`), which a rename sets
    /// as well; 0 where there is no file. `inode` and `size` tell two changes in one tick apart.
    struct State {
        std::int64_t changed = 0;
        std::uint64_t inode = 0;
        std::int64_t size = 0;
        bool operator==(const State&) const = default;
    };
    static State state_of(const std::filesystem::path& file);

    std::map<std::filesystem::path, State> states_;
    std::int64_t moment_;
};

/// Blocks until one of the files is written, replaced or removed, then a moment more until the
/// editor is done; does not block if one changed since `before`. Watches their folders, since
/// editors rename. False if watching is not possible here.
[[nodiscard]] bool wait_for_change(std::span<const std::filesystem::path> files,
                                   const FilesBefore& before);

}  // namespace tongket::cli
