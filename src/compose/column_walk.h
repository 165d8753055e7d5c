// compose/column_walk.h: which columns the cells of a table's rows stand in.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace tongket::compose {

/// Goes through the cells of row after row; cells that a span from above covers are left out of
/// the rows. Linear in cells and columns.
class ColumnWalk {
  public:
    explicit ColumnWalk(std::size_t columns) : taken_(columns, 0) {}

    void begin_row() {
        at_ = 0;
        for (std::size_t& rows : taken_) {
            rows -= rows > 0 ? 1 : 0;
        }
    }
    /// The first column of the row's next cell, which stands over `columns` columns and `rows` rows
    /// (0 is taken as 1); the number of columns if none is left.
    std::size_t next(std::size_t columns, std::size_t rows) {
        while (at_ < taken_.size() && taken_[at_] > 0) {
            ++at_;
        }
        const std::size_t first = at_;
        const std::size_t end = std::min(taken_.size(), first + std::max<std::size_t>(columns, 1));
        for (; at_ < end; ++at_) {
            taken_[at_] = std::max<std::size_t>(rows, 1);
        }
        return first;
    }

  private:
    std::vector<std::size_t> taken_;  ///< rows, the one that is walked included
    std::size_t at_ = 0;
};

}  // namespace tongket::compose
