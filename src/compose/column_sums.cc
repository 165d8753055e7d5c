#include "compose/column_sums.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "compose/column_walk.h"
#include "compose/padded_count.h"
#include "vietnamese/number.h"

namespace tongket::compose {

namespace {

using report::RowRole;
using vietnamese::Decimal;

constexpr std::size_t no_column = static_cast<std::size_t>(-1);

/// A figure of a summed column.
struct Addend {
    std::size_t row = 0, sum = 0;  ///< its row; which of the sums it belongs to
    Decimal value;
};

/// 10^`exponent` times `value`, if that is a number of 18 digits.
bool raise(std::int64_t& value, unsigned exponent) {
    for (; exponent > 0; --exponent) {
        if (__builtin_mul_overflow(value, std::int64_t{10}, &value)) {
            return false;
        }
    }
    return true;
}

class Sum {
  public:
    void add(const Decimal& value, std::uint8_t scale) {
        std::int64_t raised = value.coefficient;
        is_lost_ = is_lost_ || !raise(raised, static_cast<unsigned>(scale - value.scale)) ||
                   __builtin_add_overflow(coefficient_, raised, &coefficient_) ||
                   std::max(coefficient_, -coefficient_) > greatest;
    }
    [[nodiscard]] bool is_lost() const { return is_lost_; }
    [[nodiscard]] std::int64_t coefficient() const { return coefficient_; }
    [[nodiscard]] std::string text(std::uint8_t scale) const {
        return is_lost_ ? std::string() : vietnamese::format_number({coefficient_, scale});
    }

  private:
    static constexpr std::int64_t greatest = 999'999'999'999'999'999;
    std::int64_t coefficient_ = 0;
    bool is_lost_ = false;
};

/// A hundred times as much for per cent; empty if there is none, or with more than 15 digits.
std::string quotient(const Decimal& over,
                     const Decimal& under,
                     bool is_percent,
                     std::uint8_t scale) {
    constexpr std::uint8_t more = 2, most_decimals = 6;
    constexpr double most = 1e7;  // and no more than 8 decimals below
    if (under.coefficient == 0 || scale > most_decimals ||
        !(std::abs(vietnamese::approximate(over) / vietnamese::approximate(under)) < most)) {
        return {};
    }
    if (!is_percent) {
        return vietnamese::format_number(vietnamese::divide(over, under, scale));
    }
    const auto share = vietnamese::divide(over, under, static_cast<std::uint8_t>(scale + more));
    return vietnamese::format_number({share.coefficient, scale});
}

class ColumnAdder {
  public:
    ColumnAdder(Grid& grid, base::Diagnostics& diagnostics)
        : grid_(grid), diagnostics_(diagnostics) {
        for (std::size_t column = 0; column < grid.sums.size(); ++column) {
            sum_of_column_.push_back(grid.sums[column] ? count_++ : no_column);
        }
        scales_.resize(count_);
        ratio_scales_.resize(grid.ratios.size());
    }

    std::vector<std::vector<std::string>> add() {
        std::vector<std::vector<std::string>> so_far;
        if (count_ == 0) {
            return so_far;
        }
        read();
        std::vector<Sum> group(count_);
        std::vector<Sum> table(count_);
        std::size_t next = 0;
        for (std::size_t row = 0; row < grid_.body.size(); ++row) {
            const RowRole kind = grid_.kind(row);
            if (kind == RowRole::GroupTitle) {
                group.assign(count_, {});
            }
            for (; next < addends_.size() && addends_[next].row == row; ++next) {
                const Addend& addend = addends_[next];
                group[addend.sum].add(addend.value, scales_[addend.sum]);
                table[addend.sum].add(addend.value, scales_[addend.sum]);
            }
            if (kind == RowRole::GroupTotal) {
                write(grid_.body[row], group);
                group.assign(count_, {});
            } else if (kind == RowRole::Total) {
                write(grid_.body[row], table);
            }
            if (grid_.carries) {
                so_far.push_back(texts(table));
            }
        }
        report_lost(table);
        return so_far;
    }

  private:
    void read() {
        ColumnWalk walk(sum_of_column_.size());
        for (std::size_t row = 0; row < grid_.body.size(); ++row) {
            walk.begin_row();
            for (const GridCell& cell : grid_.body[row]) {
                const std::size_t column = walk.next(cell.columns, cell.rows);
                if (cell.columns > 1 || column >= sum_of_column_.size() ||
                    grid_.kind(row) != RowRole::Plain) {
                    continue;
                }
                if (sum_of_column_[column] != no_column) {
                    read_cell(cell, row, sum_of_column_[column]);
                } else if (const std::size_t ratio = ratio_of(column); ratio != no_column) {
                    read_decimals(cell, ratio_scales_[ratio]);
                }
            }
        }
    }

