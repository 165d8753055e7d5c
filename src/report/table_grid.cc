#include "report/table_grid.h"

#include <algorithm>

namespace tongket::report {

TableGrid::Fit TableGrid::place(std::size_t columns, std::size_t rows) {
    while (next_ < taken_for_.size() && taken_for_[next_] > 0) {
        ++next_;
    }
    if (next_ == taken_for_.size()) {
        return Fit::NoRoom;
    }
    std::size_t room = 0;
    while (room < columns && next_ + room < taken_for_.size() && taken_for_[next_ + room] == 0) {
        ++room;
    }
    const bool fits = room == columns;
    std::fill_n(taken_for_.begin() + static_cast<std::ptrdiff_t>(next_), fits ? columns : 1,
                fits ? rows : 1);
    return fits ? Fit::Placed : Fit::Overlaps;
}

std::size_t TableGrid::free() const {
    return static_cast<std::size_t>(std::count(taken_for_.begin(), taken_for_.end(), 0U));
}

void TableGrid::next_row() {
    for (std::size_t& rows : taken_for_) {
        rows -= rows > 0 ? 1 : 0;
    }
    next_ = 0;
}

}  // namespace tongket::report
