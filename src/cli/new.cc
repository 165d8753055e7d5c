#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/schema.h"
#include "data/data_folder.h"
#include "data/read_yaml.h"
#include "report/next_year.h"
#include "report/read_report.h"
#include "report/sheets/resolve_data.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;

/// Names of the reports in resources/new, in the order of the alphabet.
std::vector<std::string> kinds_in(const fs::path& folder) {
    std::vector<std::string> kinds;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".yaml") {
            kinds.push_back(entry->path().stem().string());
        }
    }
    std::sort(kinds.begin(), kinds.end());
    return kinds;
}

/// The years that a report to start from leaves open: this one and those beside it.
std::string fill_years(std::string text, std::int32_t year) {
    for (const auto& [mark, value] : {std::pair<std::string, std::int32_t>{"«năm»", year},
                                      {"«năm sau»", year + 1},
                                      {"«năm trước»", year - 1}}) {
        const std::string digits = fmt::format("{}", value);
        for (std::size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + digits.size())) {
            text.replace(at, mark.size(), digits);
        }
    }
    return text;
}

/// Writes what is not there yet; false (reported) if it cannot.
bool write_new(const fs::path& path, const std::string& text, base::Diagnostics& diagnostics) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) {
        diagnostics.report(base::Code::FileExists, {}, {path.string()});
        return false;
    }
    fs::create_directories(path.parent_path(), error);
    if (const auto written = base::write_file(path, text); !written) {
        diagnostics.report(written.error().code, {}, written.error().arguments);
        return false;
    }
    return true;
}

/// A report to write, under the name `file`.
struct Start {
    std::string file;
    std::string text;
};

std::optional<Start> start_from_kind(const NewCommand& command,
                                     const Context& context,
                                     base::Diagnostics& diagnostics) {
    const fs::path folder = context.engine.settings().resources / "resources" / "new";
    const std::vector<std::string> kinds = kinds_in(folder);
    if (std::find(kinds.begin(), kinds.end(), command.kind) == kinds.end()) {
        diagnostics.report(base::Code::NoSuchKind, {},
                           {command.kind, fmt::format("{}", fmt::join(kinds, ", "))});
        return std::nullopt;
    }
    const auto text = base::read_file(folder / (command.kind + ".yaml"));
    if (!text) {
        diagnostics.report(text.error().code, {}, text.error().arguments);
        return std::nullopt;
    }
    return Start{command.kind + ".yaml", fill_years(*text, context.year)};
}

/// Last year's report must be readable; what is doubtful in it is not said again.
std::optional<Start> start_from_report(const fs::path& old,
                                       base::Sources& sources,
                                       base::Diagnostics& diagnostics) {
    auto bytes = base::read_file(old);
    if (!bytes) {
        diagnostics.report(bytes.error().code, {}, bytes.error().arguments);
        return std::nullopt;
    }
    const base::SourceId source = sources.add(old.string(), std::move(*bytes));
    base::Diagnostics found;
    const auto value = data::read_yaml(sources, source, {}, found);
    std::optional<report::Report> report;
    if (auto whole = value) {
        data::DataFolder folder(old.parent_path().empty() ? "." : old.parent_path());
        report::resolve_data(*whole, folder, sources, found);
        report = report::read_report(*whole, found);
    }
    if (!report || found.has_errors()) {
        diagnostics.append(found);
        return std::nullopt;
    }
    return Start{old.filename().string(),
                 report::start_next_year(sources, source, *value, *report)};
}

}  // namespace

int run_new(const NewCommand& command, const Context& context) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const auto start = command.from.empty() ? start_from_kind(command, context, diagnostics)
                                            : start_from_report(command.from, sources, diagnostics);
    const fs::path folder = command.folder;
    if (start && write_new(folder / start->file, start->text, diagnostics)) {
        const fs::path schema = folder / "report.schema.json";
        std::error_code error;
        // The same file for every report of the folder: one that is there is as good.
        if (!fs::exists(schema, error)) {
            static_cast<void>(write_new(schema, report_schema(), diagnostics));
        }
        if (!context.common.quiet) {
            const bool vietnamese = context.common.language == base::Language::Vietnamese;
            const std::string report = (folder / start->file).string();
            fmt::print(stderr, "{}\n{}: tongket check {}\n{}: tongket build {}\n", report,
                       vietnamese ? "kiểm tra" : "to check it", report,
                       vietnamese ? "làm PDF" : "to make its PDF", report);
        }
    }
    print_messages(diagnostics, sources, context.common);
    const auto& items = diagnostics.items();
    const bool wrong_kind = std::any_of(items.begin(), items.end(), [](const auto& item) {
        return item.code == base::Code::NoSuchKind;
    });
    return wrong_kind ? 2 : static_cast<int>(engine::outcome_of(diagnostics));
}

}  // namespace tongket::cli
