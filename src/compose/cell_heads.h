// compose/cell_heads.h: which heads each cell of a table names (ISO 32000-1, table 349: Headers).
#pragma once

#include <cstddef>
#include <vector>

#include "document/structure.h"

namespace tongket::compose {

/// Names the heads of cells, in the order in which the cells are made: from row to row. Where a
/// table's head has one row, columns and rows tell enough, and no cell names any.
class CellHeads {
  public:
    /// Of a table in which no cell names its heads.
    CellHeads() = default;
    /// `columns`: of the table; 0: no cell names its heads. The structure outlives it.
    CellHeads(document::Structure& structure, std::size_t columns)
        : structure_(&structure), above_(columns) {}

    /// The heads above a cell in the columns [first, end), from the top down, each once.
    void name_columns(document::StructureId cell, std::size_t first, std::size_t end);
    /// A cell of the head: those below it name it.
    void add_head(document::StructureId cell, std::size_t first, std::size_t end);

    /// The heads beside a cell of the body that stands in the rows [row, end), on whichever side
    /// they are: readers then go by the names alone. Such a head names none itself.
    void name_row(document::StructureId cell, std::size_t row, std::size_t end);

  private:
    /// A cell of the body that reaches down to row `end`.
    struct Reach {
        document::StructureId cell;
        std::size_t end = 0;
    };

    document::Structure* structure_ = nullptr;
    std::vector<std::vector<document::StructureId>> above_;  ///< of each column
    std::vector<Reach> row_heads_, row_data_;                ///< in the row at hand
};

}  // namespace tongket::compose
