// report/made_text.h: texts that the report makes itself.
#pragma once

#include <string>
#include <utility>

#include "base/source.h"
#include "report/report.h"

namespace tongket::report {

/// `text` as it is, for the place of what it was made from.
[[nodiscard]] inline Text make_text(std::string text, base::Place place) {
    Text made;
    made.place = place;
    if (!text.empty()) {
        made.spans.push_back({std::move(text), false, false, place});
    }
    return made;
}

[[nodiscard]] inline TableColumn make_column(std::string_view title,
                                             ColumnAlign align,
                                             base::Place place) {
    TableColumn column;
    column.title = make_text(std::string(title), place);
    column.align = align;
    return column;
}

}  // namespace tongket::report
