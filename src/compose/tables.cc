#include "compose/tables.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "base/length.h"
#include "base/narrow.h"
#include "compose/award_counts.h"
#include "compose/column_align.h"
#include "compose/members.h"
#include "compose/table_breaks.h"
#include "compose/tally.h"
#include "compose/template.h"
#include "vietnamese/numerals.h"

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

/// The look of a table that has these rows: few of them stay together, and stand further apart.
stylesheet::TableLook with_rows(stylesheet::TableLook look, const Grid& grid) {
    std::size_t rows = 0;
    for (std::size_t row = 0; row < grid.body.size(); ++row) {
        rows += grid.kind(row) == report::RowRole::Plain ? 1 : 0;
    }
    if (rows < std::max(look.few_rows, look.whole_rows)) {
        document::TableStyle table = *look.table;
        table.padding_y = rows < look.few_rows ? look.few_padding : table.padding_y;
        table.keep_together = rows < look.whole_rows;
        look.table = std::make_shared<const document::TableStyle>(table);
    }
    return look;
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

/// A member's own condition holds for a column if it holds for any member; else the report's.
bool column_shown(const stylesheet::Condition& when,
                  std::span<const Fields> members,
                  const Scope& scope,
                  base::Place place,
                  base::Diagnostics& diagnostics) {
    const bool of_members =
        !when.path.empty() && Scope{&members.front()}.find(when.path) != nullptr;
    if (!of_members) {
        return holds(when, scope, place, diagnostics);
    }
    const bool given = std::ranges::any_of(members, [&](const Fields& member) {
        const Field* field = Scope{&member}.find(when.path);
        return field != nullptr && field->given;
    });
    return given != when.negated;
}

/// "tập thể, cá nhân": the kinds of those who received these awards; empty if they are none.
std::string kinds_of(std::span<const Fields> members) {
    report::RecipientCounts counts;
    for (const Fields& member : members) {
        const Field* kind = Scope{&member}.find("recipient-kind");
        if (kind == nullptr) {
            return {};
        }
        counts.add(1, report::recipient_kind(plain_text(kind->text)));
    }
    return kinds_in_words(counts);
}

/// For each member where it stands in its group, how large that is (in `digits` at least), and
/// which of several groups it is; without a field that tells groups apart all are one.
std::vector<Fields> group_fields(std::string_view path,
                                 std::span<const Fields> members,
                                 std::size_t digits) {
    std::vector<std::string> names;
    for (const Fields& member : members) {
        const Field* field = path.empty() ? nullptr : Scope{&member}.find(path);
        names.push_back(field != nullptr ? plain_text(field->text) : std::string());
    }
    std::vector<Fields> made(names.size());
    const bool has_several =
        std::ranges::adjacent_find(names, std::not_equal_to<>()) != names.end();
    std::int64_t number = 0;
    for (std::size_t first = 0; first < names.size();) {
        std::size_t end = first + 1;
        while (end < names.size() && names[end] == names[first]) {
            ++end;
        }
        const std::string kinds = kinds_of(members.subspan(first, end - first));
        const std::string ordinal = has_several ? vietnamese::roman(++number) : std::string();
        for (std::size_t i = first; i < end; ++i) {
            made[i].push_back({"group-index", text_field(std::to_string(i - first + 1))});
            made[i].push_back({"group-count", text_field(padded_count(end - first, digits))});
            made[i].push_back({"group-number", text_field(ordinal)});
            if (!kinds.empty()) {
                made[i].push_back({"group-kinds", text_field(kinds)});
            }
        }
        first = end;
    }
    return made;
}

bool is_group_start(const Fields& group) { return plain_text(group.front().field.text) == "1"; }

/// Cells of the column below each other with the same words become one; empty ones do not, nor
/// those that `starts` says to begin anew. Cells right of it may be merged already, none left of
/// it.
template <class Starts>
void merge_cells(std::vector<GridRow>& rows, std::size_t column, const Starts& starts) {
    GridCell* first = nullptr;
    std::string words;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string own = plain_text(rows[i][column].text);
        if (first != nullptr && !own.empty() && own == words && !starts(i) &&
            first->rows < std::numeric_limits<std::uint16_t>::max()) {
            ++first->rows;
            rows[i].erase(rows[i].begin() + static_cast<std::ptrdiff_t>(column));
        } else {
            first = &rows[i][column];
            words = own;
        }
    }
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

document::Table compose_table(Composition& composition,
                              const stylesheet::TablePart& part,
                              const Scope& scope,
                              document::StructureId parent,
                              base::Place place) {
    const Field* list = scope.find(part.path);
    if (list == nullptr) {
        composition.diagnostics.report(base::Code::FieldNotHere, place, {part.path});
        return {};
    }
    // Each column asks for all of them.
    std::vector<Fields> members;
    for (const Fields& member : members_of(part.range, *list)) {
        members.push_back(member);
    }
    if (members.empty()) {
        return {};
    }
    Grid grid;
    grid.caption = fill_template(part.caption, scope, composition.diagnostics);
    grid.caption_style = part.caption_style;
    grid.place = place;
    grid.counted = plain_text(fill_template(part.counted, scope, composition.diagnostics));
    grid.closing = fill_template(part.closing, scope, composition.diagnostics);
    grid.head.emplace_back();
    const stylesheet::TableLook& look = composition.styles.table(part.style);
    const std::vector<Fields> groups = group_fields(part.group_by, members, look.count_digits);
    std::vector<GridRow> rows(members.size());
    std::vector<std::size_t> shown(part.columns.size(), no_column);
    for (std::size_t c = 0; c < part.columns.size(); ++c) {
        const stylesheet::TablePart::Column& column = part.columns[c];
        if (!column_shown(column.when, members, scope, place, composition.diagnostics)) {
            continue;
        }
        shown[c] = grid.columns.size();
        grid.columns.push_back({column.width, column.align});
        grid.sums.push_back(column.is_summed);
        grid.head.front().push_back(
            {fill_template(column.title, scope, composition.diagnostics), 1, 1, place});
        // Those that are shown are numbered without a gap, as the columns of the layout are.
        grid.numbers.push_back(
            {text_field(part.columns[grid.numbers.size()].number, place).text, 1, 1, place});
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const Scope member{&members[i], &scope};
            const Scope in_group{&groups[i], &member};
            rows[i].push_back({fill_template(column.cell, in_group, composition.diagnostics), 1, 1,
                               place, false, column.style});
        }
    }
    for (std::size_t c = part.columns.size(); c-- > 0;) {
        if (part.columns[c].is_merged && shown[c] != no_column) {
            merge_cells(rows, shown[c], [&](std::size_t row) {
                return !part.group.pieces.empty() && is_group_start(groups[row]);
            });
        }
    }
    grid.marks.resize(grid.columns.size());
    for (std::size_t c = 0; c < part.columns.size(); ++c) {
        std::vector<std::size_t> drawn;
        for (const std::size_t of : part.columns[c].bar) {
            if (of <= shown.size() && shown[of - 1] != no_column) {
                drawn.push_back(shown[of - 1]);
            }
        }
        if (!drawn.empty() && shown[c] != no_column) {
            grid.marks[shown[c]] = {report::ColumnDrawing::Bar, std::move(drawn)};
        }
    }
    if (std::ranges::all_of(grid.numbers,
                            [](const GridCell& cell) { return is_blank(cell.text); })) {
        grid.numbers.clear();
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Scope member{&members[i], &scope};
        if (!part.group.pieces.empty() && is_group_start(groups[i])) {
            const auto width =
                static_cast<std::uint16_t>(std::min<std::size_t>(grid.columns.size(), 0xFFFF));
            grid.body.push_back(
                {{fill_template(part.group, Scope{&groups[i], &member}, composition.diagnostics), 1,
                  width, place}});
            grid.kinds.resize(grid.body.size(), report::RowRole::Plain);
            grid.kinds.back() = report::RowRole::GroupTitle;
        }
        grid.body.push_back(std::move(rows[i]));
    }
    if (!part.total.pieces.empty() && !grid.columns.empty()) {
        // The label stands over the columns before the first sum.
        const auto first = std::ranges::find(grid.sums, true);
        const auto labels = std::max<std::ptrdiff_t>(first - grid.sums.begin(), 1);
        GridRow sums(grid.columns.size() + 1 - static_cast<std::size_t>(labels),
                     GridCell{{}, 1, 1, place});
        sums.front().text = fill_template(part.total, scope, composition.diagnostics);
        sums.front().columns = base::narrow<std::uint16_t>(labels);
        grid.body.push_back(std::move(sums));
        grid.kinds.resize(grid.body.size(), report::RowRole::Plain);
        grid.kinds.back() = report::RowRole::Total;
    }
    if (std::ranges::all_of(grid.head.front(),
                            [](const GridCell& cell) { return is_blank(cell.text); })) {
        // A table has heads in any case (ISO 14289-1, 7.5): those of its rows.
        grid.head.clear();
        grid.heads_rows.assign(1, true);
    }
    return build_table(composition, grid, with_rows(look, grid), parent);
}

}  // namespace tongket::compose
