// engine/layout_shelf.h: layouts that documents share.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "engine/layout_finder.h"
#include "stylesheet/stylesheet.h"

namespace tongket::engine {

/// Reads layouts, and keeps those that gave no message for other documents that find the same
/// files, unchanged. Thread-safe.
class LayoutShelf {
  public:
    struct Layout {
        std::shared_ptr<const stylesheet::Stylesheet> sheet;  ///< null if it cannot be read
        std::vector<std::filesystem::path> files;             ///< it, and those it is based on
    };
    /// The layout from where `finder` finds it. Its files become sources as if it were read anew.
    [[nodiscard]] Layout open(std::string_view name,
                              base::Place place,
                              LayoutFinder finder,
                              base::Sources& sources,
                              base::Diagnostics& diagnostics);

  private:
    struct File {
        OpenedLayout opened;
        std::string text;
    };
    struct Entry {
        std::vector<File> files;
        std::shared_ptr<const stylesheet::Stylesheet> sheet;
    };
    [[nodiscard]] std::vector<std::shared_ptr<const Entry>> entries();
    void keep(Entry entry);

    std::mutex mutex_;
    std::vector<std::shared_ptr<const Entry>> entries_;
};

}  // namespace tongket::engine
