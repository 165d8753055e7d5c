// engine/layout_finder.h: a layout's name or path → its tree.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/file_state.h"
#include "data/value.h"

namespace tongket::engine {

/// The layout that a report's first top-level `layout:` names, read from the text alone; nothing if
/// that does not stand on one line. A guess: what the report says is known when it is read.
[[nodiscard]] std::optional<std::string> guess_layout(std::string_view report);

/// A layout file that was read.
struct OpenedLayout {
    std::string name;  ///< as it was asked for
    std::filesystem::path path;
    std::optional<base::FileState> state;     ///< before it was read
    base::SourceId source = base::no_source;  ///< if its bytes could be had
};

/// Looks for layouts: a path (with a slash or ending in .yaml) from where it is written, which is
/// the folder of the report, of the layout with the `base:`, or, on the command line, the working
/// folder; a name in layouts/ beside the report, then in the program's layouts/. What is no file
/// named .yaml or .yml, or a link to none, is not there.
class LayoutFinder {
  public:
    LayoutFinder(std::filesystem::path report_folder,
                 std::filesystem::path resources,
                 std::filesystem::path first_folder)
        : report_folder_(std::move(report_folder)),
          resources_(std::move(resources)),
          folder_(std::move(first_folder)) {}

    [[nodiscard]] std::optional<data::Value> open(std::string_view name,
                                                  base::Place place,
                                                  base::Sources& sources,
                                                  base::Diagnostics& diagnostics);
    /// Whether the name that a file was opened by leads to that file, as it was. If so, what it is
    /// based on is looked for from there.
    [[nodiscard]] bool finds_again(const OpenedLayout& file);
    [[nodiscard]] const std::vector<OpenedLayout>& opened() const { return opened_; }

  private:
    /// The files that it may be, the first that is there.
    [[nodiscard]] std::vector<std::filesystem::path> candidates(std::string_view name) const;
    [[nodiscard]] std::optional<std::filesystem::path> find(std::string_view name) const;
    [[nodiscard]] std::string names_at_hand() const;

    std::filesystem::path report_folder_, resources_;
    std::filesystem::path folder_;  ///< that paths are written from
    std::vector<OpenedLayout> opened_;
};

}  // namespace tongket::engine
