#include "compose/column_sums.h"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "compose/column_walk.h"
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
    [[nodiscard]] std::string text(std::uint8_t scale) const {
        return is_lost_ ? std::string() : vietnamese::format_number({coefficient_, scale});
    }

  private:
    static constexpr std::int64_t greatest = 999'999'999'999'999'999;
    std::int64_t coefficient_ = 0;
    bool is_lost_ = false;
};

class ColumnAdder {
  public:
    ColumnAdder(Grid& grid, base::Diagnostics& diagnostics)
        : grid_(grid), diagnostics_(diagnostics) {
        for (std::size_t column = 0; column < grid.sums.size(); ++column) {
            sum_of_column_.push_back(grid.sums[column] ? count_++ : no_column);
        }
        scales_.resize(count_);
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
                if (cell.columns <= 1 && column < sum_of_column_.size() &&
                    sum_of_column_[column] != no_column && grid_.kind(row) == RowRole::Plain) {
                    read_cell(cell, row, sum_of_column_[column]);
                }
            }
        }
    }

    void read_cell(const GridCell& cell, std::size_t row, std::size_t sum) {
        const std::string text = plain_text(cell.text);
        if (is_placeholder(text)) {
            return;
        }
        const auto number = vietnamese::read_number(text);
        if (!number || number->length != text.size()) {
            diagnostics_.report(base::Code::CellNotAdded, cell.place, {text});
            return;
        }
        scales_[sum] = std::max(scales_[sum], number->value.scale);
        addends_.push_back({row, sum, number->value});
    }

    [[nodiscard]] std::vector<std::string> texts(const std::vector<Sum>& sums) const {
        std::vector<std::string> made;
        for (std::size_t i = 0; i < count_; ++i) {
            made.push_back(sums[i].text(scales_[i]));
        }
        return made;
    }

    /// Into the cells that stand in the columns added up: a row of sums has all its columns.
    void write(GridRow& row, const std::vector<Sum>& sums) const {
        std::size_t column = 0;
        for (GridCell& cell : row) {
            if (cell.columns <= 1 && column < sum_of_column_.size() &&
                sum_of_column_[column] != no_column) {
                const std::size_t sum = sum_of_column_[column];
                cell.text = {report::Span{sums[sum].text(scales_[sum]), false, false, cell.place}};
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
    std::vector<std::uint8_t> scales_;
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
