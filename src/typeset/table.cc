#include "typeset/table.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "typeset/carried_sums.h"
#include "typeset/cell_setter.h"
#include "typeset/split_columns.h"
#include "typeset/table_grid.h"
#include "typeset/table_rows.h"
#include "typeset/table_rules.h"

namespace tongket::typeset {

namespace {

enum class TablePart : std::uint8_t { First, Later };

class TableSetter {
  public:
    TableSetter(GalleyBuilder& builder, const document::Table& table, Length x, Length measure)
        : builder_(builder),
          table_(table),
          style_(*table.style),
          x_(x),
          measure_(measure),
          head_(resolve_grid(table.head, table.columns.size())),
          body_(resolve_grid(table.body, table.columns.size())),
          samples_(table.carried ? CarriedRows::sample_rows(*table.carried)
                                 : std::vector<document::Row>()),
          at_breaks_(resolve_grid(samples_, table.columns.size())),
          cells_(builder.setter(), table, head_, body_, at_breaks_, measure) {}

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
        TableRows head = set_rows(cells_, head_, table_, RowKind::Head, x_);
        if (head.may_break) {
            append_rows(std::move(head), nullptr);
        } else {
            repeat_head(head.boxes);
            for (Box& box : head.boxes) {
                builder_.add(std::move(box));
                builder_.penalty(cost::kept);
            }
        }
        append_rows(set_rows(cells_, body_, table_, RowKind::Body, x_),
                    table_.carried && !table_.body.empty()
                        ? std::make_shared<const CarriedRows>(cells_, at_breaks_, table_, x_)
                        : nullptr);
        if (has_rules()) {
            builder_.penalty(cost::kept);
            builder_.carry(nullptr, nullptr);
            builder_.add(foot_rule());
        }
        builder_.space(style_.space_after);
    }

    /// One range of columns, or several where the table is too wide and may be split.
    [[nodiscard]] std::vector<ColumnRange> ranges() const {
        const std::size_t stub = std::min(table_.stub, table_.columns.size());
        if (style_.too_wide == document::TooWide::Squeeze) {
            return {{stub, table_.columns.size()}};
        }
        return column_ranges(cells_.least_widths(), stub, head_groups(head_), measure_);
    }

  private:
    [[nodiscard]] bool has_rules() const { return style_.rule_thickness != Length{}; }

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
        box.items.emplace_back(TableRules(body_, cells_.edges(), style_).draw_foot());
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

    /// The caption with its "(tiếp theo)", as an artifact.
    void append_continued_caption() {
        if (!table_.caption || table_.continued.empty()) {
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
    const document::Table& table_;
    const document::TableStyle& style_;
    Length x_, measure_;
    TableGrid head_, body_;
    std::vector<document::Row> samples_;  ///< the rows of sums at page breaks
    TableGrid at_breaks_;
    CellSetter cells_;
    std::vector<Box> repeated_;  ///< on top of each page after the first
    bool rows_begun_ = false;    ///< rows that a page may part stand above
};

}  // namespace

void append_table(GalleyBuilder& builder, const document::Table& table, Length x, Length measure) {
    if (table.columns.empty() || (table.head.empty() && table.body.empty())) {
        return;
    }
    TableSetter whole(builder, table, x, measure);
    const std::vector<ColumnRange> ranges = whole.ranges();
    if (ranges.size() == 1) {
        whole.append(TablePart::First);
        return;
    }
    for (const ColumnRange& range : ranges) {
        const document::Table part = part_of(table, range);
        TableSetter(builder, part, x, measure)
            .append(range == ranges.front() ? TablePart::First : TablePart::Later);
    }
}

}  // namespace tongket::typeset
