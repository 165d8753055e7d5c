#include "compose/table_builder.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "compose/aside_columns.h"
#include "compose/cell_heads.h"
#include "compose/cell_marks.h"
#include "compose/column_sums.h"
#include "compose/footnotes.h"
#include "compose/inlines.h"
#include "compose/name_column.h"
#include "compose/place_bar.h"
#include "compose/sparkline.h"
#include "compose/table_breaks.h"

namespace tongket::compose {

namespace {

using document::CellAlign;
using document::Role;
using document::StructureId;

/// Tables of more cells than this are refused: empty cells of ragged rows could multiply.
constexpr std::size_t cell_limit = 4'000'000;

class TableBuilder {
  public:
    TableBuilder(Composition& composition, Grid& grid, const stylesheet::TableLook& look)
        : composition_(composition),
          grid_(grid),
          look_(look),
          head_style_(composition.styles.find(look.head_style)),
          body_style_(composition.styles.find(look.body_style)),
          group_style_(composition.styles.find(look.group_style)),
          total_style_(composition.styles.find(look.total_style)),
          number_style_(composition.styles.find(look.number_style)),
          columns_(grid.columns.size()) {
        if (!grid.numbers.empty() && !grid.head.empty()) {
            grid.head.push_back(std::move(grid.numbers));
            has_numbers_ = true;
        }
        for (const auto* rows : {&grid.head, &grid.body}) {
            for (const GridRow& row : *rows) {
                columns_ = std::max(columns_, row.size());
            }
        }
    }

    document::Table build(StructureId parent) {
        document::Table table;
        table.style = look_.table;
        table.continued = look_.continued;
        table.place = grid_.place;
        table.columns = grid_.columns;
        table.stub = grid_.stub;
        table.too_wide =
            grid_.too_wide == document::TooWide::Unsaid ? look_.too_wide : grid_.too_wide;
        if (table.too_wide == document::TooWide::Turn) {
            table.turned = turned_master();
        }
        table.columns.resize(columns_);
        table.structure = composition_.structure.add(parent, Role::Table);
        const NumberedCaption caption =
            number_caption(composition_, look_.caption_format, grid_.caption, grid_.place);
        if (!caption.text.empty()) {
            table.caption = make_paragraph(
                composition_,
                grid_.caption_style.empty() ? look_.caption_style : grid_.caption_style,
                caption.text, Role::Caption, table.structure, grid_.place);
            list_caption(composition_, CaptionList::Tables, caption.text, *table.caption);
        }
        if (refuses()) {
            return table;
        }
        const std::vector<std::vector<std::string>> sums =
            add_columns(grid_, composition_.diagnostics);
        if (look_.place_bar && !grid_.counted.empty()) {
            table.place_bar = make_place_bar(composition_, grid_, *look_.place_bar);
        }
        names_ = look_.has_number_column ? name_column(grid_) : 0;
        asides_ = look_.aside_style.empty() ? std::vector<bool>() : aside_columns(grid_);
        marks_ = make_cell_marks(composition_, grid_, look_.bar);
        for (std::size_t c = 0; c < std::min(columns_, grid_.marks.size()); ++c) {
            table.columns[c].lines = plan_lines(composition_, grid_.marks[c]);
        }
        heads_ = CellHeads(composition_.structure, grid_.head.size() > 1 ? columns_ : 0);
        table.groups = make_continued_groups(composition_, grid_, look_, columns_);
        table.head = build_rows(grid_.head, Kind::Head, table.structure);
        table.body = build_rows(grid_.body, Kind::Body, table.structure);
        keep_sums_with_rows(table.body);
        if (!sums.empty()) {
            table.carried = make_carried_sums(composition_, grid_, look_, sums);
        }
        close_table(grid_, look_);
        if (!grid_.note.empty()) {
            table.note = make_paragraph(composition_, look_.note_style, grid_.note, Role::Paragraph,
                                        parent, grid_.place);
        }
        name_block(composition_, grid_.id, caption.number,
                   table.caption ? &*table.caption : first_paragraph(table));
        return table;
    }

  private:
    enum class Kind : std::uint8_t { Head, Numbers, Body };
    static constexpr report::RowRole plain = report::RowRole::Plain;
    struct RowSort {
        Kind kind = Kind::Body;
        report::RowRole body = plain;
        bool is_fifth = false;  ///< of the plain rows
    };

