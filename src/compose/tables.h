// compose/tables.h: tables of the report, of its prose and of the layout → document tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "compose/composition.h"
#include "compose/fields.h"

namespace tongket::compose {

[[nodiscard]] document::Table compose_table(Composition& composition,
                                            const report::Table& table,
                                            document::StructureId parent);
[[nodiscard]] document::Table compose_table(Composition& composition,
                                            const report::ProseTable& table,
                                            document::StructureId parent);
/// A row for each member of the part's list; no rows if nobody is in it.
[[nodiscard]] document::Table compose_table(Composition& composition,
                                            const stylesheet::TablePart& part,
                                            const Scope& scope,
                                            document::StructureId parent,
                                            base::Place place);

}  // namespace tongket::compose
