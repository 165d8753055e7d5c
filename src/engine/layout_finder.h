// engine/layout_finder.h: a layout's name or path → its tree.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "data/value.h"

namespace tongket::engine {

/// Looks for layouts: a path (with a slash or ending in .yaml) from the report's folder; a name in
/// the report's folder, its layouts/, then the program's layouts/.
class LayoutFinder {
  public:
    LayoutFinder(std::filesystem::path report_folder, std::filesystem::path resources)
        : report_folder_(std::move(report_folder)), resources_(std::move(resources)) {}

    [[nodiscard]] std::optional<data::Value> open(std::string_view name, base::Place place,
                                                  base::Sources& sources,
                                                  base::Diagnostics& diagnostics);
    [[nodiscard]] const std::vector<std::filesystem::path>& opened() const { return opened_; }

  private:
    [[nodiscard]] std::optional<std::filesystem::path> find(std::string_view name) const;
    [[nodiscard]] std::string names_at_hand() const;

    std::filesystem::path report_folder_, resources_;
    std::vector<std::filesystem::path> opened_;
};

}  // namespace tongket::engine
