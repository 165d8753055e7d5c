// report/table_grid.h: which places of a table's rows are taken by cells that span.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tongket::report {

/// The places of one row after the other. Cells take the first places that are free, as in HTML.
class TableGrid {
  public:
    explicit TableGrid(std::size_t columns) : taken_for_(columns, 0) {}

    enum class Fit : std::uint8_t {
        Placed,
        Overlaps,  ///< the cell would reach over one that spans from above
        NoRoom,    ///< all places of the row are taken
    };
    /// Places a cell; one that does not fit takes a single place, or none.
    [[nodiscard]] Fit place(std::size_t columns, std::size_t rows);
    /// Places of this row that are still free.
    [[nodiscard]] std::size_t free() const;
    void next_row();

  private:
    std::vector<std::size_t>
        taken_for_;         ///< rows, this one included, that each column is taken for
    std::size_t next_ = 0;  ///< no free place is before it
};

}  // namespace tongket::report
