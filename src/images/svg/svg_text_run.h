// images/svg/svg_text_run.h: the letters of one text of an SVG file, in order, with their places.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "images/svg/svg_font.h"
#include "images/svg/svg_tree.h"

namespace tongket::images {

/// Letters that follow each other in one font from one place on.
struct SvgTextRun {
    std::size_t path = 0;  ///< number of the path that shows them
    SvgFont font;
    std::string letters;         ///< UTF-8, NFC
    std::optional<double> x, y;  ///< where they start, if not after the run before
    double dx = 0, dy = 0;       ///< how far from there
};

struct SvgTextRuns {
    std::vector<SvgTextRun> runs;
    SvgNode group;  ///< in place of the text; its paths have no outlines yet but their numbers
    std::set<std::string> left_out;
};

/// The attribute of a path that is to be drawn: its number.
inline constexpr std::string_view svg_path_number = "#path";

/// Of an element `text`; `inherited` is of what it stands in, `width` and `height` are what
/// percentages are of, `first_path` is the number of its first path.
[[nodiscard]] SvgTextRuns collect_text_runs(const SvgNode& text,
                                            const SvgFont& inherited,
                                            double width,
                                            double height,
                                            std::size_t first_path);

}  // namespace tongket::images
