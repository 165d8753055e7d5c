#include <algorithm>

#include "cli/commands.h"
#include "cli/messages.h"

namespace tongket::cli {

int run_check(const CheckCommand& command, const Context& context) {
    base::Sources sources;
    base::Diagnostics all;
    int exit_code = 0;
    for (const std::string& report : command.reports) {
        base::Diagnostics diagnostics;
        base::Budget budget;
        engine::Product product;
        const engine::Request request{
            report, command.layout,
            context.common.strict ? engine::Strictness::Strict : engine::Strictness::Lenient,
            context.date};
        // Up to the pages: letters without a font and lines that do not fit are found there.
        const engine::Outcome outcome =
            context.engine.run(request, engine::Goal::Pages, sources, budget, diagnostics, product);
        exit_code = std::max(exit_code, static_cast<int>(outcome));
        all.append(diagnostics);
    }
    print_messages(all, sources, context.common);
    return exit_code;
}

}  // namespace tongket::cli
