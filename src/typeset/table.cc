#include "typeset/table.h"

#include <memory>
#include <utility>
#include <vector>

#include "typeset/cell_setter.h"
#include "typeset/table_grid.h"
#include "typeset/table_rows.h"
#include "typeset/table_rules.h"

namespace tongket::typeset {

namespace {

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
          cells_(builder.setter(), table, head_, body_, measure) {}

    void append() {
        builder_.space(style_.space_before);
        append_caption();
        TableRows head = set_rows(cells_, head_, table_, RowKind::Head, x_);
        append_continued_caption();
        if (head.may_break) {
            append_rows(std::move(head));
        } else {
            repeat_head(head.boxes);
            for (Box& box : head.boxes) {
                builder_.add(std::move(box));
                builder_.penalty(cost::kept);
            }
        }
        append_rows(set_rows(cells_, body_, table_, RowKind::Body, x_));
        if (has_rules()) {
            builder_.penalty(cost::kept);
            builder_.carry(nullptr, nullptr);
            builder_.add(foot_rule());
        }
        builder_.space(style_.space_after);
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

    void append_rows(TableRows rows) {
        std::vector<Box> foot;
        std::vector<Box> crossed_head = repeated_;
        if (has_rules()) {
            foot.push_back(foot_rule());
            crossed_head.push_back(foot_rule());
        }
        const Repeated close = share(foot);
        const Repeated reopen = share(repeated_);
        const Repeated reopen_crossed = share(std::move(crossed_head));
        for (std::size_t i = 0; i < rows.boxes.size(); ++i) {
            if (i == 0 && rows_begun_) {
                builder_.penalty(cost::near_table_end);
                builder_.carry(close, reopen);
            } else if (i > 0) {
                RowBreak& at = rows.breaks[i];
                builder_.penalty(at.penalty);
                Repeated end = close;
                if (!at.strut.empty()) {
                    at.strut.insert(at.strut.end(), foot.begin(), foot.end());
                    end = share(std::move(at.strut));
                }
                builder_.carry(std::move(end), at.is_crossed ? reopen_crossed : reopen);
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
    CellSetter cells_;
    std::vector<Box> repeated_;  ///< on top of each page after the first
    bool rows_begun_ = false;    ///< rows that a page may part stand above
};

}  // namespace

void append_table(GalleyBuilder& builder, const document::Table& table, Length x, Length measure) {
    if (table.columns.empty() || (table.head.empty() && table.body.empty())) {
        return;
    }
    TableSetter(builder, table, x, measure).append();
}

}  // namespace tongket::typeset
