#include "typeset/cell_setter.h"

#include <algorithm>
#include <span>
#include <utility>

namespace tongket::typeset {

namespace {

/// What a head asks for, in hundredths of its length on one line: half, and room for uneven words.
constexpr std::int64_t head_share = 55;

/// Raises `member` of the columns that are not fixed until their sum is `want`.
void widen(std::span<ColumnDemand> columns, Length want, Length ColumnDemand::*member) {
    Length sum;
    std::int64_t open = 0;
    for (const ColumnDemand& column : columns) {
        sum += column.*member;
        open += column.fixed ? 0 : 1;
    }
    if (open == 0 || want <= sum) {
        return;
    }
    for (ColumnDemand& column : columns) {
        if (!column.fixed) {
            column.*member += (want - sum) / open;
        }
    }
}

}  // namespace

CellSetter::CellSetter(ParagraphSetter& setter,
                       const document::Table& table,
                       const TableGrid& head,
                       const TableGrid& body,
                       const TableGrid& at_breaks,
                       Length measure)
    : setter_(setter), table_(table), style_(*table.style) {
    after_comma_.assign(table.columns.size(), Length{});
    measure_commas(body);
    measure_commas(at_breaks);
    std::vector<ColumnDemand> demands(table.columns.size());
    // Heads may take two lines: what is under them needs the room more.
    ask(head, head_share, demands);
    ask(body, 100, demands);
    ask(at_breaks, 100, demands);
    for (std::size_t i = 0; i < demands.size(); ++i) {
        if (table.columns[i].width > Length{}) {
            demands[i] = {table.columns[i].width, table.columns[i].width, true};
        }
    }
    for (const TableGrid* grid : {&head, &body, &at_breaks}) {
        widen_for_spans(*grid, demands);
    }
    for (ColumnDemand& demand : demands) {
        demand.maximum = std::max(demand.maximum, demand.minimum);
    }
    for (const ColumnDemand& demand : demands) {
        least_.push_back(demand.minimum);
    }
    edges_.assign(1, Length{});
    for (const Length width : distribute_widths(demands, measure)) {
        edges_.push_back(edges_.back() + width);
    }
}

document::CellAlign CellSetter::align_of(const GridCell& cell) const {
    return cell.cell->align.value_or(table_.columns[cell.column].align);
}

/// How far right of the comma each Decimal column's figures reach at most.
void CellSetter::measure_commas(const TableGrid& grid) {
    for (const GridCell& cell : grid.cells) {
        if (align_of(cell) == document::CellAlign::Decimal && cell.column_span == 1) {
            after_comma_[cell.column] = std::max(after_comma_[cell.column], after_comma(cell));
        }
    }
}

/// Measured once, for its column's width and for the commas.
const TextWidths& CellSetter::widths_of(const document::Paragraph& paragraph) {
    const auto [found, is_new] = text_widths_.try_emplace(&paragraph);
    if (is_new) {
        found->second = setter_.measure(paragraph);
    }
    return found->second;
}

Length CellSetter::after_comma(const GridCell& cell) {
    Length widest;
    for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
        const TextWidths& widths = widths_of(paragraph);
        widest = std::max(widest, widths.maximum - widths.to_comma);
    }
    return widest;
}

/// What the cells over one column ask for: their least width, and `share` hundredths of their
/// length on one line.
void CellSetter::ask(const TableGrid& grid,
                     std::int64_t share,
                     std::vector<ColumnDemand>& demands) {
    for (const GridCell& cell : grid.cells) {
        if (cell.column_span == 1) {
            const TextWidths wants = measure_cell(cell);
            ColumnDemand& demand = demands[cell.column];
            demand.minimum = std::max(demand.minimum, wants.minimum);
            demand.maximum = std::max({demand.maximum, wants.minimum, wants.maximum * share / 100});
        }
    }
}

TextWidths CellSetter::measure_cell(const GridCell& cell) {
    TextWidths wants;
    const Length padding = style_.padding_x * 2;
    for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
        const TextWidths& one = widths_of(paragraph);
        wants.minimum = std::max(wants.minimum, one.minimum + padding);
        wants.maximum = std::max(wants.maximum, one.maximum + padding);
    }
    if (cell.column_span == 1 && align_of(cell) == document::CellAlign::Decimal) {
        const Length shift = after_comma_[cell.column] - after_comma(cell);
        wants.minimum += shift;
        wants.maximum += shift;
    }
    return wants;
}

/// What a spanning cell wants beyond its columns' sum is shared among them.
void CellSetter::widen_for_spans(const TableGrid& grid, std::vector<ColumnDemand>& demands) {
    for (const GridCell& cell : grid.cells) {
        if (cell.column_span == 1) {
            continue;
        }
        const TextWidths wants = measure_cell(cell);
        const auto columns = std::span(demands).subspan(cell.column, cell.column_span);
        widen(columns, wants.minimum, &ColumnDemand::minimum);
        widen(columns, wants.maximum, &ColumnDemand::maximum);
    }
}

CellFrame CellSetter::frame(const GridCell& cell) const {
    const Length width = edges_[cell.column + cell.column_span] - edges_[cell.column];
    return {edges_[cell.column] + style_.padding_x,
            std::max(width - style_.padding_x * 2, Length{})};
}

document::ParagraphStyleRef CellSetter::style_of(const GridCell& cell,
                                                 const document::Paragraph& paragraph) {
    const document::CellAlign align = align_of(cell);
    Length shift;
    if (align == document::CellAlign::Decimal && cell.column_span == 1 &&
        widths_of(paragraph).maximum < frame(cell).width) {
        shift = after_comma_[cell.column] - after_comma(cell);
    }
    return cell_styles_.variant(paragraph.style, align, shift);
}

SliceColumn CellSetter::set(const GridCell& cell) {
    const CellFrame place = frame(cell);
    SliceColumn column{place.x, {}};
    Length y = style_.padding_y;
    for (const document::Paragraph& source : cell.cell->paragraphs) {
        document::Paragraph paragraph = source;
        paragraph.style = style_of(cell, source);
        y = append_lines(column, y, setter_.set(paragraph, place.width).lines);
    }
    if (cell.cell->is_repeated) {
        for (PlacedBox& placed : column.boxes) {
            make_artifact(placed.box.items, graphics::Artifact::RepeatedHead);
            placed.box.anchors.clear();
            placed.box.notes.clear();
        }
    }
    return column;
}

}  // namespace tongket::typeset
