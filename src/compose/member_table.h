// compose/member_table.h: a list of the report as a table of the layout.
#pragma once

#include "compose/composition.h"
#include "stylesheet/component.h"

namespace tongket::compose {

/// A row for each member of the part's list; no rows if nobody is in it.
[[nodiscard]] document::Table compose_table(Composition& composition,
                                            const stylesheet::TablePart& part,
                                            const Scope& scope,
                                            document::StructureId parent,
                                            base::Place place);

}  // namespace tongket::compose
