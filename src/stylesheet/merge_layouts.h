// stylesheet/merge_layouts.h: a layout on top of the one that it changes.
#pragma once

#include <optional>

#include "data/value.h"
#include "stylesheet/read_stylesheet.h"

namespace tongket::stylesheet {

inline constexpr std::size_t most_bases = 8;

/// `value` with all that its chain of bases says and it does not. Named things are merged by name:
/// a style or master of the base keeps what the layout does not say; a colour, font or component
/// is replaced as a whole, as are `parts` and `headings`. Every value keeps its place in its file.
/// Nothing if a base cannot be had: what it would have said is not known, and every name that it
/// might hold would be reported.
[[nodiscard]] std::optional<data::Value> merge_with_bases(const data::Value& value,
                                                          const OpenLayout& open_base,
                                                          base::Diagnostics& diagnostics);

/// A map with the key that every layout begins with; else it is reported at `place`.
[[nodiscard]] bool is_layout(const data::Value& value,
                             base::Place place,
                             base::Diagnostics& diagnostics);

}  // namespace tongket::stylesheet
