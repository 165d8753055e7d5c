#include "report/table_columns.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/made_text.h"
#include "report/table_width.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 4> align_words = {"left", "right", "center", "decimal"};
constexpr std::array<ColumnAlign, 4> aligns = {ColumnAlign::Left, ColumnAlign::Right,
                                               ColumnAlign::Centre, ColumnAlign::Decimal};
constexpr std::size_t deepest_head = 4;

class ColumnReader {
  public:
    ColumnReader(const Reading& reading, const std::string& name)
        : reading_(reading), name_(name) {}

    TypedColumns read(const Fields& table) {
        typed_.columns = read_columns(table.items("columns"), 1);
        read_drawings();
        return std::move(typed_);
    }

  private:
    std::vector<TableColumn> read_columns(std::span<const data::Value> items, std::size_t depth) {
        std::vector<TableColumn> columns;
        for (const data::Value& item : items) {
            if (depth > deepest_head) {
                report(base::Code::NestedTooDeep, item.place,
                       {"columns", fmt::format("{}", deepest_head)});
                return columns;
            }
            TableColumn column;
            if (has_key_of(item, KeyOwner::Column)) {
                const Fields fields(item, KeyOwner::Column, reading_);
                column.title = fields.text("title");
                if (const auto align = fields.choice("align", align_words)) {
                    column.align = aligns[*align];
                }
                column.width_nanometres = read_width(fields);
                column.sum = fields.flag("sum").value_or(false);
                column.rotate = fields.flag("rotate").value_or(false);
                column.heads_rows = fields.flag("row-head").value_or(false);
                column.columns = read_columns(fields.items("columns"), depth + 1);
                if (column.columns.empty()) {
                    note_drawing(fields, leaves_read_);
                }
            } else {
                column.title = read_text(item, "columns", reading_);
            }
            leaves_read_ += column.columns.empty() ? 1 : 0;
            columns.push_back(std::move(column));
        }
        return columns;
    }

    void note_drawing(const Fields& fields, std::size_t leaf) {
        const std::vector<Text> bar = fields.texts("bar");
        const std::vector<Text> against = fields.texts("against-plan");
        if (!bar.empty() && !against.empty()) {
            report(base::Code::KeysExclude, fields.key_place("against-plan"),
                   {"bar", "against-plan"});
        } else if (!against.empty() && against.size() != 3) {
            report(base::Code::PlanNeedsThreeColumns, fields.key_place("against-plan"),
                   {fmt::format("{}", against.size())});
        } else if (!bar.empty() || !against.empty()) {
            drawings_.push_back({leaf,
                                 bar.empty() ? ColumnDrawing::AgainstPlan : ColumnDrawing::Bar,
                                 bar.empty() ? against : bar});
        }
    }

    /// The columns that the drawings name: they may stand to the right of them.
    void read_drawings() {
        const std::vector<TableColumn*> leaves = leaves_of(typed_.columns);
        for (const NamedDrawing& named : drawings_) {
            TableColumn& column = *leaves[named.leaf];
            for (const Text& title : named.titles) {
                const std::string wanted = vietnamese::matching_key(title.plain());
                const auto found = std::ranges::find_if(leaves, [&](const TableColumn* leaf) {
                    return leaf != &column &&
                           vietnamese::matching_key(leaf->title.plain()) == wanted;
                });
                if (found == leaves.end()) {
                    report(base::Code::NoSuchColumn, title.place, {name_, title.plain()});
                    continue;
                }
                column.drawn.push_back(static_cast<std::size_t>(found - leaves.begin()));
            }
            const bool is_whole = column.drawn.size() == named.titles.size();
            column.drawing = is_whole ? named.drawing : ColumnDrawing::None;
        }
        for (auto leaf = leaves.rbegin();
             leaf != leaves.rend() && (*leaf)->drawing != ColumnDrawing::None; ++leaf) {
            ++typed_.drawn_at_end;
        }
    }

    std::int64_t read_width(const Fields& fields) const {
        const data::Value* given = fields.find("width");
        if (given == nullptr) {
            return 0;
        }
        const std::string text = fields.plain("width");
        const auto width = read_table_width(text);
        if (!width) {
            report(base::Code::BadWidth, given->place, {text});
        }
        return width.value_or(0);
    }

    void report(base::Code code, base::Place place, std::vector<std::string> arguments) const {
        reading_.diagnostics.report(code, place, std::move(arguments));
    }

    /// A drawing whose columns are known by their titles alone.
    struct NamedDrawing {
        std::size_t leaf = 0;
        ColumnDrawing drawing = ColumnDrawing::None;
        std::vector<Text> titles;
    };

    const Reading& reading_;
    const std::string& name_;
    TypedColumns typed_;
    std::size_t leaves_read_ = 0;
    std::vector<NamedDrawing> drawings_;
};

}  // namespace

bool has_key_of(const data::Value& value, KeyOwner owner) {
    return value.is_map() &&
           std::any_of(value.entries.begin(), value.entries.end(), [owner](const auto& entry) {
               return find_key(owner, entry.key) != nullptr;
           });
}

std::vector<TableColumn*> leaves_of(std::vector<TableColumn>& columns) {
    std::vector<TableColumn*> leaves;
    for (TableColumn& column : columns) {
        if (column.columns.empty()) {
            leaves.push_back(&column);
        } else {
            const auto below = leaves_of(column.columns);
            leaves.insert(leaves.end(), below.begin(), below.end());
        }
    }
    return leaves;
}

std::size_t count_columns(const std::vector<TableColumn>& columns) {
    std::size_t count = 0;
    for (const TableColumn& column : columns) {
        count += column.columns.empty() ? 1 : count_columns(column.columns);
    }
    return count;
}

TypedColumns read_columns(const Fields& table, const Reading& reading, const std::string& name) {
    return ColumnReader(reading, name).read(table);
}

void read_align(const Fields& table,
                const Reading& reading,
                std::size_t made,
                std::vector<TableColumn>& columns) {
    const std::span<const data::Value> words = table.items("align");
    const std::vector<TableColumn*> leaves = leaves_of(columns);
    const std::size_t wanted = leaves.size() - made;
    if (!words.empty() && words.size() != wanted) {
        reading.diagnostics.report(base::Code::AlignCount, table.key_place("align"),
                                   {fmt::format("{}", words.size()), fmt::format("{}", wanted)});
    }
    for (std::size_t i = 0; i < std::min(words.size(), wanted); ++i) {
        if (const auto align = read_choice(words[i], "align", align_words, reading)) {
            leaves[i + made]->align = aligns[*align];
        }
    }
}

}  // namespace tongket::report
