#include "compose/cell_marks.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "base/length.h"
#include "compose/column_sums.h"
#include "compose/column_walk.h"
#include "compose/padded_count.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using document::CellMark;
using report::ColumnDrawing;
using report::RowRole;
struct CellNumber {
    std::optional<double> amount;
    bool is_strong = false;
};
/// Of a row, by column.
using Numbers = std::vector<CellNumber>;

/// Per cent of the plan that the scale shows; what lies beyond is drawn at its end.
constexpr double least_share = 75, largest_share = 115, whole = 100;
/// What the scale names beside the plan.
constexpr double tick = 80;

/// Where that per cent of the plan stands, from 0 to 1.
constexpr double share_at(double percent) {
    return (percent - least_share) / (largest_share - least_share);
}

/// " tập thể": words after a number, not a second number.
bool is_unit(std::string_view text) {
    const auto is_blank = [](char c) { return c == ' ' || c == '\xC2' || c == '\xA0'; };
    const auto word = std::ranges::find_if_not(text, is_blank);
    if (word == text.begin() || word == text.end()) {
        return false;
    }
    // No letter of Vietnamese begins with the byte that dashes begin with.
    const auto first = static_cast<unsigned char>(*word);
    return (first >= 0x80 && first != 0xE2) || (first >= 'A' && first <= 'z');
}

std::optional<double> number_in(const GridCell& cell) {
    std::string text = plain_text(cell.text);
    if (text.ends_with('%')) {
        text.pop_back();
    }
    if (is_placeholder(text)) {
        return std::nullopt;
    }
    const std::size_t end = std::min(text.find_first_of(" \xC2"), text.size());
    const std::string_view count = without_padding(std::string_view(text).substr(0, end));
    const auto number = vietnamese::read_number(count);
    const bool is_number = number && number->length == count.size() &&
                           (end == text.size() || is_unit(std::string_view(text).substr(end)));
    return is_number ? std::optional(vietnamese::approximate(number->value)) : std::nullopt;
}

/// Whether all that the cell says is strong; the mark of a note says nothing.
bool is_strong(const GridCell& cell) {
    return !is_blank(cell.text) && std::ranges::all_of(cell.text, [](const Piece& piece) {
        const auto* span = std::get_if<report::Span>(&piece);
        return span != nullptr && (span->strong || span->text.empty());
    });
}

std::vector<Numbers> read_numbers(const Grid& grid) {
    std::vector<Numbers> rows;
    ColumnWalk walk(grid.columns.size());
    for (const GridRow& cells : grid.body) {
        Numbers& row = rows.emplace_back(grid.columns.size());
        walk.begin_row();
        for (const GridCell& cell : cells) {
            const std::size_t column = walk.next(cell.columns, cell.rows);
            if (cell.columns <= 1 && column < row.size()) {
                row[column] = {number_in(cell), is_strong(cell)};
            }
        }
    }
    return rows;
}

class MarkMaker {
  public:
    MarkMaker(const Grid& grid,
              std::shared_ptr<const document::ChartStyle> style,
              base::Length thickness)
        : grid_(grid), style_(std::move(style)), thickness_(thickness), rows_(read_numbers(grid)) {}

