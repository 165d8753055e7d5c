#include "typeset/table.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

#include "typeset/cell_style.h"
#include "typeset/slice.h"
#include "typeset/table_grid.h"
#include "typeset/table_rules.h"
#include "typeset/table_widths.h"

namespace tongket::typeset {

namespace {

/// What a head asks for, in hundredths of its length on one line: half, and room for uneven words.
constexpr std::int64_t head_share = 55;
/// A row higher than this is cut between its lines.
constexpr Length breakable_row = Length::from_units(150 * Length::units_per_point);

document::CellAlign align_of(const document::Table& table, const GridCell& cell) {
    return cell.cell->align.value_or(table.columns[cell.column].align);
}

class TableSetter {
  public:
    TableSetter(GalleyBuilder& builder, const document::Table& table, Length x, Length measure)
        : builder_(builder),
          setter_(builder.setter()),
          table_(table),
          style_(*table.style),
          x_(x),
          measure_(measure),
          head_(resolve_grid(table.head, table.columns.size())),
          body_(resolve_grid(table.body, table.columns.size())) {}

    void append() {
        if (table_.columns.empty() || (table_.head.empty() && table_.body.empty())) {
            return;
        }
        measure_commas();
        find_widths();
        builder_.space(style_.space_before);
        append_caption();
        std::vector<Box> head = set_rows(head_, table_.head, RowKind::Head);
        const Repeated foot = make_foot();
        const Repeated reopen = make_repeated_head(head);
        for (Box& box : head) {
            builder_.add(std::move(box));
            builder_.penalty(cost::kept);
        }
        append_body(foot, reopen);
        if (foot) {
            builder_.penalty(cost::kept);
            builder_.carry(nullptr, nullptr);
            builder_.add(Box(foot->front()));
        }
        builder_.space(style_.space_after);
    }

  private:
    enum class RowKind : std::uint8_t { Head, Body };

    void append_caption() {
        if (table_.caption) {
            builder_.append(*table_.caption, x_, measure_);
            builder_.penalty(cost::heading);
        }
    }

    /// How far right of the comma each Decimal column's figures reach at most.
    void measure_commas() {
        after_comma_.assign(table_.columns.size(), Length{});
        for (const GridCell& cell : body_.cells) {
            if (align_of(table_, cell) == document::CellAlign::Decimal && cell.column_span == 1) {
                after_comma_[cell.column] = std::max(after_comma_[cell.column], after_comma(cell));
            }
        }
    }

    /// Measured once, for its column's width and for the commas.
    const TextWidths& widths_of(const document::Paragraph& paragraph) {
        const auto [found, is_new] = text_widths_.try_emplace(&paragraph);
        if (is_new) {
            found->second = setter_.measure(paragraph);
        }
        return found->second;
    }

    Length after_comma(const GridCell& cell) {
        Length widest;
        for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
            const TextWidths& widths = widths_of(paragraph);
            widest = std::max(widest, widths.maximum - widths.to_comma);
        }
        return widest;
    }

    void find_widths() {
        std::vector<ColumnDemand> demands(table_.columns.size());
        for (const TableGrid* grid : {&head_, &body_}) {
            for (const GridCell& cell : grid->cells) {
                if (cell.column_span == 1) {
                    TextWidths wants = measure_cell(cell);
                    if (grid == &head_) {
                        // Heads may take two lines: what is under them needs the room more.
                        wants.maximum = std::max(wants.minimum, wants.maximum * head_share / 100);
                    }
                    ColumnDemand& demand = demands[cell.column];
                    demand.minimum = std::max(demand.minimum, wants.minimum);
                    demand.maximum = std::max(demand.maximum, wants.maximum);
                }
            }
        }
        for (std::size_t i = 0; i < demands.size(); ++i) {
            if (table_.columns[i].width > Length{}) {
                demands[i] = {table_.columns[i].width, table_.columns[i].width, true};
            }
        }
        widen_for_spans(demands);
        widths_ = distribute_widths(demands, measure_);
        edges_.assign(1, Length{});
        for (const Length width : widths_) {
            edges_.push_back(edges_.back() + width);
        }
    }

    TextWidths measure_cell(const GridCell& cell) {
        TextWidths wants;
        const Length padding = style_.padding_x * 2;
        for (const document::Paragraph& paragraph : cell.cell->paragraphs) {
            const TextWidths& one = widths_of(paragraph);
            wants.minimum = std::max(wants.minimum, one.minimum + padding);
            wants.maximum = std::max(wants.maximum, one.maximum + padding);
        }
        if (cell.column_span == 1 && align_of(table_, cell) == document::CellAlign::Decimal) {
            const Length shift = after_comma_[cell.column] - after_comma(cell);
            wants.minimum += shift;
            wants.maximum += shift;
        }
        return wants;
    }

