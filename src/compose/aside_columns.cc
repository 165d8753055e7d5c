#include "compose/aside_columns.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "compose/column_walk.h"
#include "compose/name_column.h"
#include "vietnamese/normalize.h"

namespace tongket::compose {

namespace {

bool heads_units(const GridCell& cell) {
    constexpr std::array<std::string_view, 3> words = {"đơn vị tính", "đvt", "đv tính"};
    std::string text = plain_text(cell.text);
    std::ranges::replace(text, '\n', ' ');
    const std::string folded = vietnamese::to_lower(single_blanks(text));
    return cell.columns <= 1 && std::ranges::find(words, folded) != words.end();
}

}  // namespace

std::vector<bool> aside_columns(const Grid& grid) {
    std::vector<bool> asides(name_column(grid), true);
    ColumnWalk walk(grid.columns.size());
    for (const GridRow& row : grid.head) {
        walk.begin_row();
        for (const GridCell& cell : row) {
            const std::size_t column = walk.next(cell.columns, cell.rows);
            if (column < grid.columns.size() && heads_units(cell)) {
                asides.resize(std::max(asides.size(), column + 1), false);
                asides[column] = true;
            }
        }
    }
    return asides;
}

}  // namespace tongket::compose