    void make(std::size_t column, CellMarks& marks) const {
        const ColumnMark& mark = grid_.marks[column];
        const double end = end_of(mark);
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            if (grid_.kind(row) == RowRole::GroupTitle) {
                continue;
            }
            auto made =
                mark.drawing == ColumnDrawing::Bar ? bar(row, mark, end) : against_plan(row, mark);
            if (made) {
                made->style = style_;
                made->thickness = thickness_;
                made->is_told = grid_.kind(row) != RowRole::Plain || is_told(row, mark);
                marks[row][column] = std::make_shared<const CellMark>(std::move(*made));
            }
        }
    }

  private:
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const {
        return column < rows_[row].size() ? rows_[row][column].amount : std::nullopt;
    }

    /// A result that the table itself makes strong, as that of a sum written as a row.
    [[nodiscard]] bool is_told(std::size_t row, const ColumnMark& mark) const {
        return mark.drawing == ColumnDrawing::AgainstPlan && mark.of[1] < rows_[row].size() &&
               rows_[row][mark.of[1]].is_strong;
    }

    [[nodiscard]] bool is_of_hundred(const ColumnMark& mark) const {
        return mark.of.size() == 1 && mark.of_hundred;
    }

    /// Of the longest bar; sums are no bars, or they would dwarf what they add up.
    [[nodiscard]] double end_of(const ColumnMark& mark) const {
        double end = is_of_hundred(mark) ? whole : 0;
        for (std::size_t row = 0; row < rows_.size(); ++row) {
            double sum = 0;
            for (const std::size_t column : mark.of) {
                sum += std::max(number(row, column).value_or(0), 0.0);
            }
            end = grid_.kind(row) == RowRole::Plain ? std::max(end, sum) : end;
        }
        return end;
    }

    [[nodiscard]] std::optional<CellMark> bar(std::size_t row,
                                              const ColumnMark& mark,
                                              double end) const {
        const bool is_sum = grid_.kind(row) != RowRole::Plain && !is_of_hundred(mark);
        if (is_sum || !(end > 0)) {
            return std::nullopt;
        }
        CellMark made;
        made.has_track = is_of_hundred(mark);
        bool has_any = false;
        for (const std::size_t column : mark.of) {
            const auto amount = number(row, column);
            has_any |= amount.has_value();
            made.shares.push_back(std::clamp(amount.value_or(0) / end, 0.0, 1.0));
        }
        return has_any ? std::optional(std::move(made)) : std::nullopt;
    }

    /// The shares of last year and of this year.
    [[nodiscard]] std::optional<CellMark> against_plan(std::size_t row,
                                                       const ColumnMark& mark) const {
        const auto before = number(row, mark.of[0]), now = number(row, mark.of[1]),
                   plan = number(row, mark.of[2]);
        if (!now || !plan || !(*plan > 0)) {
            return std::nullopt;
        }
        const auto share = [&](double amount) {
            const double percent = amount / *plan * whole;
            return std::clamp(share_at(percent), 0.0, 1.0);
        };
        CellMark made;
        made.kind = CellMark::Kind::AgainstPlan;
        made.shares = {share(before.value_or(*now)), share(*now)};
        return made;
    }

    const Grid& grid_;
    std::shared_ptr<const document::ChartStyle> style_;
    base::Length thickness_;  ///< of bars; 0: by their letters
    std::vector<Numbers> rows_;
};

}  // namespace

CellMarks make_cell_marks(const Composition& composition,
                          const Grid& grid,
                          base::Length thickness) {
    const bool has_any = std::ranges::any_of(
        grid.marks, [](const ColumnMark& mark) { return mark.drawing != ColumnDrawing::None; });
    if (!has_any) {
        return {};
    }
    const stylesheet::ChartLook& look = composition.stylesheet.chart;
    const MarkMaker maker(grid, look.chart ? look.chart : std::make_shared<document::ChartStyle>(),
                          thickness);
    CellMarks marks(grid.body.size());
    for (auto& row : marks) {
        row.resize(grid.columns.size());
    }
    for (std::size_t column = 0; column < std::min(grid.marks.size(), grid.columns.size());
         ++column) {
        if (grid.marks[column].drawing != ColumnDrawing::None) {
            maker.make(column, marks);
        }
    }
    return marks;
}

std::vector<document::ColumnLine> plan_lines(const Composition& composition,
                                             const ColumnMark& mark) {
    using namespace base::literals;
    const auto& style = composition.stylesheet.chart.chart;
    if (mark.drawing != ColumnDrawing::AgainstPlan || !style) {
        return {};
    }
    const auto at = [](double percent) {
        return static_cast<std::int32_t>(share_at(percent) * 1'000);
    };
    return {{at(tick), 0.35_pt, style->grid}, {at(whole), 0.5_pt, style->axis}};
}

std::shared_ptr<const document::CellMark> plan_scale(const Composition& composition,
                                                     const ColumnMark& mark,
                                                     const stylesheet::Style& style) {
    const auto& chart = composition.stylesheet.chart.chart;
    if (mark.drawing != ColumnDrawing::AgainstPlan || !chart) {
        return nullptr;
    }
    document::CellMark made;
    made.kind = CellMark::Kind::Scale;
    made.shares = {share_at(tick), share_at(whole)};
    made.numbers = {fmt::format("{}", tick), fmt::format("{}", whole)};
    made.numbers_style = style.paragraph;
    made.style = chart;
    return std::make_shared<const document::CellMark>(std::move(made));
}

}  // namespace tongket::compose