    /// What a spanning cell wants beyond its columns' sum is shared among them.
    void widen_for_spans(std::vector<ColumnDemand>& demands) {
        for (const TableGrid* grid : {&head_, &body_}) {
            for (const GridCell& cell : grid->cells) {
                if (cell.column_span == 1) {
                    continue;
                }
                const TextWidths wants = measure_cell(cell);
                const auto first = demands.begin() + static_cast<std::ptrdiff_t>(cell.column);
                const auto last = first + static_cast<std::ptrdiff_t>(cell.column_span);
                const auto widen = [first, last](Length want, Length ColumnDemand::*member) {
                    Length sum;
                    std::int64_t open = 0;
                    for (auto it = first; it != last; ++it) {
                        sum += (*it).*member;
                        open += it->fixed ? 0 : 1;
                    }
                    for (auto it = first; open > 0 && want > sum && it != last; ++it) {
                        if (!it->fixed) {
                            (*it).*member += (want - sum) / open;
                        }
                    }
                };
                widen(wants.minimum, &ColumnDemand::minimum);
                widen(wants.maximum, &ColumnDemand::maximum);
            }
        }
        for (ColumnDemand& demand : demands) {
            demand.maximum = std::max(demand.maximum, demand.minimum);
        }
    }

    /// A cell's lines below each other, at its column's place; `y` from the cell's upper edge.
    SliceColumn set_cell(const GridCell& cell) {
        const document::CellAlign align = align_of(table_, cell);
        const Length width = edges_[cell.column + cell.column_span] - edges_[cell.column];
        const Length inner = std::max(width - style_.padding_x * 2, Length{});
        SliceColumn column{edges_[cell.column] + style_.padding_x, {}};
        Length y = style_.padding_y;
        for (const document::Paragraph& source : cell.cell->paragraphs) {
            Length shift;
            if (align == document::CellAlign::Decimal && cell.column_span == 1 &&
                widths_of(source).maximum < inner) {
                shift = after_comma_[cell.column] - after_comma(cell);
            }
            document::Paragraph paragraph = source;
            paragraph.style = cell_styles_.variant(source.style, align, shift);
            for (Line& line : setter_.set(paragraph, inner).lines) {
                Box box;
                box.height = line.height;
                box.depth = line.depth;
                box.items = std::move(line.items);
                box.anchors = std::move(line.anchors);
                box.notes = std::move(line.notes);
                column.boxes.push_back({y, std::move(box)});
                y += column.boxes.back().box.extent();
            }
        }
        return column;
    }

    static Length bottom_of(const SliceColumn& column) {
        return column.boxes.empty() ? Length{}
                                    : column.boxes.back().y + column.boxes.back().box.extent();
    }

    struct SetCell {
        GridCell cell;
        SliceColumn content;
        Length height;  ///< with padding
    };

    /// Rows as boxes, one each or, where a row is too high, several. Records in `row_of_box_` which
    /// row each box belongs to.
    std::vector<Box> set_rows(const TableGrid& grid,
                              std::span<const document::Row> rows,
                              RowKind kind) {
        std::vector<SetCell> cells;
        for (const GridCell& cell : grid.cells) {
            SetCell set{cell, set_cell(cell), {}};
            set.height = std::max(bottom_of(set.content), style_.padding_y) + style_.padding_y;
            cells.push_back(std::move(set));
        }
        std::vector<Length> tops = row_tops(grid, cells);
        std::vector<Box> boxes;
        TableRules rules(grid, edges_, style_);
        row_of_box_.clear();
        std::size_t next_cell = 0;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Length height = tops[row + 1] - tops[row];
            std::vector<SliceColumn> columns;
            const bool tall = height > breakable_row && kind == RowKind::Body;
            rules.enter_row(row);
            for (; next_cell < cells.size() && cells[next_cell].cell.row == row; ++next_cell) {
                SetCell& set = cells[next_cell];
                const Length room = tops[row + set.cell.row_span] - tops[row] - set.height;
                shift_down(set.content, vertical_shift(set.cell, room, tall));
                columns.push_back(std::move(set.content));
            }
            const Slicing slicing = tall ? Slicing::Breakable : Slicing::Whole;
            std::vector<Box> slices = slice_columns(std::move(columns), height, slicing);
            for (std::size_t i = 0; i < slices.size(); ++i) {
                add_rules(slices[i], rules, i == 0 ? RowEdge::Row : RowEdge::Slice, kind);
                slices[i].x = x_;
                slices[i].place = table_.place;
                boxes.push_back(std::move(slices[i]));
                row_of_box_.push_back(row);
            }
        }
        return boxes;
    }

    static void shift_down(SliceColumn& column, Length dy) {
        for (PlacedBox& placed : column.boxes) {
            placed.y += dy;
        }
    }

    static Length vertical_shift(const GridCell& cell, Length room, bool tall) {
        if (tall) {
            return {};
        }
        switch (cell.cell->vertical) {
            case document::VerticalAlign::Top:
                return {};
            case document::VerticalAlign::Middle:
                return room / 2;
            case document::VerticalAlign::Bottom:
                return room;
        }
        return {};
    }

