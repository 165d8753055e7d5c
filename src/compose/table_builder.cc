#include "compose/table_builder.h"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "compose/aside_columns.h"
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
        heads_.resize(grid_.head.size() > 1 ? columns_ : 0);
        table.groups = make_continued_groups(composition_, grid_, look_, columns_);
        table.head = build_rows(grid_.head, Kind::Head, table.structure);
        table.body = build_rows(grid_.body, Kind::Body, table.structure);
        keep_sums_with_rows(table.body);
        if (!sums.empty()) {
            table.carried = make_carried_sums(composition_, grid_, look_, sums);
        }
        add_closing();
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

    /// Null if the layout names none and that of landscape appendices is not wider than high.
    [[nodiscard]] std::shared_ptr<const document::PageMaster> turned_master() const {
        const std::string& named = look_.turned_master;
        auto master = composition_.styles.master(
            named.empty() ? composition_.stylesheet.appendix.landscape_master : named);
        return master->width > master->height || !named.empty() ? master : nullptr;
    }

    void add_closing() {
        if (grid_.counted.empty() || !grid_.is_closed) {
            return;
        }
        std::size_t rows = 0;
        for (std::size_t row = 0; row < grid_.body.size(); ++row) {
            rows += grid_.kind(row) == plain ? 1 : 0;
        }
        PieceList words = grid_.closing;
        if (is_blank(words)) {
            words = text_field(closing_words(look_, rows, grid_.counted), grid_.place).text;
        }
        if (!grid_.note.empty() && !words.empty()) {
            grid_.note.emplace_back(report::Span{" ", false, false, grid_.place});
        }
        grid_.note.insert(grid_.note.end(), words.begin(), words.end());
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

    std::vector<document::Row> build_rows(const std::vector<GridRow>& rows,
                                          Kind kind,
                                          StructureId table) {
        std::vector<document::Row> result;
        if (rows.empty() || columns_ == 0) {
            return result;
        }
        const StructureId group = composition_.structure.add(
            table, kind == Kind::Head ? Role::TableHead : Role::TableBody);
        std::vector<std::size_t> free_from(columns_, 0);  // first row where the column is free
        result.reserve(rows.size());
        bool below_fifth = false;
        const bool parts_merged = kind == Kind::Body && look_.merged_rule &&
                                  std::ranges::any_of(rows, [](std::span<const GridCell> cells) {
                                      return !cells.empty() && cells.front().rows > 1;
                                  });
        plain_rows_ = 0;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            document::Row row;
            row.structure = composition_.structure.add(group, Role::TableRow);
            if (kind == Kind::Body && grid_.kind(r) == report::RowRole::GroupTitle) {
                row.fill = look_.group_fill;
            }
            const bool is_fifth = kind == Kind::Body && counts_fifth(r);
            row.counted = kind == Kind::Body && grid_.kind(r) == plain ? plain_rows_ : 0;
            if (std::exchange(below_fifth, is_fifth)) {
                row.rule_above = look_.fifth_rule;
            }
            if (parts_merged && r > 0 && free_from.front() <= r) {
                row.rule_above = look_.merged_rule;
            }
            const std::span<const GridCell> cells = rows[r];
            std::size_t next = 0;
            for (std::size_t column = 0; column < columns_;) {
                if (free_from[column] > r) {
                    ++column;
                    continue;
                }
                static const GridCell empty{};
                const GridCell& cell = next < cells.size() ? cells[next++] : empty;
                std::size_t end = column + 1;
                while (end < columns_ && end < column + cell.columns && free_from[end] <= r) {
                    ++end;
                }
                const std::size_t height = std::clamp<std::size_t>(cell.rows, 1, rows.size() - r);
                std::fill(free_from.begin() + static_cast<std::ptrdiff_t>(column),
                          free_from.begin() + static_cast<std::ptrdiff_t>(end), r + height);
                const Kind row_kind = has_numbers_ && kind == Kind::Head && r + 1 == rows.size()
                                          ? Kind::Numbers
                                          : kind;
                const report::RowRole body = kind == Kind::Body ? grid_.kind(r) : plain;
                const bool is_figure = kind == Kind::Body && body == plain && end == column + 1;
                row.cells.push_back(
                    build_cell(cell,
                               {row_kind, body, is_fifth && column == 0,
                                is_figure && compares(column), is_figure && is_aside(column)},
                               row.structure, column, end));
                if (kind == Kind::Body) {
                    name_row_heads(row.cells.back().structure, r, r + height);
                }
                if (kind == Kind::Body && r < marks_.size() && column < marks_[r].size()) {
                    row.cells.back().mark = marks_[r][column];
                }
                if (row_kind == Kind::Numbers && column < grid_.marks.size() &&
                    is_blank(cell.text)) {
                    row.cells.back().mark =
                        plan_scale(composition_, grid_.marks[column], number_style_);
                }
                row.cells.back().row_span = base::narrow<std::uint16_t>(height);
                composition_.structure.node(row.cells.back().structure).row_span =
                    row.cells.back().row_span;
                column = end;
            }
            result.push_back(std::move(row));
        }
        return result;
    }

    static constexpr report::RowRole plain = report::RowRole::Plain;
    struct RowSort {
        Kind kind = Kind::Body;
        report::RowRole body = plain;
        bool heads_fifth = false;  ///< the first cell of a fifth row
        bool is_compared = false;  ///< a figure of last year or of the plan
        bool is_aside = false;     ///< a running number or a unit
    };

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
                                                    const RowSort& sort) const {
        if (sort.heads_fifth && !look_.fifth_style.empty()) {
            return composition_.styles.find(look_.fifth_style);
        }
        if (sort.is_compared && cell.style.empty()) {
            return composition_.styles.find(look_.compared_style);
        }
        if (sort.is_aside && cell.style.empty()) {
            return composition_.styles.find(look_.aside_style);
        }
        return cell.style.empty() ? style_of(sort.kind, sort.body)
                                  : composition_.styles.find(cell.style);
    }

    document::Cell build_cell(const GridCell& cell,
                              RowSort row_sort,
                              StructureId row,
                              std::size_t column,
                              std::size_t end) {
        const Kind kind = row_sort.kind;
        PieceList changed;
        const bool may_be_part = kind == Kind::Body && row_sort.body == plain && column == names_ &&
                                 !look_.sub_row_style.empty() && cell.style.empty();
        const bool is_part = may_be_part && take_dash(changed = cell.text);
        const stylesheet::Style& style =
            is_part ? composition_.styles.find(look_.sub_row_style) : style_of(cell, row_sort);
        const bool heads_row =
            kind == Kind::Body && (row_sort.body == plain ? has_row_heads(column) : column == 0);
        document::Cell result;
        result.structure = composition_.structure.add(
            row, kind != Kind::Body || heads_row ? Role::HeaderCell : Role::DataCell);
        result.column_span = base::narrow<std::uint16_t>(end - column);
        document::StructureNode& node = composition_.structure.node(result.structure);
        node.column_span = result.column_span;
        result.is_upright = cell.is_upright;
        if (kind != Kind::Body) {
            node.scope = document::HeaderScope::Column;
            if (!look_.heads_follow_columns || result.column_span > 1) {
                result.align = cell_align(style);
            }
        } else {
            result.vertical = look_.vertical;
        }
        if (heads_row) {
            node.scope = document::HeaderScope::Row;
            if (row_sort.body != plain) {
                result.align = cell_align(style);
            }
        }
        name_heads(node, result.structure, kind, column, end);
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
        if (kind == Kind::Body && row_sort.body != plain && column == 0 && end > names_) {
            result.name_column = names_;
        }
        if (result.name_column > 0 && row_sort.body == report::RowRole::GroupTitle) {
            result.has_number = set_number_apart(changed = cell.text);
        }
        notes.add(changed.empty() ? cell.text : changed, writer);
        paragraph.content = writer.take();
        paragraph.goes_on = notes.make();
        result.paragraphs.push_back(std::move(paragraph));
        return result;
    }

    /// Heads above a cell, from the top down, each once; empty unless the head has several rows.
    void name_heads(document::StructureNode& node,
                    StructureId cell,
                    Kind kind,
                    std::size_t column,
                    std::size_t end) {
        if (heads_.empty()) {
            return;
        }
        for (std::size_t c = column; c < end; ++c) {
            for (const StructureId head : heads_[c]) {
                if (std::ranges::find(node.headers, head) == node.headers.end()) {
                    node.headers.push_back(head);
                }
            }
        }
        if (kind == Kind::Head) {
            for (std::size_t c = column; c < end; ++c) {
                heads_[c].push_back(cell);
            }
        }
    }

    [[nodiscard]] bool has_row_heads(std::size_t column) const {
        return column < grid_.heads_rows.size() && grid_.heads_rows[column];
    }

    /// Where cells name their heads they name those of their rows as well, on whichever side they
    /// stand: readers then go by the names alone (ISO 32000-1, table 349).
    void name_row_heads(StructureId cell, std::size_t row, std::size_t end) {
        if (heads_.empty()) {
            return;
        }
        const auto has_ended = [row](const Reach& reach) { return reach.end <= row; };
        std::erase_if(row_heads_, has_ended);
        std::erase_if(row_data_, has_ended);
        if (composition_.structure.node(cell).role == Role::DataCell) {
            for (const Reach& head : row_heads_) {
                composition_.structure.node(cell).headers.push_back(head.cell);
            }
            row_data_.push_back({cell, end});
        } else {
            for (const Reach& data : row_data_) {
                composition_.structure.node(data.cell).headers.push_back(cell);
            }
            row_heads_.push_back({cell, end});
        }
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
    std::uint16_t names_ = 0;  ///< the column where names begin, behind running numbers
    std::vector<bool> asides_;  ///< of the first columns: running numbers and units
    CellMarks marks_;
    std::vector<std::vector<StructureId>> heads_;  ///< of each column, where the head has levels
    /// A cell of the body that reaches down to row `end`.
    struct Reach {
        StructureId cell;
        std::size_t end = 0;
    };
    std::vector<Reach> row_heads_, row_data_;  ///< in the row at hand
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

document::Table build_table(Composition& composition,
                            Grid& grid,
                            const stylesheet::TableLook& look,
                            StructureId parent) {
    return TableBuilder(composition, grid, look).build(parent);
}

}  // namespace tongket::compose