    void read_cell(const GridCell& cell, std::size_t row, std::size_t sum) {
        const std::string text = plain_text(cell.text);
        if (is_placeholder(text)) {
            return;
        }
        const std::string_view count = without_padding(text);
        const auto number = vietnamese::read_number(count);
        if (!number || number->length != count.size()) {
            diagnostics_.report(base::Code::CellNotAdded, cell.place, {text});
            return;
        }
        scales_[sum] = std::max(scales_[sum], number->value.scale);
        addends_.push_back({row, sum, number->value});
    }

    [[nodiscard]] std::size_t ratio_of(std::size_t column) const {
        for (std::size_t i = 0; i < grid_.ratios.size(); ++i) {
            if (grid_.ratios[i].column == column) {
                return i;
            }
        }
        return no_column;
    }

    static void read_decimals(const GridCell& cell, std::uint8_t& scale) {
        const std::string text = plain_text(cell.text);
        if (const auto number = vietnamese::read_number(text)) {
            scale = std::max(scale, number->value.scale);
        }
    }

    /// Of sums, not the sum of those of the rows.
    [[nodiscard]] std::string ratio_text(std::size_t ratio, const std::vector<Sum>& sums) const {
        const ColumnRatio& of = grid_.ratios[ratio];
        const std::size_t over = sum_of_column_[of.over], under = sum_of_column_[of.under];
        if (sums[over].is_lost() || sums[under].is_lost()) {
            return {};
        }
        return quotient({sums[over].coefficient(), scales_[over]},
                        {sums[under].coefficient(), scales_[under]}, of.is_percent,
                        ratio_scales_[ratio]);
    }

    /// What a row of sums says in a column; nothing if that is not one of them.
    [[nodiscard]] std::optional<std::string> text_in(std::size_t column,
                                                     const std::vector<Sum>& sums) const {
        if (column >= sum_of_column_.size()) {
            return std::nullopt;
        }
        if (const std::size_t sum = sum_of_column_[column]; sum != no_column) {
            return sums[sum].text(scales_[sum]);
        }
        const std::size_t ratio = ratio_of(column);
        return ratio != no_column ? std::optional(ratio_text(ratio, sums)) : std::nullopt;
    }

    [[nodiscard]] std::vector<std::string> texts(const std::vector<Sum>& sums) const {
        std::vector<std::string> made;
        for (std::size_t column = 0; column < sum_of_column_.size(); ++column) {
            if (auto text = text_in(column, sums)) {
                made.push_back(std::move(*text));
            }
        }
        return made;
    }

    /// Into the cells that stand in the columns added up: a row of sums has all its columns.
    void write(GridRow& row, const std::vector<Sum>& sums) const {
        std::size_t column = 0;
        for (GridCell& cell : row) {
            // A ratio that the report has typed stays as it is.
            const bool is_typed = ratio_of(column) != no_column && !plain_text(cell.text).empty();
            if (auto text = text_in(column, sums); text && cell.columns <= 1 && !is_typed) {
                cell.text = {report::Span{std::move(*text), false, false, cell.place}};
            }
            column += cell.columns;
        }
    }

    void report_lost(const std::vector<Sum>& table) const {
        for (std::size_t column = 0; column < sum_of_column_.size(); ++column) {
            if (sum_of_column_[column] != no_column && table[sum_of_column_[column]].is_lost()) {
                diagnostics_.report(base::Code::SumTooLarge, grid_.place,
                                    {fmt::format("{}", column + 1)});
            }
        }
    }

    Grid& grid_;
    base::Diagnostics& diagnostics_;
    std::size_t count_ = 0;                   ///< of columns that are added up
    std::vector<std::size_t> sum_of_column_;  ///< index of its sum
    std::vector<std::uint8_t> scales_, ratio_scales_;
    std::vector<Addend> addends_;  ///< row by row
};

}  // namespace

bool is_placeholder(std::string_view text) {
    constexpr std::array<std::string_view, 6> forms = {"", "-", "–", "…", "……", "x"};
    return std::ranges::find(forms, text) != forms.end();
}

std::vector<std::vector<std::string>> add_columns(Grid& grid, base::Diagnostics& diagnostics) {
    return ColumnAdder(grid, diagnostics).add();
}

}  // namespace tongket::compose
