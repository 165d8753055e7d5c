#include "typeset/table_rows.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "typeset/row_heights.h"
#include "typeset/spanning.h"
#include "typeset/table_rules.h"

namespace tongket::typeset {

namespace {

/// A row higher than this is cut between its lines.
constexpr Length breakable_row = Length::from_units(150 * Length::units_per_point);
/// A head higher than this would leave too little of each page: it is not repeated, and may be cut.
constexpr Length repeated_head = Length::from_units(200 * Length::units_per_point);

/// A cell with its lines set, and what it needs of its rows.
struct SetCell {
    GridCell cell;
    SliceColumn content;
    Length height;  ///< with padding
};

class RowSetter {
  public:
    RowSetter(CellSetter& cells,
              const TableGrid& grid,
              const document::Table& table,
              RowKind kind,
              Length x)
        : grid_(grid),
          table_(table),
          style_(*table.style),
          edges_(cells.edges()),
          kind_(kind),
          x_(x),
          may_break_(kind == RowKind::Body),
          rules_(grid, edges_, style_) {
        cells_.reserve(grid.cells.size());
        for (const GridCell& cell : grid.cells) {
            SetCell set{cell, cells.set(cell), {}};
            set.height = std::max(bottom_of(set.content), style_.padding_y) + style_.padding_y;
            cells_.push_back(std::move(set));
        }
    }

    TableRows take() {
        find_heights();
        if (!may_break_ && tops_.back() > repeated_head) {
            may_break_ = true;
            find_heights();
        }
        made_.may_break = may_break_;
        std::size_t next_cell = 0;
        for (std::size_t row = 0; row < grid_.rows; ++row) {
            std::vector<SliceColumn> columns = std::move(flowing_[row]);
            for (; next_cell < cells_.size() && cells_[next_cell].cell.row == row; ++next_cell) {
                place(cells_[next_cell], columns);
            }
            rules_.enter_row(row);
            append_row(row, std::move(columns));
        }
        return std::move(made_);
    }

  private:
    /// A cell over rows whose text stands together on one page, wherever pages break.
    struct Label {
        std::size_t first = 0, end = 0;  ///< its rows
        std::size_t box = 0;             ///< its first one
        std::size_t index = 0;           ///< among that box's `spanning`
        Length height;
        Length reach;  ///< of its boxes so far
    };

    [[nodiscard]] bool flows(const SetCell& set) const {
        return may_break_ && set.cell.row_span > 1 && set.height > breakable_row;
    }
    [[nodiscard]] Length height_of(std::size_t row) const { return tops_[row + 1] - tops_[row]; }
    [[nodiscard]] bool is_tall(std::size_t row) const {
        return may_break_ && height_of(row) > breakable_row;
    }

    void find_heights() {
        std::vector<RowDemand> demands;
        demands.reserve(cells_.size());
        for (const SetCell& set : cells_) {
            RowDemand demand{set.cell.row, set.cell.row + set.cell.row_span, set.height, {}, {}};
            if (flows(set)) {
                for (const PlacedBox& line : set.content.boxes) {
                    demand.lines.push_back(line.box.extent());
                }
            }
            demands.push_back(std::move(demand));
        }
        tops_ = row_tops(grid_.rows, demands, style_.padding_y);
        flowing_.resize(grid_.rows);
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (!demands[i].lines.empty()) {
                share_out(cells_[i], demands[i].places);
            }
        }
    }

    /// Gives the lines of a flowing cell to the rows that they stand in.
    void share_out(SetCell& set, std::span<const Length> places) {
        const Length top = tops_[set.cell.row];
        std::size_t row = set.cell.row;
        SliceColumn part{set.content.x, {}};
        const auto give = [&] {
            if (!part.boxes.empty()) {
                flowing_[row].push_back(std::move(part));
            }
            part = {set.content.x, {}};
        };
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Length y = top + places[i];
            while (y >= tops_[row + 1] && row + 1 < set.cell.row + set.cell.row_span) {
                give();
                ++row;
            }
            part.boxes.push_back({y - tops_[row], std::move(set.content.boxes[i].box)});
        }
        give();
        set.content.boxes.clear();
    }

