// engine/report_tree.h: the report's file, read with what is known of it from the build before.
#pragma once

#include <optional>

#include "base/diagnostics.h"
#include "data/changed_yaml.h"
#include "data/decode.h"
#include "engine/turn.h"
#include "report/report.h"

namespace tongket::engine {

struct ReportTree {
    data::KeptYaml yaml;
    std::optional<data::ChangedItems> changed = {};  ///< sections that are not those of before
};

/// Without `turn` everything is read. Nothing is returned if the text is no YAML.
[[nodiscard]] std::optional<ReportTree> read_tree(data::DecodedText decoded,
                                                  Turn* turn,
                                                  base::Diagnostics& diagnostics);

/// The same; `turn` knows afterwards what was taken over, and what the next build can take.
[[nodiscard]] std::optional<report::Report> read_report(ReportTree tree,
                                                        Turn* turn,
                                                        base::Diagnostics& diagnostics);

}  // namespace tongket::engine
