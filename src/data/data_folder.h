// data/data_folder.h: the files that a report may name.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostics.h"

namespace tongket::data {

/// A folder out of which no name leads: not by `..`, not by an address, not by a symbolic link.
class DataFolder {
  public:
    explicit DataFolder(std::filesystem::path root) : root_(std::move(root)) {}

    struct File {
        std::string name;  ///< as messages show it: the folder's path and the name
        std::string bytes;
    };
    /// The file `name`, seen from the folder; letters may be composed in another way on disk. What
    /// lies elsewhere, is not there or is no plain file is reported at `place`, without a word of
    /// what it holds.
    [[nodiscard]] std::optional<File> read(std::string_view name,
                                           std::size_t limit,
                                           base::Place place,
                                           base::Diagnostics& diagnostics);

    /// All files inside the folder that were asked for, for whoever watches them: also those that
    /// are not there yet.
    [[nodiscard]] const std::vector<std::filesystem::path>& asked() const { return asked_; }

  private:
    std::filesystem::path root_;
    std::vector<std::filesystem::path> asked_;
};

}  // namespace tongket::data
