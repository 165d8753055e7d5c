#include "engine/gallery.h"

#include <cstdio>
#include <filesystem>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/messages.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;

fs::path output_of(const GalleryCommand& command) {
    if (!command.output.empty()) {
        return command.output;
    }
    return command.report == "-" ? fs::path("-")
                                 : fs::path(fs::path(command.report).stem().string() + "-mau.pdf");
}

}  // namespace

int run_gallery(const GalleryCommand& command, const Context& context) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    base::Budget budget;
    const fs::path output = output_of(command);
    engine::Request request;
    request.report = command.report;
    request.date = context.date;
    request.strictness = strictness_of(context.common);
    engine::Outcome outcome{};
    engine::Gallery gallery;
    if (command.report == "-") {
        base::Result<std::string> bytes = base::read_file(command.report, std::size_t{64} << 20U);
        if (bytes) {
            request.text = std::move(*bytes);  // it is read once, and built many times
        }
    }
    if (base::is_same_file(output, command.report)) {
        diagnostics.report(base::Code::OutputIsInput, {}, {output.string()});
        outcome = engine::outcome_of(diagnostics);
    } else {
        outcome =
            engine::make_gallery(context.engine, request, sources, budget, diagnostics, gallery);
    }
    if (outcome == engine::Outcome::Done) {
        const auto written = base::write_file(output, gallery.product.files.front().bytes);
        if (!written) {
            diagnostics.report(written.error().code, {}, written.error().arguments);
            outcome = engine::outcome_of(diagnostics);
        }
    }
    print_messages(diagnostics, sources, context.common);
    const bool is_silent =
        context.common.quiet || output == "-" || context.common.format != Format::Text;
    if (outcome == engine::Outcome::Done && !is_silent) {
        const bool vietnamese = context.common.language == base::Language::Vietnamese;
        fmt::print(stderr, "{}: {} {}\n", output.string(), gallery.looks.size(),
                   vietnamese ? "mẫu" : "looks");
    }
    return static_cast<int>(outcome);
}

}  // namespace tongket::cli
