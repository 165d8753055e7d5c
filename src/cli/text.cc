#include <filesystem>
#include <string>
#include <system_error>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "data/convert_text.h"

namespace tongket::cli {

namespace {

namespace fs = std::filesystem;

/// A longer text is no document that anybody typed.
constexpr std::size_t longest_text = std::size_t{64} << 20U;

void convert(const TextCommand& command,
             const CommonOptions& common,
             base::Sources& sources,
             base::Diagnostics& diagnostics) {
    const auto fail = [&diagnostics](const base::Failure& failure) {
        diagnostics.report(failure.code, {}, failure.arguments);
    };
    if (base::is_same_file(command.output, command.file)) {
        diagnostics.report(base::Code::OutputIsInput, {}, {command.output});
        return;
    }
    const auto bytes = base::read_file(command.file, longest_text);
    if (!bytes) {
        fail(bytes.error());
        return;
    }
    const base::SourceId source = sources.add(command.file, {});
    const auto text = data::convert_text(*bytes, vietnamese::read_encoding_name(command.encoding),
                                         source, diagnostics);
    if (common.strict) {
        diagnostics.make_strict();
    }
    if (!text || diagnostics.has_errors()) {
        return;
    }
    if (const auto written = base::write_file(command.output, *text); !written) {
        fail(written.error());
    }
}

}  // namespace

int run_text(const TextCommand& command, const Context& context) {
    base::Sources sources;
    base::Diagnostics diagnostics;
    convert(command, context.common, sources, diagnostics);
    // JSON and SARIF would run into a text on standard output.
    CommonOptions options = context.common;
    if (command.output == "-" && !diagnostics.has_errors()) {
        options.format = Format::Text;
    }
    print_messages(diagnostics, sources, options);
    return static_cast<int>(engine::outcome_of(diagnostics));
}

}  // namespace tongket::cli
