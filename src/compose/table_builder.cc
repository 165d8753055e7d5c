#include "compose/table_builder.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>

#include "base/narrow.h"
#include "compose/footnotes.h"
#include "compose/inlines.h"

namespace tongket::compose {

namespace {

using document::CellAlign;
using document::Role;
using document::StructureId;

/// Tables of more cells than this are refused: empty cells of ragged rows could multiply.
constexpr std::size_t cell_limit = 4'000'000;

CellAlign align_of(const stylesheet::Style& style) {
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

class TableBuilder {
  public:
    TableBuilder(Composition& composition, const Grid& grid, const stylesheet::TableLook& look)
        : composition_(composition),
          grid_(grid),
          look_(look),
          head_style_(composition.styles.find(look.head_style)),
          body_style_(composition.styles.find(look.body_style)),
          columns_(grid.columns.size()) {
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
        table.columns.resize(columns_);
        table.structure = composition_.structure.add(parent, Role::Table);
        const NumberedCaption caption =
            number_caption(composition_, look_.caption_format, grid_.caption, grid_.place);
        if (!caption.text.empty()) {
            table.caption = make_paragraph(
                composition_,
                grid_.caption_style.empty() ? look_.caption_style : grid_.caption_style,
                caption.text, Role::Caption, table.structure, grid_.place);
        }
        if (refuses()) {
            return table;
        }
        heads_.resize(grid_.head.size() > 1 ? columns_ : 0);
        table.head = build_rows(grid_.head, Kind::Head, table.structure);
        table.body = build_rows(grid_.body, Kind::Body, table.structure);
        name_block(composition_, grid_.id, caption.number,
                   table.caption ? &*table.caption : first_paragraph(table));
        return table;
    }

  private:
    enum class Kind : std::uint8_t { Head, Body };

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
        for (std::size_t r = 0; r < rows.size(); ++r) {
            document::Row row;
            row.structure = composition_.structure.add(group, Role::TableRow);
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
                row.cells.push_back(build_cell(cell, kind, row.structure, column, end));
                row.cells.back().row_span = base::narrow<std::uint16_t>(height);
                composition_.structure.node(row.cells.back().structure).row_span =
                    row.cells.back().row_span;
                column = end;
            }
            result.push_back(std::move(row));
        }
        return result;
    }

    document::Cell build_cell(
        const GridCell& cell, Kind kind, StructureId row, std::size_t column, std::size_t end) {
        const stylesheet::Style& style = kind == Kind::Head ? head_style_ : body_style_;
        document::Cell result;
        result.structure =
            composition_.structure.add(row, kind == Kind::Head ? Role::HeaderCell : Role::DataCell);
        result.column_span = base::narrow<std::uint16_t>(end - column);
        document::StructureNode& node = composition_.structure.node(result.structure);
        node.column_span = result.column_span;
        if (kind == Kind::Head) {
            node.scope = document::HeaderScope::Column;
            result.align = align_of(head_style_);
        }
        name_heads(node, result.structure, kind, column, end);
        document::Paragraph paragraph;
        paragraph.style = style.paragraph;
        paragraph.structure = result.structure;
        paragraph.place = first_place(cell.text, cell.place);
        InlineWriter writer(style, result.structure);
        ParagraphNotes notes(composition_, style, result.structure);
        for (const Piece& piece : cell.text) {
            const auto* span = std::get_if<report::Span>(&piece);
            if (span != nullptr && span->note) {
                notes.call(*span, writer);
            } else {
                writer.add(piece);
            }
        }
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

    Composition& composition_;
    const Grid& grid_;
    const stylesheet::TableLook& look_;
    const stylesheet::Style& head_style_;
    const stylesheet::Style& body_style_;
    std::size_t columns_;
    std::vector<std::vector<StructureId>> heads_;  ///< of each column, where the head has levels
};

}  // namespace

document::Table build_table(Composition& composition,
                            const Grid& grid,
                            const stylesheet::TableLook& look,
                            StructureId parent) {
    return TableBuilder(composition, grid, look).build(parent);
}

}  // namespace tongket::compose
