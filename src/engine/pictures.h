// engine/pictures.h: the pictures that a report and its layouts name, from their folders.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/budget.h"
#include "base/diagnostics.h"
#include "graphics/image.h"
#include "images/read_images.h"
#include "report/report.h"
#include "stylesheet/stylesheet.h"

namespace tongket::engine {

struct ReportPictures {
    graphics::ImageSet images;
    std::vector<std::filesystem::path> files;  ///< that were asked for
};

/// Those of the report, by paths seen from `folder`.
[[nodiscard]] ReportPictures read_report_pictures(const report::Report& report,
                                                  const std::filesystem::path& folder,
                                                  base::Budget& budget,
                                                  base::Diagnostics& diagnostics);

/// Those of the layout that `images` has none of: the first of the layouts' files whose folder
/// holds a picture of that name gives it. Reports each that none has (`LayoutPictureMissing`).
void add_layout_pictures(const stylesheet::Stylesheet& sheet,
                         std::span<const std::filesystem::path> layouts,
                         graphics::ImageSet& images,
                         base::Budget& budget,
                         base::Diagnostics& diagnostics);

}  // namespace tongket::engine
