#include "engine/report_tree.h"

#include <utility>

#include "report/read_report.h"

namespace tongket::engine {

std::optional<ReportTree> read_tree(data::DecodedText decoded,
                                    Turn* turn,
                                    base::Diagnostics& diagnostics) {
    if (turn != nullptr && turn->yaml) {
        if (const auto changed = data::read_change(decoded, "sections", {}, *turn->yaml)) {
            return ReportTree{*std::exchange(turn->yaml, {}), changed};
        }
    }
    auto read = data::read_to_keep(std::move(decoded), {}, diagnostics);
    return read ? std::optional(ReportTree{*std::move(read)}) : std::nullopt;
}

std::optional<report::Report> read_report(ReportTree tree,
                                          Turn* turn,
                                          base::Diagnostics& diagnostics) {
    if (turn == nullptr) {
        return report::read_report(tree.yaml.tree, diagnostics);
    }
    const std::optional<report::KeptReading> kept = std::exchange(turn->reading, {});
    const auto& changed = tree.changed;
    std::optional<report::LastReading> last;
    // Places below a line that was put in are other ones.
    if (turn->report && kept && changed && changed->past == changed->old_past &&
        changed->lines == 0) {
        last.emplace(report::LastReading{*turn->report, *kept, changed->first, changed->past});
    }
    auto read = report::read_report_again(tree.yaml.tree, last, diagnostics);
    if (!read) {
        return std::nullopt;
    }
    if (read->took_sections) {
        turn->taken = {last->first, last->past};
    }
    if (tree.yaml.has_parts) {
        turn->yaml = std::move(tree.yaml);
        turn->reading = std::move(read->kept);
    }
    return std::move(read->report);
}

}  // namespace tongket::engine
