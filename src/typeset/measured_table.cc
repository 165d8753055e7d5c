#include "typeset/measured_table.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <span>

#include "typeset/carried_sums.h"

namespace tongket::typeset {

namespace {

/// What a head asks for, in hundredths of its length on one line: half, and room for uneven words.
constexpr std::int64_t head_share = 55;

/// Texts that are kept until they are set: some hundred bytes each, and a table may have a million.
constexpr std::size_t most_kept = 1'000;

/// Lines that run upwards are no longer than this if they can be parted.
constexpr Length longest_upright = Length::from_units(120 * Length::units_per_point);

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

std::vector<document::Row> titles_of(const document::Table& table) {
    std::vector<document::Row> rows;
    for (const document::ContinuedGroup& group : table.groups) {
        rows.push_back(group.title);
    }
    return rows;
}

/// The raised mark that ends a text, such as a note's; nothing if there is none or no text before.
std::optional<document::Paragraph> mark_alone(const document::Paragraph& paragraph) {
    const auto* last = paragraph.content.size() < 2
                           ? nullptr
                           : std::get_if<document::TextRun>(&paragraph.content.back());
    if (last == nullptr || !last->style || last->style->rise <= Length{}) {
        return std::nullopt;
    }
    document::Paragraph mark;
    mark.style = paragraph.style;
    mark.content.emplace_back(*last);
    return mark;
}

}  // namespace

MeasuredTable::MeasuredTable(ParagraphSetter& setter, const document::Table& table)
    : setter_(setter),
      table_(table),
      head_(resolve_grid(table.head, table.columns.size())),
      body_(resolve_grid(table.body, table.columns.size())),
      samples_(table.carried ? CarriedRows::sample_rows(*table.carried)
                             : std::vector<document::Row>()),
      at_breaks_(resolve_grid(samples_, table.columns.size())),
      titles_(titles_of(table)),
      continued_(resolve_grid(titles_, table.columns.size())),
      after_comma_(table.columns.size()),
      demands_(table.columns.size()) {
    for (const TableGrid* grid : {&head_, &body_, &at_breaks_, &continued_}) {
        measure_texts(*grid);
    }
    for (const TableGrid* grid : {&head_, &body_}) {
        set_upright(*grid);
    }
    measure_commas(body_);
    measure_commas(at_breaks_);
    // Heads may take two lines: what is under them needs the room more.
    ask(head_, head_share);
    ask(body_, 100);
    ask(at_breaks_, 100);
    for (std::size_t i = 0; i < demands_.size(); ++i) {
        if (table.columns[i].width > Length{}) {
            const Length width = table.columns[i].width;
            demands_[i] = {width, width, true, width};
        }
    }
    for (const TableGrid* grid : {&head_, &body_, &at_breaks_, &continued_}) {
        widen_for_spans(*grid);
    }
    for (ColumnDemand& demand : demands_) {
        demand.words = std::max(demand.words, demand.minimum);
        demand.maximum = std::max(demand.maximum, demand.minimum);
    }
}

bool MeasuredTable::is_too_wide(Length measure) const {
    const std::vector<Length> widths = least_widths(measure);
    return std::accumulate(widths.begin(), widths.end(), Length{}) > measure;
}

std::vector<Length> MeasuredTable::least_widths(Length measure) const {
    std::vector<Length> widths;
    widths.reserve(demands_.size());
    for (const ColumnDemand& demand : demands_) {
        widths.push_back(demand.fixed ? demand.minimum : std::min(demand.minimum, measure / 2));
    }
    return widths;
}

document::CellAlign MeasuredTable::align_of(const GridCell& cell) const {
    return cell.cell->align.value_or(table_.columns[cell.column].align);
}

const TextWidths& MeasuredTable::widths_of(const document::Paragraph& paragraph) const {
    return text_of(paragraph).widths;
}

const MeasuredText& MeasuredTable::text_of(const document::Paragraph& paragraph) const {
    return texts_.at(&paragraph);
}

Length MeasuredTable::right_shift(const GridCell& cell) const {
    const document::CellAlign align = align_of(cell);
    if (align == document::CellAlign::Right) {
        return -hanging_mark(cell);
    }
    return cell.column_span == 1 && align == document::CellAlign::Decimal
               ? after_comma_[cell.column] - after_comma(cell) - hanging_mark(cell)
               : Length{};
}

Length MeasuredTable::hanging_mark(const document::Paragraph& paragraph) const {
    const auto found = hanging_marks_.find(&paragraph);
    return found == hanging_marks_.end() ? Length{} : found->second;
}

/// Of a cell of one line.
Length MeasuredTable::hanging_mark(const GridCell& cell) const {
    return cell.cell->paragraphs.size() == 1 ? hanging_mark(cell.cell->paragraphs.front())
                                             : Length{};
}

void MeasuredTable::measure_texts(const TableGrid& grid) {
    for (const GridCell& cell : grid.cells) {
        for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
            texts_.emplace(&paragraph, texts_.size() < most_kept
                                           ? setter_.measure_to_set(paragraph)
                                           : MeasuredText{setter_.measure(paragraph), nullptr});
            if (const auto mark = mark_alone(paragraph)) {
                const document::ParagraphStyle& style = *paragraph.style;
                const Length indents =
                    style.left_indent + style.first_line_indent + style.right_indent;
                const Length width = setter_.measure(*mark).maximum - indents;
                hanging_marks_.emplace(&paragraph, std::min(width, table_.style->padding_x));
            }
        }
    }
}

