// report/checks/read_rows.h: the lists of resources/, which are plain CSV. Private to the checks.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::report {

/// The rows of a list, one after the other. Cells end at a comma, or a semicolon if the head has no
/// comma; quotes as in RFC 4180; a byte order mark and blank lines are skipped. Any bytes are rows
/// of some kind. Not `data::read_csv`: the places and normal forms of 32,000 cells that come with
/// the program would be a sixth of a short report's build.
class ListRows {
  public:
    /// Reads the head. `text` must stay.
    explicit ListRows(std::string_view text);
    ~ListRows() = default;
    ListRows(const ListRows&) = delete;  // cells may lie in it
    ListRows& operator=(const ListRows&) = delete;
    ListRows(ListRows&&) = delete;
    ListRows& operator=(ListRows&&) = delete;

    /// The number of a column of the head; any other number if it is not there.
    [[nodiscard]] std::size_t column(std::string_view name) const;
    /// Goes to the next row; false behind the last one.
    [[nodiscard]] bool next();
    /// Of this row, until the next; empty if there is no such column.
    [[nodiscard]] std::string_view operator[](std::size_t column) const {
        return column < cells_.size() ? cells_[column] : std::string_view();
    }

  private:
    void read_row();
    [[nodiscard]] bool read_marked_cell();

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::vector<std::string> head_;
    std::vector<std::string_view> cells_;  ///< in `text_` or `unquoted_`
    std::deque<std::string> unquoted_;
};

}  // namespace tongket::report
