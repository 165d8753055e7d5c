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
            append_rows(std::move(head), nullptr);
        } else {
            repeat_head(head.boxes);
            for (Box& box : head.boxes) {
                builder_.add(std::move(box));
                builder_.penalty(cost::kept);
            }
        }
        append_rows(set_rows(cells_, measured_.body(), table_, RowKind::Body, x_), carried_rows());
        if (has_rules()) {
            builder_.penalty(cost::kept);
            builder_.carry(nullptr, nullptr);
            builder_.add(foot_rule());
        }
        builder_.space(style_.space_after);
    }

  private:
    [[nodiscard]] bool has_rules() const { return style_.rule_thickness != Length{}; }

    [[nodiscard]] std::shared_ptr<const CarriedRows> carried_rows() {
        return table_.carried && !table_.body.empty()
                   ? std::make_shared<const CarriedRows>(cells_, measured_.at_breaks(), table_, x_)
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

    void leave_room_for_bar() {
        if (table_.place_bar && table_.place_bar->room > Length{}) {
            repeated_.emplace_back().depth = table_.place_bar->room;
        }
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
        GalleyBuilder inner(builder_.setter());
        inner.append(caption, x_, measure_);
        Galley lines = inner.take();
        for (GalleyItem& item : lines) {
            repeated_.push_back(std::move(item.box));
            repeated_.back().notes.clear();
            make_artifact(repeated_.back().items, graphics::Artifact::RepeatedHead);
        }
        if (!repeated_.empty()) {
            repeated_.back().depth += caption.style->space_after;
        }
    }

    /// Boxes shared by all the breaks that add the same.
    static Repeated share(std::vector<Box> boxes) {
        return boxes.empty() ? nullptr : std::make_shared<const std::vector<Box>>(std::move(boxes));
    }

    void append_rows(TableRows rows, std::shared_ptr<const CarriedRows> carried) {
        std::vector<Box> foot;
        std::vector<Box> top = repeated_;
        if (carried) {
            foot.push_back(carried->placeholder(AtBreak::CarriedForward));
            top.push_back(carried->placeholder(AtBreak::BroughtForward));
        }
        const Repeated close = share(with_rule(std::move(foot)));
        const Repeated reopen_crossed = share(with_rule(top));
        const Repeated reopen = share(std::move(top));
        // Inside a row there is no sum to say: its figures may stand on either side.
        const Repeated close_slice = share(with_rule({}));
        const Repeated reopen_slice = share(with_rule(repeated_));
        for (std::size_t i = 0; i < rows.boxes.size(); ++i) {
            RowBreak& at = rows.breaks[i];
            if (i == 0 && rows_begun_) {
                builder_.penalty(cost::near_table_end);
                builder_.carry(close_slice, reopen_slice);
            } else if (i > 0) {
                builder_.penalty(at.penalty);
                const bool says_sums = carried && !at.is_slice;
                Repeated end = says_sums || !at.is_slice ? close : close_slice;
                if (!at.strut.empty()) {
                    if (end) {
                        at.strut.insert(at.strut.end(), end->begin(), end->end());
                    }
                    end = share(std::move(at.strut));
                }
                builder_.carry(std::move(end), at.is_slice     ? reopen_slice
                                               : at.is_crossed ? reopen_crossed
                                                               : reopen);
                if (says_sums) {
                    builder_.carry_sums(carried, at.row - 1);
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
        const document::Table part = part_of(measured.table(), range);
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