    /// Upper edges of the rows and the lower edge of the last. A row is as high as its highest
    /// cell; a cell over several rows makes the last of them higher if it must, the shortest spans
    /// first.
    static std::vector<Length> row_tops(const TableGrid& grid, const std::vector<SetCell>& cells) {
        std::vector<Length> heights(grid.rows);
        std::vector<const SetCell*> spanning;
        for (const SetCell& set : cells) {
            if (set.cell.row_span == 1) {
                heights[set.cell.row] = std::max(heights[set.cell.row], set.height);
            } else {
                spanning.push_back(&set);
            }
        }
        std::stable_sort(spanning.begin(), spanning.end(), [](const auto* a, const auto* b) {
            return a->cell.row_span < b->cell.row_span;
        });
        for (const SetCell* set : spanning) {
            Length sum;
            for (std::size_t r = set->cell.row; r < set->cell.row + set->cell.row_span; ++r) {
                sum += heights[r];
            }
            if (set->height > sum) {
                heights[set->cell.row + set->cell.row_span - 1] += set->height - sum;
            }
        }
        std::vector<Length> tops = {Length{}};
        for (const Length height : heights) {
            tops.push_back(tops.back() + height);
        }
        return tops;
    }

    /// The head's ground, then its rules, below the text.
    void add_rules(Box& box, const TableRules& rules, RowEdge edge, RowKind kind) {
        std::vector<graphics::DisplayItem> items;
        if (kind == RowKind::Head && style_.has_head_fill) {
            items.emplace_back(graphics::BoxItem{graphics::Artifact::Background,
                                                 {{}, {}, measure_, box.extent()},
                                                 style_.head_fill,
                                                 graphics::BoxItem::Role::Fill});
        }
        for (graphics::DisplayItem& rule : rules.draw(box.extent(), edge)) {
            items.push_back(std::move(rule));
        }
        box.items.insert(box.items.begin(), std::make_move_iterator(items.begin()),
                         std::make_move_iterator(items.end()));
    }

    /// The rule under the last row of a page.
    Repeated make_foot() const {
        if (style_.rule_thickness == Length{}) {
            return nullptr;
        }
        Box box;
        box.x = x_;
        box.items.emplace_back(TableRules(body_, edges_, style_).draw_foot());
        return std::make_shared<const std::vector<Box>>(1, std::move(box));
    }

    /// Caption with its "(tiếp theo)" and head, as artifacts.
    Repeated make_repeated_head(const std::vector<Box>& head) {
        std::vector<Box> boxes;
        if (table_.caption && !table_.continued.empty()) {
            document::Paragraph caption = *table_.caption;
            std::erase_if(caption.content, [](const document::Inline& part) {
                return std::holds_alternative<document::Anchor>(part);
            });
            document::TextRun run;
            run.text = " " + table_.continued;
            run.style = caption.style->text;
            run.place = caption.place;
            caption.content.emplace_back(std::move(run));
            GalleyBuilder inner(setter_);
            inner.append(caption, x_, measure_);
            Galley lines = inner.take();
            for (GalleyItem& item : lines) {
                boxes.push_back(std::move(item.box));
            }
            if (!boxes.empty()) {
                boxes.back().depth += caption.style->space_after;
            }
        }
        for (const Box& box : head) {
            boxes.push_back(box);
            boxes.back().anchors.clear();
            boxes.back().notes.clear();
        }
        if (boxes.empty()) {
            return nullptr;
        }
        for (Box& box : boxes) {
            make_artifact(box.items, graphics::Artifact::RepeatedHead);
        }
        return std::make_shared<const std::vector<Box>>(std::move(boxes));
    }

    void append_body(const Repeated& foot, const Repeated& reopen) {
        std::vector<Box> boxes = set_rows(body_, table_.body, RowKind::Body);
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            if (i > 0) {
                builder_.penalty(break_penalty(i));
                builder_.carry(foot, reopen);
            }
            builder_.add(std::move(boxes[i]));
        }
    }

    /// Of a break before body box `i` > 0.
    std::int64_t break_penalty(std::size_t i) const {
        const std::size_t row = row_of_box_[i];
        if (row == row_of_box_[i - 1]) {
            return cost::near_table_end;  // inside a row
        }
        std::int64_t penalty = 0;
        if (row == 1 || row + 1 == table_.body.size()) {
            penalty = cost::near_table_end;
        }
        if (body_.crossed[row - 1]) {
            penalty = cost::widow;
        }
        if (table_.body[row - 1].keep_with_next) {
            penalty = cost::heading;
        }
        return penalty;
    }

    GalleyBuilder& builder_;
    ParagraphSetter& setter_;
    const document::Table& table_;
    const document::TableStyle& style_;
    Length x_, measure_;
    TableGrid head_, body_;
    CellStyles cell_styles_;
    std::unordered_map<const document::Paragraph*, TextWidths> text_widths_;
    std::vector<Length> after_comma_;
    std::vector<Length> widths_, edges_;
    std::vector<std::size_t> row_of_box_;
};

}  // namespace

void append_table(GalleyBuilder& builder, const document::Table& table, Length x, Length measure) {
    TableSetter(builder, table, x, measure).append();
}

}  // namespace tongket::typeset
