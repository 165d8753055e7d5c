// compose/compose.h: Report + Stylesheet → Document: components, numbering, contents, structure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/diagnostics.h"
#include "compose/kept_parts.h"
#include "compose/look_sample.h"
#include "document/document.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::compose {

/// What of a book is made, and how thick its inside is. Only layouts with a cover have one.
struct Book {
    enum class Part : std::uint8_t { All, Cover, Inside } part = Part::All;
    document::Length spine;
};

/// The document in logical order, every style resolved. Page numbers are `PageReference`s, filled
/// in where lines are made: the document is the same for every run of the pages. A picture
/// that is not among `images` was reported when it was read, and is left out. `looks` are for a
/// gallery; they outlive the pages that are set of the document.
[[nodiscard]] document::Document compose(const report::Report& report,
                                         const stylesheet::Stylesheet& stylesheet,
                                         base::Diagnostics& diagnostics,
                                         const graphics::ImageSet& images = {},
                                         const Book& book = {},
                                         std::span<const LookSample> looks = {});

/// The same document, sections that the report has in common with the one before being taken over.
/// `kept` is from then, of the same layout; `report` stays until the next time. Blocks are named
/// (`document::name_blocks`).
[[nodiscard]] document::Document compose_again(const report::Report& report,
                                               const stylesheet::Stylesheet& stylesheet,
                                               base::Diagnostics& diagnostics,
                                               const graphics::ImageSet& images,
                                               const Book& book,
                                               KeptComposition& kept,
                                               const std::optional<LastDocument>& last);

}  // namespace tongket::compose
