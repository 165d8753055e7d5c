#include "typeset/cell_setter.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "typeset/charts/chart_cell_mark.h"
#include "typeset/charts/chart_sparkline.h"

namespace tongket::typeset {

namespace {

/// Of letters, from the baseline.
Length middle_of(Length size) { return -base::mul_div(size, 352, 1'000); }

}  // namespace

CellSetter::CellSetter(ParagraphSetter& setter, const MeasuredTable& measured, Length measure)
    : setter_(setter), measured_(measured), style_(*measured.table().style) {
    edges_.assign(1, Length{});
    for (const Length width : distribute_widths(measured.demands(), measure)) {
        edges_.push_back(edges_.back() + width);
    }
}

CellFrame CellSetter::frame(const GridCell& cell) const {
    const Length width = edges_[cell.column + cell.column_span] - edges_[cell.column];
    return {edges_[cell.column] + style_.padding_x,
            std::max(width - style_.padding_x * 2, Length{})};
}

document::ParagraphStyleRef CellSetter::style_of(const GridCell& cell,
                                                 const document::Paragraph& paragraph) {
    const bool is_one_line = measured_.widths_of(paragraph).maximum < frame(cell).width;
    const std::size_t name = cell.cell->name_column;
    const bool has_name = name > cell.column && name < cell.column + cell.column_span;
    return cell_styles_.variant(paragraph.style, measured_.align_of(cell),
                                is_one_line ? measured_.right_shift(cell) : Length{},
                                has_name ? edges_[name] - edges_[cell.column] : Length{},
                                has_name && cell.cell->has_number);
}

void CellSetter::add_sparkline(const GridCell& cell,
                               const CellFrame& place,
                               SliceColumn& column) const {
    const document::Sparkline* line = cell.cell->line.get();
    if (line == nullptr || column.boxes.empty()) {
        return;
    }
    const document::CellAlign align = measured_.align_of(cell);
    const Length white = std::max(place.width - line->width, Length{});
    const Length left = align == document::CellAlign::Left     ? Length{}
                        : align == document::CellAlign::Centre ? white / 2
                                                               : white;
    const Length size = cell.cell->paragraphs.front().style->text->size;
    for (graphics::DisplayItem& item : draw_sparkline(*line, left, middle_of(size))) {
        column.boxes.front().box.items.push_back(std::move(item));
    }
}

void CellSetter::add_mark(const GridCell& cell, const CellFrame& place, SliceColumn& column) {
    if (cell.cell->mark && !column.boxes.empty()) {
        const Length size = cell.cell->paragraphs.front().style->text->size;
        for (graphics::DisplayItem& item :
             draw_cell_mark(*cell.cell->mark, {}, place.width, middle_of(size), size)) {
            column.boxes.front().box.items.push_back(std::move(item));
        }
        add_scale(*cell.cell->mark, place, column);
    }
}

void CellSetter::add_scale(const document::CellMark& mark,
                           const CellFrame& place,
                           SliceColumn& column) {
    for (std::size_t i = 0; i < std::min(mark.numbers.size(), mark.shares.size()); ++i) {
        document::TextRun run;
        run.text = mark.numbers[i];
        run.style = mark.numbers_style->text;
        document::Paragraph paragraph;
        paragraph.style = mark.numbers_style;
        paragraph.content.emplace_back(std::move(run));
        // As wide as the text: then its style may be aligned in any way.
        const Length width = setter_.set(paragraph, place.width).widest;
        SetParagraph set = setter_.set(paragraph, width);
        const Length middle =
            base::mul_div(place.width, std::llround(mark.shares[i] * 1'000'000), 1'000'000);
        for (Line& line : set.lines) {
            make_artifact(line.items, graphics::Artifact::Layout);
            for (graphics::DisplayItem& item : line.items) {
                move_item(item, middle - width / 2, {});
                column.boxes.front().box.items.push_back(std::move(item));
            }
        }
    }
}

bool CellSetter::is_silent(const document::Paragraph& paragraph, Length width) {
    if (std::ranges::find(set_styles_, paragraph.style.get()) == set_styles_.end()) {
        set_styles_.push_back(paragraph.style.get());  // its leading may be worth a message
        return false;
    }
    constexpr std::int64_t many_lines = 10;  // high rows are cut, or stick out
    const TextWidths& text = measured_.widths_of(paragraph);
    const bool fits = text.maximum < width || text.minimum * 3 < width;
    return fits && text.maximum < width * many_lines &&
           std::ranges::all_of(paragraph.content, [](const document::Inline& item) {
               return std::holds_alternative<document::TextRun>(item);
           });
}

SliceColumn CellSetter::set(const GridCell& cell) {
    const CellFrame place = frame(cell);
    SliceColumn column{place.x, {}};
    if (const UprightText* text = measured_.upright(cell)) {
        column.x += (place.width - text->width) / 2;
        column.boxes.push_back({style_.padding_y, text->box});
    } else {
        Length y = style_.padding_y;
        for (const document::Paragraph& source : cell.cell->paragraphs) {
            if (setter_.aim() == Aim::Messages && is_silent(source, place.width)) {
                continue;
            }
            document::Paragraph paragraph = source;
            paragraph.style = style_of(cell, source);
            SetParagraph set =
                setter_.set_measured(paragraph, place.width, measured_.text_of(source));
            y = append_lines(column, y, std::move(set.lines));
        }
        add_sparkline(cell, place, column);
        add_mark(cell, place, column);
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