    /// Null if the layout names none and that of landscape appendices is not wider than high.
    [[nodiscard]] std::shared_ptr<const document::PageMaster> turned_master() const {
        const std::string& named = look_.turned_master;
        auto master = composition_.styles.master(
            named.empty() ? composition_.stylesheet.appendix.landscape_master : named);
        return master->width > master->height || !named.empty() ? master : nullptr;
    }

    /// How the cells of a row are set.
    [[nodiscard]] const stylesheet::Style& style_of(Kind kind, report::RowRole row) const {
        if (kind != Kind::Body) {
            return kind == Kind::Head ? head_style_ : number_style_;
        }
        switch (row) {
            case report::RowRole::Plain:
                return body_style_;
            case report::RowRole::GroupTitle:
                return group_style_;
            case report::RowRole::GroupTotal:
            case report::RowRole::Total:
                return total_style_;
        }
        return body_style_;
    }

    /// The title of a group stands with its first row, sums with the last that they add.
    void keep_sums_with_rows(std::vector<document::Row>& rows) const {
        for (std::size_t r = 0; r + 1 < rows.size(); ++r) {
            const report::RowRole next = grid_.kind(r + 1);
            rows[r].keep_with_next = grid_.kind(r) == report::RowRole::GroupTitle ||
                                     next == report::RowRole::GroupTotal ||
                                     next == report::RowRole::Total;
        }
    }

    /// Where a table without a caption is found.
    static document::Paragraph* first_paragraph(document::Table& table) {
        std::vector<document::Row>& rows = table.head.empty() ? table.body : table.head;
        const bool empty = rows.empty() || rows.front().cells.empty() ||
                           rows.front().cells.front().paragraphs.empty();
        return empty ? nullptr : &rows.front().cells.front().paragraphs.front();
    }

    bool refuses() {
        const std::size_t rows = grid_.head.size() + grid_.body.size();
        if (columns_ == 0 || rows <= cell_limit / columns_) {
            return false;
        }
        composition_.diagnostics.report(base::Code::TableTooLarge, grid_.place,
                                        {std::to_string(rows), std::to_string(columns_)});
        return true;
    }

    /// Where a cell stands: columns [first, end), rows [row, row_end).
    struct Area {
        std::size_t first = 0, end = 0, row = 0, row_end = 0;
    };

    std::vector<document::Row> build_rows(const std::vector<GridRow>& rows,
                                          Kind kind,
                                          StructureId table) {
        std::vector<document::Row> result;
        if (rows.empty() || columns_ == 0) {
            return result;
        }
        const StructureId group = composition_.structure.add(
            table, kind == Kind::Head ? Role::TableHead : Role::TableBody);
        free_from_.assign(columns_, 0);
        result.reserve(rows.size());
        bool below_fifth = false;
        const bool parts_merged = kind == Kind::Body && look_.merged_rule &&
                                  std::ranges::any_of(rows, [](std::span<const GridCell> cells) {
                                      return !cells.empty() && cells.front().rows > 1;
                                  });
        plain_rows_ = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            document::Row& row = result.emplace_back();
            row.structure = composition_.structure.add(group, Role::TableRow);
            RowSort sort;
            sort.kind =
                has_numbers_ && kind == Kind::Head && r + 1 == rows.size() ? Kind::Numbers : kind;
            if (kind == Kind::Body) {
                sort.body = grid_.kind(r);
                sort.is_fifth = counts_fifth(r);
                row.counted = sort.body == plain ? plain_rows_ : 0;
                if (sort.body == report::RowRole::GroupTitle) {
                    row.fill = look_.group_fill;
                }
            }
            if (std::exchange(below_fifth, sort.is_fifth)) {
                row.rule_above = look_.fifth_rule;
            }
            if (parts_merged && r > 0 && free_from_.front() <= r) {
                row.rule_above = look_.merged_rule;
            }
            add_cells(row, rows, sort, r);
        }
        return result;
    }