const UprightText* MeasuredTable::upright(const GridCell& cell) const {
    const auto found = upright_.find(cell.cell);
    return found == upright_.end() ? nullptr : &found->second;
}

void MeasuredTable::set_upright(const TableGrid& grid) {
    Length longest, widest_word;
    for (const GridCell& cell : grid.cells) {
        for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
            if (cell.cell->is_upright) {
                longest = std::max(longest, widths_of(paragraph).maximum);
                widest_word = std::max(widest_word, widths_of(paragraph).minimum);
            }
        }
    }
    const Length measure = std::max(std::min(longest, longest_upright), widest_word);
    for (const GridCell& cell : grid.cells) {
        if (!cell.cell->is_upright) {
            continue;
        }
        std::vector<document::Paragraph> paragraphs = cell.cell->paragraphs;
        for (document::Paragraph& paragraph : paragraphs) {
            paragraph.style = cell_styles_.variant(paragraph.style, align_of(cell), {});
        }
        upright_.emplace(cell.cell, set_upright_text(paragraphs, measure, setter_));
    }
}

/// How far right of the comma each Decimal column's figures reach at most.
void MeasuredTable::measure_commas(const TableGrid& grid) {
    for (const GridCell& cell : grid.cells) {
        if (align_of(cell) == document::CellAlign::Decimal && cell.column_span == 1) {
            after_comma_[cell.column] = std::max(after_comma_[cell.column], after_comma(cell));
        }
    }
}

Length MeasuredTable::after_comma(const GridCell& cell) const {
    Length widest;
    for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
        const TextWidths& widths = widths_of(paragraph);
        const Length beyond = widths.maximum - widths.to_comma - hanging_mark(paragraph);
        widest = std::max(widest, beyond);
    }
    return widest;
}

/// What the cells over one column ask for: their least width, and `share` hundredths of their
/// length on one line.
void MeasuredTable::ask(const TableGrid& grid, std::int64_t share) {
    for (const GridCell& cell : grid.cells) {
        if (cell.column_span == 1) {
            const TextWidths wants = measure_cell(cell);
            ColumnDemand& demand = demands_[cell.column];
            demand.minimum = std::max(demand.minimum, wants.minimum);
            demand.words = std::max(demand.words, wants.words);
            demand.maximum = std::max({demand.maximum, wants.minimum, wants.maximum * share / 100});
        }
    }
}

TextWidths MeasuredTable::measure_cell(const GridCell& cell) const {
    TextWidths wants;
    const Length padding = table_.style->padding_x * 2;
    if (const UprightText* text = upright(cell)) {
        wants.minimum = wants.words = wants.maximum = text->width + padding;
        return wants;
    }
    for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
        const TextWidths& one = widths_of(paragraph);
        wants.minimum = std::max(wants.minimum, one.minimum + padding);
        wants.words = std::max(wants.words, one.words + padding);
        wants.maximum = std::max(wants.maximum, one.maximum + padding);
    }
    const Length shift = std::max(right_shift(cell), Length{});
    wants.minimum += shift;
    wants.words += shift;
    wants.maximum += shift;
    return wants;
}

/// What a spanning cell wants beyond its columns' sum is shared among them.
void MeasuredTable::widen_for_spans(const TableGrid& grid) {
    for (const GridCell& cell : grid.cells) {
        if (cell.column_span == 1) {
            continue;
        }
        const TextWidths wants = measure_cell(cell);
        const auto columns = std::span(demands_).subspan(cell.column, cell.column_span);
        widen(columns, wants.minimum, &ColumnDemand::minimum);
        widen(columns, wants.words, &ColumnDemand::words);
        widen(columns, wants.maximum, &ColumnDemand::maximum);
    }
}

}  // namespace tongket::typeset
