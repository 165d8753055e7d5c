#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include "batch/volume.h"
#include "cli/commands.h"
#include "cli/messages.h"

namespace tongket::cli {

namespace {

void print_result(const batch::Volume& volume, const CommonOptions& common) {
    if (common.quiet || common.format != Format::Text) {
        return;
    }
    const bool vietnamese = common.language == base::Language::Vietnamese;
    fmt::print(stderr, "{}: {} {}\n", volume.file.path, volume.pages,
               vietnamese          ? "trang"
               : volume.pages == 1 ? "page"
                                   : "pages");
}

}  // namespace

int run_bind(const BindCommand& command, const Context& context) {
    base::Diagnostics diagnostics;
    engine::Outcome outcome = engine::Outcome::Done;
    try {
        const batch::VolumeRequest request{command.title,
                                           command.output,
                                           {command.files.begin(), command.files.end()},
                                           context.date};
        const auto volume = batch::bind_volume(context.engine, request, diagnostics);
        outcome = engine::outcome_of(diagnostics);
        if (volume) {
            print_result(*volume, context.common);
        }
    } catch (const std::exception& bug) {
        diagnostics.report(base::Code::InternalBug, {}, {bug.what()});
        outcome = engine::Outcome::Bug;
    }
    print_messages(diagnostics, {}, context.common);
    return static_cast<int>(outcome);
}

}  // namespace tongket::cli