    void place(SetCell& set, std::vector<SliceColumn>& columns) {
        const GridCell& cell = set.cell;
        if (set.content.boxes.empty()) {
            return;
        }
        if (may_break_ && cell.row_span > 1) {
            add_label(set);
            return;
        }
        const Length room = tops_[cell.row + cell.row_span] - tops_[cell.row] - set.height;
        if (!is_tall(cell.row)) {
            shift_down(set.content, vertical_shift(cell.cell->vertical, room));
        }
        columns.push_back(std::move(set.content));
    }

    void add_label(SetCell& set) {
        const Length height = set.height;
        std::vector<SliceColumn> columns;
        columns.push_back(std::move(set.content));
        Box box = std::move(slice_columns(std::move(columns), height, Slicing::Whole).front());
        const GridCell& cell = set.cell;
        labels_.push_back({cell.row,
                           cell.row + cell.row_span,
                           made_.boxes.size(),
                           new_labels_.size(),
                           height,
                           {}});
        new_labels_.push_back({1, height, cell.cell->vertical, std::move(box.items)});
        anchors_.insert(anchors_.end(), std::make_move_iterator(box.anchors.begin()),
                        std::make_move_iterator(box.anchors.end()));
        notes_.insert(notes_.end(), box.notes.begin(), box.notes.end());
    }

    void append_row(std::size_t row, std::vector<SliceColumn> columns) {
        const Slicing slicing = is_tall(row) ? Slicing::Breakable : Slicing::Whole;
        std::vector<Box> slices = slice_columns(std::move(columns), height_of(row), slicing);
        Box& first = slices.front();
        first.spanning = std::exchange(new_labels_, {});
        std::ranges::move(std::exchange(anchors_, {}), std::back_inserter(first.anchors));
        std::ranges::move(std::exchange(notes_, {}), std::back_inserter(first.notes));
        for (std::size_t i = 0; i < slices.size(); ++i) {
            made_.breaks.push_back(break_before(row, i == 0 ? RowEdge::Row : RowEdge::Slice));
            Box& box = slices[i];
            add_ground(box, row, i == 0 ? RowEdge::Row : RowEdge::Slice);
            box.x = x_;
            box.place = table_.place;
            if (table_.place_bar && grid_.source[row].counted > 0) {
                const std::size_t counted = grid_.source[row].counted;
                box.counted = CountedRows{table_.place_bar, counted, counted};
            }
            for (Label& label : labels_) {
                label.reach += box.extent();
            }
            made_.boxes.push_back(std::move(box));
        }
        std::erase_if(labels_, [&](const Label& label) {
            made_.boxes[label.box].spanning[label.index].boxes = made_.boxes.size() - label.box;
            return label.end <= row + 1;
        });
    }

    RowBreak break_before(std::size_t row, RowEdge edge) {
        RowBreak made;
        made.row = row;
        made.is_slice = edge == RowEdge::Slice;
        made.is_crossed = edge == RowEdge::Slice || (row > 0 && grid_.crossed[row - 1]);
        made.penalty = edge == RowEdge::Slice ? cost::near_table_end : row_penalty(row);
        Length lacking;
        for (const Label& label : labels_) {
            if (label.reach > Length{} && label.reach < label.height) {
                lacking = std::max(lacking, label.height - label.reach);
            }
        }
        if (lacking > Length{}) {
            made.penalty = std::max(made.penalty, cost::widow);
            made.strut.push_back(make_strut(lacking));
        }
        return made;
    }

    /// Of a break that leaves few rows above it or below: one is bad, five are as good as any.
    [[nodiscard]] std::int64_t cost_near_end(std::size_t row) const {
        constexpr std::size_t enough = 5;
        const std::size_t rows = std::min(row, grid_.rows - row);
        return rows < enough ? cost::near_table_end / static_cast<std::int64_t>(rows * rows * rows)
                             : 0;
    }

    [[nodiscard]] std::int64_t row_penalty(std::size_t row) const {
        if (row == 0) {
            return 0;
        }
        if (grid_.source[row - 1].keep_with_next) {
            return cost::heading;
        }
        const auto leaves_one = [row](const Label& label) {
            return label.first + 1 == row || label.end == row + 1;
        };
        if (std::ranges::any_of(labels_, leaves_one)) {
            return cost::widow;
        }
        return grid_.crossed[row - 1] ? cost::near_table_end : cost_near_end(row);
    }

    /// White with the borders of the row above, which `rules_` still knows.
    [[nodiscard]] Box make_strut(Length extent) const {
        Box box;
        box.x = x_;
        box.depth = extent;
        box.at_break = AtBreak::Strut;
        box.items = rules_.draw(extent, RowEdge::Slice);
        return box;
    }

