// compose/each.h: components once for each member of a list.
#pragma once

#include <string_view>

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// Lists of the report's own content; others (recipients, bases) are its frame.
[[nodiscard]] bool is_report_text(std::string_view path);

/// As they are, or as the items of a list with its marks. A list that is not known here is an
/// error.
void compose_each(Composition& composition,
                  const stylesheet::EachPart& part,
                  const Scope& scope,
                  Flow flow,
                  base::Place place);

}  // namespace tongket::compose
