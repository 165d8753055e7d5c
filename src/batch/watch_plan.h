// batch/watch_plan.h: the reports that lie in a folder that an office shares.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "batch/plan.h"

namespace tongket::batch {

/// A report that was found, and all that lies beside it that it may take in.
struct WatchedReport {
    std::filesystem::path file;  ///< relative to the folder
    std::string key;
    /// Sizes and times of the files that it may be made from: another one means that somebody has
    /// changed something, or is still copying.
    std::string signature;
    friend bool operator==(const WatchedReport&, const WatchedReport&) = default;
};

/// The reports: files *.yaml in the folder and in the folders in it (no deeper) that have a line
/// `tongket:`. In the order of their paths; at most ten thousand. A report alone in its folder has
/// the folder's name as its key.
[[nodiscard]] std::vector<WatchedReport> find_reports(const std::filesystem::path& folder);

/// Reports that stay as they are from one look to the next are settled.
class SettledReports {
  public:
    /// Takes what was found now; true if some settled report is not as it was when it was last
    /// told.
    [[nodiscard]] bool look(std::vector<WatchedReport> found);
    [[nodiscard]] const std::vector<WatchedReport>& settled() const { return settled_; }
    /// What is settled has been told: it is not told again until it changes.
    void remember();

  private:
    std::vector<WatchedReport> last_, settled_;
    std::map<std::string, std::string> known_;  ///< key → signature
};

/// A plan of whole reports.
[[nodiscard]] std::unique_ptr<Plan> make_watch_plan(const std::filesystem::path& folder,
                                                    const std::vector<WatchedReport>& reports);

}  // namespace tongket::batch
