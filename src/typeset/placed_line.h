// typeset/placed_line.h: where each line of the text came to stand, and how hard it was to set.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/length.h"
#include "base/source.h"
#include "graphics/page.h"
#include "typeset/line_quality.h"

namespace tongket::typeset {

/// A line of a paragraph in the flow, on its page.
struct PlacedLine {
    base::Length baseline;  ///< from the trim's top
    LineQuality quality;
    base::Place place;  ///< of its first words, in the report
};
/// The lines of one page, from top to bottom.
using PageLines = std::vector<PlacedLine>;

/// A line among those of all pages.
struct LineOnPage {
    std::size_t page = 0;
    std::size_t line = 0;
    friend bool operator==(const LineOnPage&, const LineOnPage&) = default;
};

/// The `count` lines of greatest badness, worst first; of equals the earlier one first. None that
/// has no badness.
[[nodiscard]] std::vector<LineOnPage> find_worst_lines(std::span<const PageLines> pages,
                                                       std::size_t count);

/// "badness 12 space 1.043 letters 0.000" (in natural blanks, in ems).
[[nodiscard]] std::string quality_text(const LineQuality& quality);

/// A line's text as it stands on its page, from left to right, without its artifacts.
[[nodiscard]] std::string line_text(const graphics::Page& page, const PlacedLine& line);

/// A row for each line: its baseline in points and its quality.
[[nodiscard]] std::string dump_lines(const PageLines& lines);

}  // namespace tongket::typeset
