// report/checks/read_rows.h: the lists of resources/, which are plain CSV. Private to the checks.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tongket::report {

/// One row by its columns' names; a column that is not there is empty.
class ListRow {
  public:
    ListRow(const std::vector<std::string>& head, const std::vector<std::string>& cells)
        : head_(head), cells_(cells) {}
    [[nodiscard]] std::string_view operator[](std::string_view column) const;

  private:
    const std::vector<std::string>& head_;
    const std::vector<std::string>& cells_;
};

/// Calls `take` with each row after the head. Cells end at a comma, or a semicolon if the head has
/// no comma; quotes as in RFC 4180; a byte order mark and blank lines are skipped. Any bytes are
/// rows of some kind. Not `data::read_csv`: the places and normal forms of 32,000 cells that come
/// with the program would be a sixth of a short report's build.
void read_list_rows(std::string_view text, const std::function<void(const ListRow&)>& take);

}  // namespace tongket::report
