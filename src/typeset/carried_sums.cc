#include "typeset/carried_sums.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <variant>

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
                         const MeasuredTable& measured,
                         std::vector<Box> titles,
                         Length x)
    : table_(measured.table()), x_(x), titles_(std::move(titles)) {
    if (table_.carried) {
        measure_sums(cells, measured.at_breaks());
    }
    for (const GridCell& cell : measured.continued().cells) {
        title_cells_.push_back(cell_of(cells, cell));
    }
}

CarriedRows::Cell CarriedRows::cell_of(CellSetter& cells, const GridCell& cell) const {
    const CellFrame frame = cells.frame(cell);
    Cell made{cell.cell->paragraphs.front(), frame.x, frame.width, 0};
    made.paragraph.style = cells.style_of(cell, cell.cell->paragraphs.front());
    return made;
}

void CarriedRows::measure_sums(CellSetter& cells, const TableGrid& sample) {
    const document::CarriedSums& carried = *table_.carried;
    const document::TableStyle& style = *table_.style;
    rows_.resize(2);
    TableRules rules(sample, cells.edges(), style);
    for (const GridCell& cell : sample.cells) {
        Row& row = rows_[cell.row];
        Cell made = cell_of(cells, cell);
        made.sum = carried.cells.size();
        for (std::size_t i = 0; i < carried.cells.size(); ++i) {
            const document::Row& said = cell.row == 0 ? carried.forward : carried.brought;
            const std::size_t first = said.cells.front().column_span;
            const std::size_t place = cell.column == 0 ? 0 : cell.column + 1 - first;
            if (place == carried.cells[i]) {
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
    return kind == AtBreak::GroupTitle ? set_title(row, setter) : set_sums(kind, row, setter);
}

/// The lines of the box that has the longest text are set anew, in their place on its ground.
Box CarriedRows::set_title(std::size_t row, ParagraphSetter& setter) const {
    const auto after =
        std::ranges::upper_bound(table_.groups, row, {}, &document::ContinuedGroup::first);
    const auto group = static_cast<std::size_t>(after - table_.groups.begin()) - 1;
    const Cell& cell = title_cells_.at(group);
    document::Paragraph paragraph = cell.paragraph;
    text_of(paragraph).text = table_.groups[group].rest.at(row - table_.groups[group].first);
    Box box = titles_.at(group);
    graphics::Point upper{};
    const auto is_text = [](const graphics::DisplayItem& item) {
        return std::holds_alternative<graphics::TextItem>(item);
    };
    if (const auto text = std::ranges::find_if(box.items, is_text); text != box.items.end()) {
        upper = std::get<graphics::TextItem>(*text).origin;
    }
    std::erase_if(box.items, is_text);
    Length y;
    bool is_first = true;
    for (Line& line : setter.set(paragraph, cell.width).lines) {
        y = is_first ? upper.y : y + line.height;
        is_first = false;
        for (graphics::DisplayItem& item : line.items) {
            move_item(item, cell.x, y);
            box.items.push_back(std::move(item));
        }
        y += line.depth;
    }
    make_artifact(box.items, graphics::Artifact::RepeatedHead);
    return box;
}

Box CarriedRows::set_sums(AtBreak kind, std::size_t row, ParagraphSetter& setter) const {
    const document::CarriedSums& carried = *table_.carried;
    const Row& made = row_of(kind);
    std::vector<SliceColumn> columns;
    for (const Cell& cell : made.cells) {
        document::Paragraph paragraph = cell.paragraph;
        if (cell.sum < carried.cells.size()) {
            text_of(paragraph).text = carried.after.at(row).at(cell.sum);
        }
        SliceColumn column{cell.x, {}};
        const Length height = append_lines(column, {}, setter.set(paragraph, cell.width).lines);
        // A sum may be wider than the longest one, by a pair of letters, and take more lines.
        shift_down(column, std::max((made.height - height) / 2, Length{}));
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
    if (!joint.at_break().carried || setter.aim() == Aim::Messages) {
        return;  // the table has told what there is to tell, of its longest sums
    }
    AddedAtBreak added = joint.at_break();
    const TableWidths told(setter);  // by the table, of its longest sums
    for (Repeated* boxes : {&added.close, &added.reopen}) {
        if (!*boxes) {
            continue;
        }
        std::vector<Box> said = **boxes;
        for (Box& box : said) {
            if (box.at_break == AtBreak::CarriedForward ||
                box.at_break == AtBreak::BroughtForward || box.at_break == AtBreak::GroupTitle) {
                box = added.carried->set(box.at_break, added.carried_row, setter);
            }
        }
        *boxes = std::make_shared<const std::vector<Box>>(std::move(said));
    }
    joint.added = std::make_shared<const AddedAtBreak>(std::move(added));
}

}  // namespace tongket::typeset
