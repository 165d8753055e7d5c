// compose/compose.h: Report + Stylesheet → Document: components, numbering, contents, structure.
#pragma once

#include "base/diagnostics.h"
#include "document/document.h"
#include "document/references.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// The document in logical order, every style resolved. `previous` are the references of the run
/// before (empty at first): contents entries and page references print them.
[[nodiscard]] document::Document compose(const report::Report& report,
                                         const stylesheet::Stylesheet& stylesheet,
                                         const document::References& previous,
                                         base::Diagnostics& diagnostics);

}  // namespace tongket::compose