    /// The cells of row `r` of these; what is free beside them is filled with empty ones.
    void add_cells(document::Row& row,
                   std::span<const GridRow> rows,
                   const RowSort& sort,
                   std::size_t r) {
        static const GridCell empty{};
        std::size_t next = 0;
        row.cells.reserve(std::min(columns_, std::max<std::size_t>(rows[r].size(), 1)));
        Area area;
        for (area.row = r; area.first < columns_; area.first = area.end) {
            area.end = area.first + 1;
            if (free_from_[area.first] > r) {
                continue;
            }
            const GridCell& cell = next < rows[r].size() ? rows[r][next++] : empty;
            while (area.end < columns_ && area.end < area.first + cell.columns &&
                   free_from_[area.end] <= r) {
                ++area.end;
            }
            area.row_end = r + std::clamp<std::size_t>(cell.rows, 1, rows.size() - r);
            std::fill(free_from_.begin() + static_cast<std::ptrdiff_t>(area.first),
                      free_from_.begin() + static_cast<std::ptrdiff_t>(area.end), area.row_end);
            row.cells.push_back(build_cell(cell, sort, row.structure, area));
        }
    }

    [[nodiscard]] bool is_aside(std::size_t column) const {
        return column < asides_.size() && asides_[column];
    }

    /// Whether another column draws it beside this year's result: last year's, and the plan.
    [[nodiscard]] bool compares(std::size_t column) const {
        return !look_.compared_style.empty() &&
               std::ranges::any_of(grid_.marks, [column](const ColumnMark& mark) {
                   return mark.drawing == report::ColumnDrawing::AgainstPlan &&
                          mark.of.size() == 3 && (mark.of[0] == column || mark.of[2] == column);
               });
    }

    /// Of the rows that are counted: titles of groups and sums are none.
    bool counts_fifth(std::size_t row) {
        return grid_.kind(row) == plain && ++plain_rows_ % 5 == 0;
    }

    [[nodiscard]] const stylesheet::Style& style_of(const GridCell& cell,
                                                    const RowSort& sort,
                                                    const Area& area) const {
        if (sort.is_fifth && area.first == 0 && !look_.fifth_style.empty()) {
            return composition_.styles.find(look_.fifth_style);
        }
        if (!cell.style.empty()) {
            return composition_.styles.find(cell.style);
        }
        const bool is_figure =
            sort.kind == Kind::Body && sort.body == plain && area.end == area.first + 1;
        if (is_figure && compares(area.first)) {
            return composition_.styles.find(look_.compared_style);
        }
        if (is_figure && is_aside(area.first)) {
            return composition_.styles.find(look_.aside_style);
        }
        return style_of(sort.kind, sort.body);
    }

    /// A name that may begin with the dash of a part of the row above.
    [[nodiscard]] bool may_be_part(const GridCell& cell,
                                   const RowSort& sort,
                                   const Area& area) const {
        return sort.kind == Kind::Body && sort.body == plain && area.first == names_ &&
               !look_.sub_row_style.empty() && cell.style.empty();
    }

    document::Cell build_cell(const GridCell& cell,
                              const RowSort& sort,
                              StructureId row,
                              const Area& area) {
        PieceList changed;
        const bool is_part = may_be_part(cell, sort, area) && take_dash(changed = cell.text);
        const stylesheet::Style& style =
            is_part ? composition_.styles.find(look_.sub_row_style) : style_of(cell, sort, area);
        document::Cell result = open_cell(style, sort, row, area);
        result.is_upright = cell.is_upright;
        document::Paragraph paragraph;
        paragraph.style = style.paragraph;
        paragraph.structure = result.structure;
        paragraph.place = first_place(cell.text, cell.place);
        InlineWriter writer(style, result.structure);
        if (auto line = make_sparkline(composition_, cell.line, result.structure, style)) {
            writer.add_gap(line->width);
            result.line = std::make_shared<const document::Sparkline>(std::move(*line));
        }
        ParagraphNotes notes(composition_, style, result.structure);
        if (sort.kind == Kind::Body && sort.body != plain && area.first == 0 && area.end > names_) {
            result.name_column = names_;
        }
        if (result.name_column > 0 && sort.body == report::RowRole::GroupTitle) {
            result.has_number = set_number_apart(changed = cell.text);
        }
        notes.add(changed.empty() ? cell.text : changed, writer);
        paragraph.content = writer.take();
        paragraph.goes_on = notes.make();
        result.paragraphs.push_back(std::move(paragraph));
        add_mark(result, cell, sort, area);
        return result;
    }

