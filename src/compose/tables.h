// compose/tables.h: tables of the report and of its prose → document tables.
#pragma once

#include "compose/composition.h"

namespace tongket::compose {

[[nodiscard]] document::Table compose_table(Composition& composition,
                                            const report::Table& table,
                                            document::StructureId parent);
[[nodiscard]] document::Table compose_table(Composition& composition,
                                            const report::ProseTable& table,
                                            document::StructureId parent);

}  // namespace tongket::compose
