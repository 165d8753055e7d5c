#include "typeset/table.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "typeset/carried_sums.h"
#include "typeset/cell_setter.h"
#include "typeset/measured_table.h"
#include "typeset/split_columns.h"
#include "typeset/table_rows.h"
#include "typeset/table_rules.h"
#include "typeset/width_messages.h"

namespace tongket::typeset {

namespace {

enum class TablePart : std::uint8_t { First, Later };

class TableSetter {
  public:
    TableSetter(GalleyBuilder& builder, const MeasuredTable& measured, Length x, Length measure)
        : builder_(builder),
          measured_(measured),
          table_(measured.table()),
          style_(*table_.style),
          x_(x),
          measure_(measure),
          cells_(builder.setter(), measured, measure) {}

    /// A later part of a table split by columns has its caption as each further page has it.
    void append(TablePart part) {
        builder_.space(style_.space_before);
        append_continued_caption();
        if (part == TablePart::First) {
            append_caption();
        } else {
            for (const Box& box : repeated_) {
                builder_.add(Box(box));
                builder_.penalty(cost::kept);
            }
        }
        TableRows head = set_rows(cells_, measured_.head(), table_, RowKind::Head, x_);
        if (head.may_break) {
            append_rows(std::move(head), {});
        } else {
            repeat_head(head.boxes);
            for (Box& box : head.boxes) {
                builder_.add(std::move(box));
                builder_.penalty(cost::kept);
            }
        }
        std::vector<Box> titles = titles_of_groups();
        append_rows(set_rows(cells_, measured_.body(), table_, RowKind::Body, x_),
                    {carried_rows(titles), titles});
        if (has_rules()) {
            builder_.penalty(cost::kept);
            builder_.carry(nullptr, nullptr);
            builder_.add(foot_rule());
        }
        if (table_.note) {
            builder_.penalty(cost::kept);
            builder_.append(*table_.note, x_, measure_);
        }
        builder_.space(style_.space_after);
    }

  private:
    [[nodiscard]] bool has_rules() const { return style_.rule_thickness != Length{}; }

    [[nodiscard]] std::shared_ptr<const CarriedRows> carried_rows(const std::vector<Box>& titles) {
        const bool counts_rest = std::ranges::any_of(
            titles, [](const Box& title) { return title.at_break == AtBreak::GroupTitle; });
        return (table_.carried || counts_rest) && !table_.body.empty()
                   ? std::make_shared<const CarriedRows>(cells_, measured_, titles, x_)
                   : nullptr;
    }

    void append_caption() {
        if (table_.caption) {
            builder_.append(*table_.caption, x_, measure_);
            builder_.penalty(cost::heading);
        }
    }

    /// A rule under the last row of a page, or above what goes on at the top of one.
    [[nodiscard]] Box foot_rule() const {
        Box box;
        box.x = x_;
        box.items.emplace_back(TableRules(measured_.body(), cells_.edges(), style_).draw_foot());
        return box;
    }

    [[nodiscard]] std::vector<Box> with_rule(std::vector<Box> boxes) const {
        if (has_rules()) {
            boxes.push_back(foot_rule());
        }
        return boxes;
    }

    void repeat_head(const std::vector<Box>& head) {
        for (const Box& box : head) {
            repeated_.push_back(box);
            repeated_.back().anchors.clear();
            repeated_.back().notes.clear();
            make_artifact(repeated_.back().items, graphics::Artifact::RepeatedHead);
        }
    }

    /// With the title that the table stands under, if the bar has it said again.
    void leave_room_for_bar() {
        if (!table_.place_bar || table_.place_bar->room <= Length{}) {
            return;
        }
        Length room = table_.place_bar->room;
        if (!table_.place_bar->title.content.empty()) {
            room -= repeat_lines(table_.place_bar->title);
        }
        if (room > Length{}) {
            repeated_.emplace_back().depth = room;
        }
        for (Box& box : repeated_) {
            box.at_break = AtBreak::BarRoom;
        }
    }

    /// As artifacts; returns how high they are.
    Length repeat_lines(const document::Paragraph& paragraph) {
        GalleyBuilder inner(builder_.setter());
        inner.append(paragraph, x_, measure_);
        Galley lines = inner.take();
        Length height;
        for (GalleyItem& item : lines) {
            height += item.box.extent();
            repeated_.push_back(std::move(item.box));
            repeated_.back().notes.clear();
            make_artifact(repeated_.back().items, graphics::Artifact::RepeatedHead);
        }
        return height;
    }

    /// The caption with its "(tiếp theo)", as an artifact.
    void append_continued_caption() {
        if (!table_.caption || table_.continued.empty()) {
            leave_room_for_bar();
            return;
        }
        document::Paragraph caption = *table_.caption;
        std::erase_if(caption.content, [](const document::Inline& part) {
            return std::holds_alternative<document::Anchor>(part);
        });
        document::TextRun run;
        run.text = " " + table_.continued;
        run.style = caption.style->text;
        run.place = caption.place;
        caption.content.emplace_back(std::move(run));
        repeat_lines(caption);
        if (!repeated_.empty()) {
            repeated_.back().depth += caption.style->space_after;
        }
    }

    /// Boxes shared by all the breaks that add the same.
    static Repeated share(std::vector<Box> boxes) {
        return boxes.empty() ? nullptr : std::make_shared<const std::vector<Box>>(std::move(boxes));
    }

    /// What the body says at page breaks besides the repeated head.
    struct AtBreaks {
        std::shared_ptr<const CarriedRows> carried;  ///< or null
        std::vector<Box> titles;                     ///< one of each of the table's groups
    };

