#include "compose/tally.h"

#include <string>
#include <utility>
#include <vector>

#include "compose/table_breaks.h"
#include "compose/table_builder.h"

namespace tongket::compose {

namespace {

using report::RowRole;

struct Group {
    PieceList name;
    base::Place place;
    std::size_t rows = 0;
};

RowRole role_of(const report::Table& table, std::size_t row) {
    return row < table.row_roles.size() ? table.row_roles[row] : RowRole::Plain;
}

std::vector<Group> groups_of(const report::Table& table) {
    std::vector<Group> groups;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const RowRole role = role_of(table, row);
        if (role == RowRole::GroupTitle && !table.rows[row].empty()) {
            const report::Text& title = table.rows[row].front().text;
            groups.push_back({pieces_of(title.spans), title.place});
        } else if (role == RowRole::Plain && !groups.empty()) {
            ++groups.back().rows;
        }
    }
    return groups;
}

std::size_t count_rows(const report::Table& table) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        count += role_of(table, row) == RowRole::Plain ? 1 : 0;
    }
    return count;
}

GridCell cell_of(std::string text, base::Place place) {
    return {text_field(std::move(text), place).text, 1, 1, place};
}

}  // namespace

bool has_tally(const report::Table& table, const stylesheet::TableLook& look) {
    return look.tally && !table.counted.empty() && count_rows(table) >= look.tally->least &&
           groups_of(table).size() >= 2;
}

document::Table compose_tally(Composition& composition,
                              const report::Table& table,
                              document::StructureId parent) {
    const stylesheet::TableLook& listed = composition.styles.table({});
    const stylesheet::TableLook& look = composition.styles.table(listed.tally->table);
    Grid grid;
    grid.place = table.place;
    grid.caption = text_field(listed.tally->title, table.place).text;
    grid.columns = {{{}, document::CellAlign::Left},
                    {listed.tally->bar, document::CellAlign::Left},
                    {{}, document::CellAlign::Right}};
    grid.sums = {false, false, true};
    grid.heads_rows = {true, false, false};
    grid.marks.resize(grid.columns.size());
    grid.marks[1] = {report::ColumnDrawing::Bar, {2}};
    for (Group& group : groups_of(table)) {
        grid.body.push_back({{std::move(group.name), 1, 1, group.place},
                             {{}, 1, 1, group.place},
                             cell_of(padded_count(group.rows, listed.count_digits), group.place)});
    }
    GridRow total = {cell_of(listed.tally->total, table.place), {{}, 1, 1, table.place}};
    total.front().columns = 2;
    grid.body.push_back(std::move(total));
    grid.kinds.assign(grid.body.size(), RowRole::Plain);
    grid.kinds.back() = RowRole::Total;
    grid.note = text_field(closing_words(listed, count_rows(table), table.counted.plain()),
                           table.place)
                    .text;
    return build_table(composition, grid, look, parent);
}

}  // namespace tongket::compose
