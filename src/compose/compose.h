// compose/compose.h: Report + Stylesheet → Document: components, numbering, contents, structure.
#pragma once

#include "base/diagnostics.h"
#include "document/document.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// The document in logical order, every style resolved. Page numbers are `PageReference`s, filled
/// in where lines are made: the document is the same for every run of the pages. A picture
/// that is not among `images` was reported when it was read, and is left out.
[[nodiscard]] document::Document compose(const report::Report& report,
                                         const stylesheet::Stylesheet& stylesheet,
                                         base::Diagnostics& diagnostics,
                                         const graphics::ImageSet& images = {});

}  // namespace tongket::compose
