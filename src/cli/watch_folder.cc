#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <thread>

#include <fmt/format.h>

#include "base/file.h"
#include "batch/html.h"
#include "batch/manifest.h"
#include "batch/watch_plan.h"
#include "cli/batch_request.h"
#include "cli/commands.h"
#include "cli/messages.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;
using batch::RowState;

/// Shares on other machines tell nobody of changes: the folder is looked at again and again.
constexpr std::chrono::seconds between_looks{2};
/// A file whose size and time stay for so long is not being copied any more.
constexpr std::chrono::milliseconds settling{300};

std::string failure_name(const batch::RowRecord& record) { return record.name + "-LOI.html"; }

/// Says what became of a report, and puts the page with its mistakes beside the results, or takes
/// it away.
void tell(const batch::RowResult& row, const fs::path& out, const Context& context) {
    const batch::RowRecord& record = row.record;
    std::error_code ignored;
    if (row.state == RowState::Failed) {
        const fs::path page = out / failure_name(record);
        static_cast<void>(base::write_file(page, batch::failure_page(record)).has_value());
        if (!context.common.quiet) {
            fmt::print(stderr, "{}\n", page.string());
        }
    } else if (row.state == RowState::Made || row.state == RowState::Kept) {
        fs::remove(out / failure_name(record), ignored);
        if (row.state == RowState::Made && !context.common.quiet) {
            fmt::print(stderr, "{}\n", (out / record.files.front().path).string());
        }
    }
}

/// Builds the settled reports; what an earlier run has built and nobody has changed is kept.
int build_settled(const WatchCommand& command,
                  const Context& context,
                  const std::vector<batch::WatchedReport>& reports) {
    const auto plan = batch::make_watch_plan(command.folder, reports);
    const engine::Engine engine = batch_engine(context);
    batch::BatchRequest request = batch_request(command.output, context);
    request.start = batch::JournalStart::Resume;
    request.on_failure = batch::OnFailure::KeepGoing;
    request.on_row = [&](const batch::RowResult& row) { tell(row, request.out, context); };
    base::Diagnostics diagnostics;
    const batch::BatchResult result = batch::run_batch(*plan, engine, request, diagnostics);
    if (!result.records.empty()) {
        const auto written =
            batch::write_manifest(request.out, {command.folder, result.states, result.records});
        if (!written) {
            diagnostics.report(written.error().code, {}, written.error().arguments);
        }
    }
    print_messages(diagnostics, plan->sources, context.common);
    return static_cast<int>(std::max(result.outcome, engine::outcome_of(diagnostics)));
}

}  // namespace

int run_watch(const WatchCommand& command, const Context& context) {
    std::error_code error;
    if (!fs::is_directory(command.folder, error)) {
        base::Diagnostics diagnostics;
        diagnostics.report(base::Code::FileNotFound, {}, {command.folder});
        print_messages(diagnostics, {}, context.common);
        return static_cast<int>(engine::outcome_of(diagnostics));
    }
    batch::SettledReports settled;
    static_cast<void>(settled.look(batch::find_reports(command.folder)));
    int exit_code = 0;
    while (true) {
        std::this_thread::sleep_for(settling);
        if (settled.look(batch::find_reports(command.folder))) {
            exit_code = build_settled(command, context, settled.settled());
            // What the disk had no room for is tried again.
            if (exit_code != static_cast<int>(engine::Outcome::EnvironmentFailed)) {
                settled.remember();
            }
        }
        if (command.once) {
            return exit_code;
        }
        std::this_thread::sleep_for(between_looks);
    }
}

}  // namespace tongket::cli
