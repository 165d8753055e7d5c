#include <cstdio>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "cli/statistics.h"
#include "cli/watch.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;

fs::path output_of(const BuildCommand& command) {
    if (!command.output.empty()) {
        return command.output;
    }
    if (command.report == "-") {
        return "-";
    }
    return fs::path(command.report).stem().string() + ".pdf";
}

bool same_file(const fs::path& a, const fs::path& b) {
    std::error_code ignored;
    return a != "-" && fs::equivalent(a, b, ignored);
}

/// Says where the file lies, unless the PDF itself goes to standard output.
void announce(const fs::path& output, const engine::Product& product, const CommonOptions& common) {
    if (common.quiet || output == "-" || common.format != Format::Text) {
        return;
    }
    const bool vietnamese = common.language == base::Language::Vietnamese;
    fmt::print(stderr, "{}: {} {}\n", output.string(), product.pages.size(),
               vietnamese ? "trang" : "pages");
}

struct Build {
    int exit_code = 0;
    std::vector<fs::path> inputs;
};

Build build_once(const BuildCommand& command, const Context& context) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::Budget budget;
    context.product = {};
    engine::Product& product = context.product;
    const fs::path output = output_of(command);
    const engine::Request request{
        command.report, command.layout,
        context.common.strict ? engine::Strictness::Strict : engine::Strictness::Lenient,
        context.date};
    engine::Outcome outcome{};
    if (same_file(output, command.report)) {
        diagnostics.report(base::Code::OutputIsInput, {}, {output.string()});
        outcome = engine::outcome_of(diagnostics);
        product.inputs = {command.report};
    } else {
        outcome =
            context.engine.run(request, engine::Goal::Pdf, sources, budget, diagnostics, product);
    }
    const auto write = [&diagnostics](const fs::path& path, std::string_view bytes) {
        if (const auto written = base::write_file(path, bytes); !written) {
            diagnostics.report(written.error().code, {}, written.error().arguments);
        }
    };
    if (outcome == engine::Outcome::Done) {
        write(output, product.pdf);
        if (!command.stats.empty()) {
            write(command.stats, statistics_json(product, diagnostics));
        }
        outcome = engine::outcome_of(diagnostics);
    }
    print_messages(diagnostics, sources, context.common);
    if (outcome == engine::Outcome::Done) {
        announce(output, product, context.common);
    }
    return {static_cast<int>(outcome), std::move(product.inputs)};
}

}  // namespace

int run_build(const BuildCommand& command, const Context& context) {
    Build build = build_once(command, context);
    if (!command.watch || command.report == "-") {
        return build.exit_code;
    }
    while (wait_for_change(build.inputs)) {
        build = build_once(command, context);
    }
    return build.exit_code;
}

}  // namespace tongket::cli
