#include "batch/watch_plan.h"

#include <algorithm>
#include <chrono>
#include <system_error>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "batch/file_names.h"
#include "batch/find_paths.h"

namespace tongket::batch {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_reports = 10'000;
constexpr std::size_t most_files = 2'000;  ///< beside one report
constexpr std::size_t most_report_bytes = std::size_t{8} << 20U;

/// Whether a line of the file begins with `tongket:`.
bool is_report(const fs::path& file) {
    const auto bytes = base::read_file(file, most_report_bytes);
    constexpr std::string_view key = "tongket:";
    return bytes && (bytes->starts_with(key) || bytes->find("\ntongket:") != std::string::npos ||
                     bytes->starts_with("\xEF\xBB\xBFtongket:"));
}

/// What a run writes itself, if the results lie beside the reports.
bool is_result(const fs::path& file) {
    const std::string name = file.filename().string();
    return name.starts_with('.') || name.ends_with(".pdf") || name.ends_with(".html") ||
           name == "manifest.csv" || name == "manifest.json" || name == "times.csv";
}

std::string stamp(const fs::directory_entry& entry, const fs::path& root) {
    std::error_code error;
    const auto size = entry.file_size(error);
    const auto time = entry.last_write_time(error).time_since_epoch().count();
    return fmt::format("{}\t{}\t{}\n", entry.path().lexically_relative(root).string(),
                       error ? 0 : size, error ? 0 : time);
}

/// All files below a report's own folder; of one in the shared folder, the files beside it.
std::string signature_of(const fs::path& folder, const fs::path& file) {
    std::vector<std::string> stamps;
    std::error_code error;
    const fs::path own = folder / file.parent_path();
    const auto take = [&](const fs::directory_entry& entry) {
        std::error_code unknown;
        if (stamps.size() < most_files && entry.is_regular_file(unknown) &&
            !is_result(entry.path())) {
            stamps.push_back(stamp(entry, folder));
        }
    };
    if (file.has_parent_path()) {
        fs::recursive_directory_iterator entry(own, error);
        for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
            take(*entry);
        }
    } else {
        fs::directory_iterator entry(own, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            take(*entry);
        }
    }
    std::ranges::sort(stamps);
    std::string all;
    for (const std::string& each : stamps) {
        all += each;
    }
    return base::hex(base::hash_bytes(all));
}

}  // namespace

std::vector<WatchedReport> find_reports(const fs::path& folder) {
    std::vector<WatchedReport> reports;
    std::map<fs::path, std::size_t> in_folder;
    for (const char* pattern : {"*.yaml", "*/*.yaml"}) {
        for (const FoundPath& found : find_paths(folder, pattern, PathKind::File, most_reports)) {
            if (reports.size() < most_reports && is_report(folder / found.path)) {
                ++in_folder[found.path.parent_path()];
                reports.push_back({found.path, found.key, {}});
            }
        }
    }
    for (WatchedReport& report : reports) {
        const fs::path parent = report.file.parent_path();
        if (!parent.empty() && in_folder[parent] == 1) {
            report.key = parent.string();
        }
        report.signature = signature_of(folder, report.file);
    }
    return reports;
}

bool SettledReports::look(std::vector<WatchedReport> found) {
    settled_.clear();
    for (const WatchedReport& report : found) {
        if (std::ranges::find(last_, report) != last_.end()) {
            settled_.push_back(report);
        }
    }
    last_ = std::move(found);
    return std::ranges::any_of(settled_, [this](const WatchedReport& report) {
        const auto known = known_.find(report.key);
        return known == known_.end() || known->second != report.signature;
    });
}

void SettledReports::remember() {
    for (const WatchedReport& report : settled_) {
        known_[report.key] = report.signature;
    }
}

std::unique_ptr<Plan> make_watch_plan(const fs::path& folder,
                                      const std::vector<WatchedReport>& reports) {
    auto plan = std::make_unique<Plan>();
    plan->batch.path = folder;
    plan->batch.folder = folder;
    plan->batch.source = RowSource::Reports;
    for (const WatchedReport& report : reports) {
        Row row;
        row.kind = RowKind::Whole;
        row.number = plan->rows.size() + 1;
        row.key = report.key;
        row.report = folder / report.file;
        row.fields = {{"key", report.key}};
        plan->rows.push_back(std::move(row));
    }
    base::Diagnostics none;  // the pattern is our own
    name_files(plan->rows, {}, plan->sources, none);
    std::string identity;
    for (const Row& row : plan->rows) {
        identity += row.key + "\n";
    }
    plan->identity = base::hash_bytes(identity);
    return plan;
}

}  // namespace tongket::batch
