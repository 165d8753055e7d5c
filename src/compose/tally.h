// compose/tally.h: below a long table in groups, how many rows each group has.
#pragma once

#include "compose/composition.h"
#include "compose/tables.h"

namespace tongket::compose {

/// Whether the look wants one below that table: its rows are counted, in two groups at least, and
/// they are as many as the look says.
[[nodiscard]] bool has_tally(const report::Table& table, const stylesheet::TableLook& look);

/// A row a group: its name, a bar as long as it has rows beside the others, their count; then their
/// sum, and the words that close the list.
[[nodiscard]] document::Table compose_tally(Composition& composition,
                                            const report::Table& table,
                                            document::StructureId parent);

}  // namespace tongket::compose