    /// A cell without its content: what it is in the table's structure, and how it stands.
    document::Cell open_cell(const stylesheet::Style& style,
                             const RowSort& sort,
                             StructureId row,
                             const Area& area) {
        const bool heads_columns = sort.kind != Kind::Body;
        const bool heads_row =
            !heads_columns && (sort.body == plain ? has_row_heads(area.first) : area.first == 0);
        document::Cell cell;
        cell.structure = composition_.structure.add(
            row, heads_columns || heads_row ? Role::HeaderCell : Role::DataCell);
        cell.column_span = base::narrow<std::uint16_t>(area.end - area.first);
        cell.row_span = base::narrow<std::uint16_t>(area.row_end - area.row);
        document::StructureNode& node = composition_.structure.node(cell.structure);
        node.column_span = cell.column_span;
        node.row_span = cell.row_span;
        if (heads_columns) {
            node.scope = document::HeaderScope::Column;
            if (!look_.heads_follow_columns || cell.column_span > 1) {
                cell.align = cell_align(style);
            }
        } else {
            cell.vertical = look_.vertical;
        }
        if (heads_row) {
            node.scope = document::HeaderScope::Row;
            if (sort.body != plain) {
                cell.align = cell_align(style);
            }
        }
        heads_.name_columns(cell.structure, area.first, area.end);
        if (sort.kind == Kind::Head) {
            heads_.add_head(cell.structure, area.first, area.end);
        } else if (sort.kind == Kind::Body) {
            heads_.name_row(cell.structure, area.row, area.row_end);
        }
        return cell;
    }

    /// What the column draws: in the body the row's number, below the heads the scale of all.
    void add_mark(document::Cell& made,
                  const GridCell& cell,
                  const RowSort& sort,
                  const Area& area) {
        const std::size_t column = area.first;
        if (sort.kind == Kind::Body && area.row < marks_.size() &&
            column < marks_[area.row].size()) {
            made.mark = marks_[area.row][column];
        }
        if (sort.kind == Kind::Numbers && column < grid_.marks.size() && is_blank(cell.text)) {
            made.mark = plan_scale(composition_, grid_.marks[column], number_style_);
        }
    }

    [[nodiscard]] bool has_row_heads(std::size_t column) const {
        return column < grid_.heads_rows.size() && grid_.heads_rows[column];
    }

    Composition& composition_;
    Grid& grid_;
    const stylesheet::TableLook& look_;
    const stylesheet::Style& head_style_;
    const stylesheet::Style& body_style_;
    const stylesheet::Style& group_style_;
    const stylesheet::Style& total_style_;
    const stylesheet::Style& number_style_;
    bool has_numbers_ = false;  ///< the last row of the head numbers the columns
    std::size_t columns_;
    std::size_t plain_rows_ = 0;
    std::vector<std::size_t> free_from_;  ///< the first row in which each column is free
    std::uint16_t names_ = 0;             ///< the column where names begin, behind running numbers
    std::vector<bool> asides_;            ///< of the first columns: running numbers and units
    CellMarks marks_;
    CellHeads heads_;
};

}  // namespace

document::CellAlign cell_align(const stylesheet::Style& style) {
    switch (style.paragraph->align) {
        case document::Align::Justify:
        case document::Align::Left:
            return CellAlign::Left;
        case document::Align::Right:
            return CellAlign::Right;
        case document::Align::Centre:
            return CellAlign::Centre;
    }
    return CellAlign::Left;
}

stylesheet::TableLook with_rows(stylesheet::TableLook look, const Grid& grid) {
    const std::size_t rows = grid.count_plain_rows();
    if (rows < std::max(look.few_rows, look.whole_rows)) {
        document::TableStyle table = *look.table;
        table.padding_y = rows < look.few_rows ? look.few_padding : table.padding_y;
        table.keep_together = table.keep_together || rows < look.whole_rows;
        look.table = std::make_shared<const document::TableStyle>(table);
    }
    return look;
}

document::Table build_table(Composition& composition,
                            Grid& grid,
                            const stylesheet::TableLook& look,
                            StructureId parent) {
    return TableBuilder(composition, grid, look).build(parent);
}

}  // namespace tongket::compose
