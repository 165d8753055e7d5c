#include "typeset/carried_sums.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "typeset/table_rules.h"
#include "typeset/width_messages.h"

namespace tongket::typeset {

namespace {

document::TextRun& text_of(document::Paragraph& paragraph) {
    return std::get<document::TextRun>(paragraph.content.back());
}

}  // namespace

std::vector<document::Row> CarriedRows::sample_rows(const document::CarriedSums& carried) {
    std::vector<document::Row> rows = {carried.forward, carried.brought};
    for (std::size_t i = 0; i < carried.cells.size(); ++i) {
        std::string longest;
        for (const std::vector<std::string>& sums : carried.after) {
            longest = sums[i].size() > longest.size() ? sums[i] : longest;
        }
        for (document::Row& row : rows) {
            text_of(row.cells[carried.cells[i]].paragraphs.front()).text = longest;
        }
    }
    return rows;
}

CarriedRows::CarriedRows(CellSetter& cells,
                         const TableGrid& sample,
                         const document::Table& table,
                         Length x)
    : carried_(*table.carried), x_(x), rows_(2) {
    const document::TableStyle& style = *table.style;
    TableRules rules(sample, cells.edges(), style);
    for (const GridCell& cell : sample.cells) {
        Row& row = rows_[cell.row];
        const CellFrame frame = cells.frame(cell);
        Cell made{cell.cell->paragraphs.front(), frame.x, frame.width, carried_.cells.size()};
        made.paragraph.style = cells.style_of(cell, cell.cell->paragraphs.front());
        for (std::size_t i = 0; i < carried_.cells.size(); ++i) {
            const document::Row& said = cell.row == 0 ? carried_.forward : carried_.brought;
            const std::size_t first = said.cells.front().column_span;
            const std::size_t place = cell.column == 0 ? 0 : cell.column + 1 - first;
            if (place == carried_.cells[i]) {
                made.sum = i;
            }
        }
        for (const PlacedBox& line : cells.set(cell).boxes) {
            row.height = std::max(row.height, line.y + line.box.extent() + style.padding_y);
        }
        row.cells.push_back(std::move(made));
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        rules.enter_row(i);
        rows_[i].rules = rules.draw(rows_[i].height, RowEdge::Row);
    }
}

Box CarriedRows::placeholder(AtBreak kind) const {
    Box box;
    box.x = x_;
    box.depth = row_of(kind).height;
    box.at_break = kind;
    return box;
}

Box CarriedRows::set(AtBreak kind, std::size_t row, ParagraphSetter& setter) const {
    const Row& made = row_of(kind);
    std::vector<SliceColumn> columns;
    for (const Cell& cell : made.cells) {
        document::Paragraph paragraph = cell.paragraph;
        if (cell.sum < carried_.cells.size()) {
            text_of(paragraph).text = carried_.after.at(row).at(cell.sum);
        }
        SliceColumn column{cell.x, {}};
        const Length height = append_lines(column, {}, setter.set(paragraph, cell.width).lines);
        shift_down(column, (made.height - height) / 2);
        columns.push_back(std::move(column));
    }
    Box box = std::move(slice_columns(std::move(columns), made.height, Slicing::Whole).front());
    box.items.insert(box.items.begin(), made.rules.begin(), made.rules.end());
    make_artifact(box.items, graphics::Artifact::RepeatedHead);
    box.x = x_;
    box.at_break = kind;
    return box;
}

void set_carried(Joint& joint, ParagraphSetter& setter) {
    if (!joint.carried) {
        return;
    }
    const TableWidths told(setter);  // by the table, of its longest sums
    for (Repeated* boxes : {&joint.close, &joint.reopen}) {
        std::vector<Box> said = **boxes;
        for (Box& box : said) {
            if (box.at_break == AtBreak::CarriedForward ||
                box.at_break == AtBreak::BroughtForward) {
                box = joint.carried->set(box.at_break, joint.carried_row, setter);
            }
        }
        *boxes = std::make_shared<const std::vector<Box>>(std::move(said));
    }
}

}  // namespace tongket::typeset
