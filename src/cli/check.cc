#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/file.h"
#include "cli/commands.h"
#include "cli/messages.h"
#include "report/checks/mends.h"

namespace tongket::cli {

namespace {

struct CheckedReport {
    base::Diagnostics diagnostics;
    engine::Outcome outcome = engine::Outcome::Done;
};

/// `text`: instead of the file's bytes. Sources get the report's text first.
CheckedReport check_one(const std::string& report,
                        const CheckCommand& command,
                        const Context& context,
                        base::Sources& sources,
                        std::optional<std::string> text,
                        engine::Product& product) {
    CheckedReport checked;
    base::Budget budget;
    engine::Request request;
    request.report = report;
    request.layout = command.layout;
    request.strictness = strictness_of(context.common);
    request.date = context.date;
    request.text = std::move(text);
    checked.outcome = context.engine.run(request, engine::Goal::Check, sources, budget,
                                         checked.diagnostics, product);
    return checked;
}

std::size_t count_errors(const base::Diagnostics& diagnostics) {
    const auto& items = diagnostics.items();
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), [](const auto& item) {
        return item.severity == base::Severity::Error;
    }));
}

/// Writes the certain mends into the file, if what comes out is no worse. Returns how many.
std::size_t fix(const std::string& report, const CheckCommand& command, const Context& context) {
    base::Sources sources;
    engine::Product product;
    const CheckedReport before =
        check_one(report, command, context, sources, std::nullopt, product);
    const base::SourceId source{0};
    if (report == "-" || !sources.contains(source)) {
        return 0;
    }
    const report::MendedText mended =
        report::mend_text(sources, source, before.diagnostics.sorted());
    if (mended.mends == 0) {
        return 0;
    }
    base::Sources mended_sources;
    product = {};
    const CheckedReport after =
        check_one(report, command, context, mended_sources, mended.text, product);
    const bool worse = count_errors(after.diagnostics) > count_errors(before.diagnostics) ||
                       after.diagnostics.size() > before.diagnostics.size();
    return !worse && base::write_file(report, mended.text) ? mended.mends : 0;
}

}  // namespace

int run_check(const CheckCommand& command, const Context& context) {
    constexpr int most_rounds = 3;  // a mend may uncover another at its place
    base::Sources sources;
    base::Diagnostics all;
    int exit_code = 0;
    for (const std::string& report : command.reports) {
        for (int round = 0; command.fix && round < most_rounds; ++round) {
            const std::size_t mends = fix(report, command, context);
            if (mends == 0) {
                break;
            }
            if (!context.common.quiet && context.common.format == Format::Text) {
                const bool vietnamese = context.common.language == base::Language::Vietnamese;
                fmt::print(stderr, "{}: {} {}\n", report, vietnamese ? "đã sửa" : "mended", mends);
            }
        }
        context.product = {};
        const CheckedReport checked =
            check_one(report, command, context, sources, std::nullopt, context.product);
        exit_code = std::max(exit_code, static_cast<int>(checked.outcome));
        all.append(checked.diagnostics);
    }
    print_messages(all, sources, context.common);
    return exit_code;
}

}  // namespace tongket::cli
