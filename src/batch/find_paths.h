// batch/find_paths.h: files and folders by a pattern with stars.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::batch {

struct FoundPath {
    std::filesystem::path path;  ///< relative to the folder
    std::string key;             ///< what the stars stand for, joined by hyphens; NFC
};

enum class PathKind : std::uint8_t { File, Folder };

/// What lies in `folder` and matches `pattern`: parts between slashes in which `*` stands for any
/// characters but a leading dot. By the bytes of the paths, ascending; at most `most`. A folder
/// that cannot be read has nothing in it.
[[nodiscard]] std::vector<FoundPath> find_paths(const std::filesystem::path& folder,
                                                std::string_view pattern,
                                                PathKind kind,
                                                std::size_t most);

/// Whether a pattern stays below its folder: no `..`, no address, nothing absolute.
[[nodiscard]] bool stays_below(std::string_view pattern);

}  // namespace tongket::batch
