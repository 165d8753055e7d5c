// report/list_marker.h: I. 1. 1.1. a) - + at the beginning of a line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "report/prose.h"

namespace tongket::report {

struct ListMarker {
    ListLevel level = ListLevel::Dash;
    std::string text;      ///< as it is printed: "1.", "a)", "-"
    int depth = 0;         ///< smaller nests around larger; 1.1.1. is deeper than 1.1.
    std::size_t size = 0;  ///< bytes of the line up to the text of the item
};

/// The mark that `line` (clean) begins with, if text follows it. Accepted besides the decree's own
/// forms: 1) and 1/ for 1., a. and a/ for a), the other dashes and bullets for -, no blank after
/// the mark where a letter follows. What only looks like a mark is text: 3.300 tỷ, 31.12., V. I.
/// Lê-nin.
[[nodiscard]] std::optional<ListMarker> find_list_marker(std::string_view line);

}  // namespace tongket::report
