#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/heap.h"
#include "batch/batch_volume.h"
#include "batch/manifest.h"
#include "batch/merge.h"
#include "batch/plan.h"
#include "batch/run_batch.h"
#include "cli/batch_request.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/progress.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;
using batch::RowState;

batch::BatchRequest request_of(const BatchCommand& command, const Context& context) {
    batch::BatchRequest request = batch_request(command.output, context);
    request.start = command.resume ? batch::JournalStart::Resume : batch::JournalStart::Anew;
    request.on_failure =
        command.keep_going ? batch::OnFailure::KeepGoing : batch::OnFailure::StopAtLimit;
    request.shard = {command.shard, command.shards};
    request.only = command.only;
    return request;
}

/// One line at the end: what there is, and where the rest stands.
void print_summary(const batch::BatchResult& result,
                   const fs::path& out,
                   const CommonOptions& common) {
    if (common.quiet || common.format != Format::Text) {
        return;
    }
    std::size_t warnings = 0;
    for (const batch::RowRecord& record : result.records) {
        warnings += record.warnings;
    }
    const bool vietnamese = common.language == base::Language::Vietnamese;
    std::string line = vietnamese ? fmt::format("làm {} báo cáo", result.made)
                                  : fmt::format("{} reports made", result.made);
    const auto add = [&](std::size_t count, const char* vi, const char* en) {
        if (count > 0) {
            line +=
                vietnamese ? fmt::format(", {} {}", vi, count) : fmt::format(", {} {}", count, en);
        }
    };
    add(result.kept, "giữ nguyên", "kept");
    add(result.failed, "hỏng", "failed");
    add(result.not_made, "chưa làm", "not made");
    add(warnings, "cảnh báo", "warnings");
    fmt::print(stderr, "{}: {}\n", line, (out / "index.html").string());
}

/// Nothing of the batch is set before the plan is whole.
int make_reports(const BatchCommand& command, const Context& context, MessageLog& log) {
    base::keep_heap();
    base::Sources sources;
    base::Diagnostics diagnostics;
    const engine::Engine engine = batch_engine(context);
    const auto plan =
        batch::make_plan(command.file, engine.settings().resources, sources, diagnostics);
    if (context.common.strict) {
        diagnostics.make_strict();
    }
    log.add(diagnostics, sources);
    if (!plan || diagnostics.has_errors()) {
        return static_cast<int>(engine::outcome_of(diagnostics));
    }
    Progress progress(context.common, engine.settings().clock);
    batch::BatchRequest request = request_of(command, context);
    request.on_row = [&](const batch::RowResult& row) {
        if (row.state == RowState::Failed || context.common.format != Format::Text) {
            progress.clear();
            log.add(row.diagnostics, row.sources);
        }
    };
    request.on_progress = [&progress](std::size_t done, std::size_t all) {
        progress.show(done, all);
    };
    base::Diagnostics of_run;
    batch::BatchResult result = batch::run_batch(*plan, engine, request, of_run);
    progress.clear();
    if (!result.records.empty()) {
        batch::BatchListing listing{plan->batch.path.filename().string(), result.states,
                                    result.records};
        const auto volume = batch::volume_of(*plan);
        if (volume && result.records.size() == plan->rows.size()) {
            listing.volume = batch::bind_batch_volume(*volume, result.records,
                                                      {request.out, request.date}, engine, of_run);
        }
        if (const auto written = batch::write_manifest(request.out, listing); !written) {
            of_run.report(written.error().code, {}, written.error().arguments);
        }
    }
    log.add(of_run, plan->sources);
    print_summary(result, request.out, context.common);
    return static_cast<int>(std::max(result.outcome, engine::outcome_of(of_run)));
}

}  // namespace

int run_batch(const BatchCommand& command, const Context& context) {
    MessageLog log(context.common);
    int exit_code = 0;
    try {
        exit_code = make_reports(command, context, log);
    } catch (const std::exception& bug) {
        // Outside of any report: the engine has caught those of the reports.
        base::Diagnostics diagnostics;
        diagnostics.report(base::Code::InternalBug, {}, {bug.what()});
        log.add(diagnostics, {});
        exit_code = static_cast<int>(engine::Outcome::Bug);
    }
    log.end();
    return exit_code;
}

int run_batch_merge(const BatchMergeCommand& command, const Context& context) {
    base::Diagnostics diagnostics;
    const std::vector<fs::path> folders(command.folders.begin(), command.folders.end());
    const engine::Outcome outcome = batch::merge_shards(
        folders, command.output, diagnostics,
        [&](const batch::VolumeRecord& volume, std::span<const batch::RowRecord> rows) {
            return batch::bind_batch_volume(volume, rows, {command.output, context.date},
                                            context.engine, diagnostics);
        });
    print_messages(diagnostics, {}, context.common);
    return static_cast<int>(outcome);
}

}  // namespace tongket::cli
