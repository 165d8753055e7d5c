#include "compose/tables.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <utility>

#include "base/length.h"
#include "base/narrow.h"
#include "compose/column_align.h"
#include "compose/table_breaks.h"
#include "compose/tally.h"

namespace tongket::compose {

namespace {

using document::CellAlign;

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// Titles of columns nest no deeper than this; the reader of reports allows far less.
constexpr std::size_t head_depth_limit = 16;

std::size_t depth_of(const std::vector<report::TableColumn>& columns, std::size_t limit) {
    std::size_t depth = 0;
    for (const report::TableColumn& column : columns) {
        depth = std::max(depth, 1 + (limit > 1 ? depth_of(column.columns, limit - 1) : 0));
    }
    return depth;
}

bool is_leaf(const report::TableColumn& column, std::size_t row) {
    return column.columns.empty() || row + 1 >= head_depth_limit;
}

struct Heads {
    std::vector<GridRow> rows;
    std::vector<const report::TableColumn*> leaves;
};

/// Titles of `columns` in head row `row` and those below them; returns how many leaves they have.
std::size_t collect_heads(const std::vector<report::TableColumn>& columns,
                          std::size_t row,
                          Heads& heads) {
    std::size_t leaves = 0;
    for (const report::TableColumn& column : columns) {
        GridCell cell{pieces_of(column.title.spans), 1, 1, column.title.place, column.rotate};
        const std::size_t index = heads.rows[row].size();
        heads.rows[row].push_back(std::move(cell));
        std::size_t width = 1;
        if (is_leaf(column, row)) {
            heads.rows[row][index].rows = base::narrow<std::uint16_t>(heads.rows.size() - row);
            heads.leaves.push_back(&column);
        } else {
            width = collect_heads(column.columns, row + 1, heads);
        }
        heads.rows[row][index].columns =
            static_cast<std::uint16_t>(std::min<std::size_t>(width, 0xFFFF));
        leaves += width;
    }
    return leaves;
}

document::TooWide too_wide_of(const report::Table& table) {
    switch (table.too_wide) {
        case report::Table::TooWide::AsLayout:
            return document::TooWide::Unsaid;
        case report::Table::TooWide::Squeeze:
            return document::TooWide::Squeeze;
        case report::Table::TooWide::Split:
            return document::TooWide::Split;
        case report::Table::TooWide::Turn:
            return document::TooWide::Turn;
    }
    return document::TooWide::Unsaid;
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char c) { return c == ' '; });
    return text;
}

/// "3 = 2/1" of the numbers of columns, where both are added up.
std::vector<ColumnRatio> find_ratios(const report::Table& table,
                                     std::span<const report::TableColumn* const> leaves) {
    std::vector<std::string> names, formulas;
    for (const report::Text& number : table.column_numbers) {
        const std::string text = without_blanks(number.plain());
        const std::size_t equals = std::min(text.find('='), text.size());
        names.push_back(text.substr(0, equals));
        formulas.push_back(text.substr(std::min(equals + 1, text.size())));
    }
    const auto summed = [&](const std::string& name) {
        const auto found = static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
        return found < std::min(names.size(), leaves.size()) && leaves[found]->sum ? found
                                                                                   : no_column;
    };
    // The label of a row of sums stands over the columns before the first of them.
    const auto first = static_cast<std::size_t>(
        std::ranges::find_if(leaves, [](const auto* leaf) { return leaf->sum; }) - leaves.begin());
    std::vector<ColumnRatio> ratios;
    for (std::size_t c = first; c < std::min(formulas.size(), leaves.size()); ++c) {
        const std::size_t slash = formulas[c].find('/');
        if (slash == std::string::npos || leaves[c]->sum) {
            continue;
        }
        const std::size_t over = summed(formulas[c].substr(0, slash));
        const std::size_t under = summed(formulas[c].substr(slash + 1));
        if (over != no_column && under != no_column) {
            ratios.push_back(
                {c, over, under, leaves[c]->title.plain().find('%') != std::string::npos});
        }
    }
    return ratios;
}

bool has_titles(const Heads& heads) {
    return std::ranges::any_of(heads.rows, [](const GridRow& row) {
        return std::ranges::any_of(row, [](const GridCell& cell) { return !is_blank(cell.text); });
    });
}

}  // namespace

document::Table compose_table(Composition& composition,
                              const report::Table& table,
                              document::StructureId parent) {
    Grid grid;
    grid.caption = pieces_of(table.caption.spans);
    grid.note = pieces_of(table.note.spans);
    grid.place = table.place;
    grid.id = table.id;
    Heads heads;
    heads.rows.resize(depth_of(table.columns, head_depth_limit));
    collect_heads(table.columns, 0, heads);
    const std::vector<CellAlign> aligns = align_columns(table, heads.leaves);
    for (std::size_t i = 0; i < heads.leaves.size(); ++i) {
        grid.columns.push_back(
            {base::from_nanometres(heads.leaves[i]->width_nanometres), aligns[i]});
        grid.sums.push_back(heads.leaves[i]->sum);
        grid.heads_rows.push_back(heads.leaves[i]->heads_rows);
        ColumnMark& mark = grid.marks.emplace_back();
        mark.drawing = heads.leaves[i]->drawing;
        mark.of = heads.leaves[i]->drawn;
        mark.of_hundred = std::ranges::any_of(mark.of, [&heads](std::size_t column) {
            return column < heads.leaves.size() &&
                   heads.leaves[column]->title.plain().find('%') != std::string::npos;
        });
    }
    if (has_titles(heads)) {
        grid.head = std::move(heads.rows);
    }
    for (const report::Text& number : table.column_numbers) {
        grid.numbers.push_back({pieces_of(number.spans), 1, 1, number.place});
    }
    grid.ratios = find_ratios(table, heads.leaves);
    grid.kinds = table.row_roles;
    grid.carries = table.carry;
    grid.stub = table.stub;
    grid.too_wide = too_wide_of(table);
    grid.body.reserve(table.rows.size());
    for (const std::vector<report::TableCell>& row : table.rows) {
        GridRow& cells = grid.body.emplace_back();
        cells.reserve(row.size());
        for (const report::TableCell& cell : row) {
            cells.push_back({pieces_of(cell.text.spans),
                             cell.rows,
                             cell.columns,
                             cell.text.place,
                             false,
                             {},
                             cell.line});
        }
    }
    const stylesheet::TableLook& look = composition.styles.table({});
    if (!table.counted.empty()) {
        grid.counted = table.counted.plain();
        count_rows(grid, look, table.counted);
        grid.is_closed = !has_tally(table, look);
    }
    return build_table(composition, grid, with_rows(look, grid), parent);
}

document::Table compose_table(Composition& composition,
                              const report::ProseTable& table,
                              document::StructureId parent) {
    report::Table plain;
    plain.place = table.place;
    for (const report::SpanList& title : table.head) {
        plain.columns.emplace_back().title = report::Text{title, table.place};
    }
    for (const std::vector<report::SpanList>& row : table.rows) {
        std::vector<report::TableCell>& cells = plain.rows.emplace_back();
        for (const report::SpanList& text : row) {
            cells.push_back({report::Text{text, table.place}, 1, 1});
        }
    }
    return compose_table(composition, plain, parent);
}

}  // namespace tongket::compose