    /// Every second row's ground, but for cells that also stand in rows without one.
    void add_stripe(Length extent, std::vector<graphics::DisplayItem>& items) const {
        const std::vector<bool> over = rules_.columns_over_rows();
        for (std::size_t c = 0; c < over.size();) {
            std::size_t end = c;
            while (end < over.size() && !over[end]) {
                ++end;
            }
            if (end > c) {
                items.emplace_back(
                    graphics::BoxItem{graphics::Artifact::Background,
                                      {edges_[c], {}, edges_[end] - edges_[c], extent},
                                      style_.stripe,
                                      graphics::BoxItem::Role::Fill});
            }
            c = end + 1;
        }
    }

    void add_column_lines(Length extent, std::vector<graphics::DisplayItem>& items) const {
        for (std::size_t c = 0; c < std::min(table_.columns.size(), edges_.size() - 1); ++c) {
            for (const document::ColumnLine& line : table_.columns[c].lines) {
                const Length inner = edges_[c + 1] - edges_[c] - style_.padding_x * 2;
                const Length x =
                    edges_[c] + style_.padding_x + base::mul_div(inner, line.share, 1'000);
                items.emplace_back(
                    graphics::BoxItem{graphics::Artifact::Layout,
                                      {x - line.thickness / 2, {}, line.thickness, extent},
                                      line.colour,
                                      graphics::BoxItem::Role::Rule});
            }
        }
    }

    /// The row's ground, then its rules, below the text.
    void add_ground(Box& box, std::size_t row, RowEdge edge) const {
        std::vector<graphics::DisplayItem> items;
        if (kind_ == RowKind::Body && style_.has_stripe && row % 2 == 1) {
            add_stripe(box.extent(), items);
        }
        if (kind_ == RowKind::Head && style_.has_head_fill) {
            items.emplace_back(graphics::BoxItem{graphics::Artifact::Background,
                                                 {{}, {}, edges_.back(), box.extent()},
                                                 style_.head_fill,
                                                 graphics::BoxItem::Role::Fill});
        }
        if (grid_.source[row].fill) {
            items.emplace_back(graphics::BoxItem{graphics::Artifact::Background,
                                                 {{}, {}, edges_.back(), box.extent()},
                                                 *grid_.source[row].fill,
                                                 graphics::BoxItem::Role::Fill});
        }
        if (kind_ == RowKind::Body) {
            add_column_lines(box.extent(), items);
        }
        if (row == 0 && kind_ != RowKind::Continued && edge == RowEdge::Row && rules_.has_edges()) {
            items.emplace_back(rules_.draw_foot());  // the head's upper edge, or its lower one
        } else {
            std::vector<graphics::DisplayItem> rules = rules_.draw(box.extent(), edge);
            if (const auto& colour = grid_.source[row].rule_above; colour && edge == RowEdge::Row) {
                for (graphics::DisplayItem& rule : rules) {
                    if (auto* line = std::get_if<graphics::BoxItem>(&rule)) {
                        line->colour = *colour;
                    }
                }
            }
            if (items.empty()) {
                items = std::move(rules);
            } else {
                std::ranges::move(rules, std::back_inserter(items));
            }
        }
        std::ranges::move(box.items, std::back_inserter(items));
        box.items = std::move(items);
    }

    const TableGrid& grid_;
    const document::Table& table_;
    const document::TableStyle& style_;
    const std::vector<Length>& edges_;
    RowKind kind_;
    Length x_;
    bool may_break_;
    TableRules rules_;
    std::vector<SetCell> cells_;
    std::vector<Length> tops_;
    std::vector<std::vector<SliceColumn>> flowing_;  ///< lines of flowing cells, by row
    std::vector<Label> labels_;                      ///< that reach into the row
    std::vector<Spanning> new_labels_;               ///< that begin in it
    std::vector<PlacedAnchor> anchors_;
    std::vector<std::shared_ptr<const document::Footnote>> notes_;
    TableRows made_;
};

}  // namespace

TableRows set_rows(CellSetter& cells,
                   const TableGrid& grid,
                   const document::Table& table,
                   RowKind kind,
                   Length x) {
    return RowSetter(cells, grid, table, kind, x).take();
}

}  // namespace tongket::typeset