    [[nodiscard]] std::vector<Box> titles_of_groups() {
        std::vector<Box> titles =
            set_rows(cells_, measured_.continued(), table_, RowKind::Continued, x_).boxes;
        for (std::size_t group = 0; group < titles.size(); ++group) {
            make_artifact(titles[group].items, graphics::Artifact::RepeatedHead);
            if (!table_.groups[group].rest.empty()) {
                titles[group].at_break = AtBreak::GroupTitle;
            }
        }
        return titles;
    }

    /// What stands on top of the next page where it begins with a row, with one that a cell goes on
    /// into, or inside a row. Inside a row there is no sum to say: its figures may stand on either
    /// side.
    struct Tops {
        Repeated row, crossed, slice;
    };
    [[nodiscard]] Tops tops(const AtBreaks& at_breaks, const Box* title) const {
        std::vector<Box> row = repeated_, slice = repeated_;
        if (at_breaks.carried && at_breaks.carried->has_sums()) {
            row.push_back(at_breaks.carried->placeholder(AtBreak::BroughtForward));
        }
        if (title != nullptr) {
            row.push_back(*title);
            slice.push_back(*title);
        }
        Tops made;
        made.crossed = share(with_rule(row));
        made.slice = share(with_rule(std::move(slice)));
        made.row = share(std::move(row));
        return made;
    }

    void append_rows(TableRows rows, const AtBreaks& at_breaks) {
        std::vector<Box> foot;
        if (at_breaks.carried && at_breaks.carried->has_sums()) {
            foot.push_back(at_breaks.carried->placeholder(AtBreak::CarriedForward));
        }
        const Repeated close = share(with_rule(std::move(foot)));
        const Repeated close_slice = share(with_rule({}));
        const Tops common = tops(at_breaks, nullptr);
        Tops of_group;
        std::size_t group = 0;  // the first that has not ended
        bool is_in_group = false;
        for (std::size_t i = 0; i < rows.boxes.size(); ++i) {
            RowBreak& at = rows.breaks[i];
            while (group < at_breaks.titles.size() && at.row >= table_.groups[group].end) {
                ++group;
                is_in_group = false;
            }
            if (!is_in_group && group < at_breaks.titles.size() &&
                at.row > table_.groups[group].first) {
                of_group = tops(at_breaks, &at_breaks.titles[group]);
                is_in_group = true;
            }
            const Tops& top = is_in_group ? of_group : common;
            if (i == 0 && rows_begun_) {
                builder_.penalty(cost::near_table_end);
                builder_.carry(close_slice, top.slice);
            } else if (i > 0) {
                builder_.penalty(style_.keep_together ? cost::kept : at.penalty);
                Repeated end = at.is_slice ? close_slice : close;
                if (!at.strut.empty()) {
                    if (end) {
                        at.strut.insert(at.strut.end(), end->begin(), end->end());
                    }
                    end = share(std::move(at.strut));
                }
                builder_.carry(std::move(end), at.is_slice     ? top.slice
                                               : at.is_crossed ? top.crossed
                                                               : top.row);
                if (at_breaks.carried && at.row > 0) {
                    builder_.carry_sums(at_breaks.carried, at.row - 1);
                }
            }
            builder_.add(std::move(rows.boxes[i]));
            rows_begun_ = true;
        }
    }

    GalleyBuilder& builder_;
    const MeasuredTable& measured_;
    const document::Table& table_;
    const document::TableStyle& style_;
    Length x_, measure_;
    CellSetter cells_;
    std::vector<Box> repeated_;  ///< on top of each page after the first
    bool rows_begun_ = false;    ///< rows that a page may part stand above
};

/// One range of columns, or several where the table is too wide and may be split.
std::vector<ColumnRange> ranges_of(const MeasuredTable& measured, Length measure) {
    const document::Table& table = measured.table();
    const std::size_t stub = std::min(table.stub, table.columns.size());
    const bool may_split =
        table.too_wide == document::TooWide::Split || table.too_wide == document::TooWide::Turn;
    if (!may_split) {
        return {{stub, table.columns.size()}};
    }
    return column_ranges(measured.least_widths(measure), stub, head_groups(measured.head()),
                         measure);
}

/// The table, or its columns shared out over several.
void append_parts(GalleyBuilder& builder, const MeasuredTable& measured, Length x, Length measure) {
    const std::vector<ColumnRange> ranges = ranges_of(measured, measure);
    if (ranges.size() == 1) {
        TableSetter(builder, measured, x, measure).append(TablePart::First);
        return;
    }
    for (const ColumnRange& range : ranges) {
        document::Table part = part_of(measured.table(), range);
        if (range == ranges.back()) {
            part.note = measured.table().note;
        }
        const MeasuredTable measured_part(builder.setter(), part);
        TableSetter(builder, measured_part, x, measure)
            .append(range == ranges.front() ? TablePart::First : TablePart::Later);
    }
}

}  // namespace

void append_table(GalleyBuilder& builder, const document::Table& table, Length x, Length measure) {
    if (table.columns.empty() || (table.head.empty() && table.body.empty())) {
        return;
    }
    x += table.style->left;
    measure = std::max(measure - table.style->left - table.style->right, Length::from_units(1));
    TableWidths widths(builder.setter());
    const MeasuredTable measured(builder.setter(), table);
    if (measured.is_too_wide(measure)) {
        builder.note_too_wide();
    }
    if (table.too_wide == document::TooWide::Unsaid && measured.is_too_wide(measure)) {
        builder.setter().diagnostics().report(base::Code::TableTooWide, table.place, {});
    }
    append_parts(builder, measured, x, measure);
    widths.report();
}

}  // namespace tongket::typeset
