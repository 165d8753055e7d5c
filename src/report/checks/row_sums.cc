// Totals of a table that are not the sums of what they add up.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/checks/check_table.h"
#include "report/table_matrix.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

/// Far inside what sums of a million rows can hold.
bool is_moderate(const Decimal& value) {
    constexpr std::int64_t most = 1'000'000'000'000;
    return value.scale <= 4 && value.coefficient < most && value.coefficient > -most;
}

/// Heads of columns whose total is no sum.
bool is_no_sum(std::string_view head) {
    constexpr std::array<std::string_view, 12> words = {
        "%",      "tỷ lệ", "tỉ lệ",    "bình quân", "trung bình", "điểm",
        "so với", "xếp",   "mức tăng", "năng suất", "mật độ",     "đơn giá"};
    const std::string lower = vietnamese::to_lower(head);
    return std::any_of(words.begin(), words.end(), [&lower](std::string_view word) {
        return lower.find(word) != std::string::npos;
    });
}

struct NumberCell {
    const TableCell* cell = nullptr;
    std::optional<Decimal> number;
    bool percent = false;
};

NumberCell number_cell(const TableMatrix& matrix, std::size_t row, std::size_t column) {
    NumberCell found;
    found.cell = matrix.cell(row, column);
    if (found.cell != nullptr) {
        const std::string text = found.cell->text.plain();
        found.number = number_of_cell(text);
        found.percent = text.ends_with('%');
        if (found.number && !is_moderate(*found.number)) {
            found.number.reset();
        }
    }
    return found;
}

class TotalsCheck {
  public:
    TotalsCheck(const TableMatrix& matrix, base::Diagnostics& diagnostics)
        : matrix_(matrix), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t row = 0; row < matrix_.rows(); ++row) {
            if (matrix_.kind(row) != RowKind::Total) {
                continue;
            }
            const Rows parts = parts_of(row);
            for (std::size_t column = 0; column < matrix_.columns(); ++column) {
                check(row, column, parts);
            }
        }
    }

  private:
    struct Rows {
        std::size_t begin, end;
    };

    /// The rows above the total up to the total before; for a total in the first row those below.
    /// Where totals of groups stand above, the last one may add those up instead (`check`).
    [[nodiscard]] Rows parts_of(std::size_t total) const {
        std::size_t begin = total;
        while (begin > 0 && matrix_.kind(begin - 1) != RowKind::Total) {
            --begin;
        }
        if (begin < total) {
            return {begin, total};
        }
        std::size_t end = total + 1;
        while (end < matrix_.rows() && matrix_.kind(end) != RowKind::Total) {
            ++end;
        }
        return {total + 1, end};
    }

    void check(std::size_t row, std::size_t column, Rows parts) {
        const NumberCell total = number_cell(matrix_, row, column);
        if (!total.number || total.percent || is_no_sum(matrix_.full_head(column))) {
            return;
        }
        const auto sum = add_up(column, parts, RowKind::Plain);
        if (!sum || *sum == *total.number) {
            return;
        }
        // A grand total below the totals of groups, with or without rows of its own.
        const auto groups = add_up(column, {0, row}, RowKind::Total);
        const auto all = add_up(column, {0, row}, RowKind::Plain);
        if ((groups && *groups == *total.number) || (all && *all == *total.number)) {
            return;
        }
        diagnostics_.report(
            base::Code::RowSumWrong, total.cell->text.place,
            {matrix_.head(column), total.cell->text.plain(), vietnamese::format_number(*sum)});
    }

    /// Nothing if fewer than two rows have a number, or if any cell is text or a percentage.
    [[nodiscard]] std::optional<Decimal> add_up(std::size_t column, Rows rows, RowKind kind) const {
        Decimal sum;
        std::size_t count = 0;
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            if (matrix_.kind(row) != kind) {
                continue;
            }
            const NumberCell part = number_cell(matrix_, row, column);
            if (part.percent) {
                return std::nullopt;
            }
            if (part.number) {
                sum = vietnamese::add(sum, *part.number);
                ++count;
            } else if (part.cell != nullptr && !is_blank_cell(part.cell->text.plain())) {
                return std::nullopt;
            }
        }
        return count >= 2 && is_moderate(sum) ? std::optional(sum) : std::nullopt;
    }

    const TableMatrix& matrix_;
    base::Diagnostics& diagnostics_;
};

/// A column "Tổng số" that is the sum of the columns next to it: what most rows do, all must.
class ColumnTotalsCheck {
  public:
    ColumnTotalsCheck(const TableMatrix& matrix, base::Diagnostics& diagnostics)
        : matrix_(matrix), diagnostics_(diagnostics) {}

    void run() {
        for (std::size_t column = 0; column < matrix_.columns(); ++column) {
            const std::string head = vietnamese::to_lower(matrix_.head(column));
            if (head.starts_with("tổng") || head == "cộng") {
                check(column);
            }
        }
    }

  private:
    void check(std::size_t total) {
        const auto left = neighbours(total, Side::Left);
        const auto right = neighbours(total, Side::Right);
        for (const auto& parts : {left, right}) {
            if (parts.size() >= 2 && is_rule(total, parts)) {
                report_others(total, parts);
                return;
            }
        }
    }

    enum class Side : std::uint8_t { Left, Right };

    /// Columns of numbers without a gap beside the total, but for the running number.
    [[nodiscard]] std::vector<std::size_t> neighbours(std::size_t total, Side side) const {
        std::vector<std::size_t> columns;
        for (std::size_t step = 1; step <= matrix_.columns(); ++step) {
            const std::size_t column = side == Side::Left ? total - step : total + step;
            if (column >= matrix_.columns() || is_no_sum(matrix_.full_head(column)) ||
                !has_numbers(column)) {
                break;
            }
            columns.push_back(column);
        }
        return columns;
    }

    [[nodiscard]] bool has_numbers(std::size_t column) const {
        const std::string head = vietnamese::to_lower(matrix_.head(column));
        if (head == "stt" || head == "tt" || head == "số tt") {
            return false;
        }
        std::size_t numbers = 0;
        for (std::size_t row = 0; row < matrix_.rows(); ++row) {
            const NumberCell part = number_cell(matrix_, row, column);
            numbers += part.number ? 1U : 0U;
            if (part.cell != nullptr && !part.number && !is_blank_cell(part.cell->text.plain())) {
                return false;
            }
        }
        return numbers > 0;
    }

    [[nodiscard]] std::optional<Decimal> add_up(std::size_t row,
                                                const std::vector<std::size_t>& parts) const {
        Decimal sum;
        std::size_t count = 0;
        for (const std::size_t column : parts) {
            if (const NumberCell part = number_cell(matrix_, row, column); part.number) {
                sum = vietnamese::add(sum, *part.number);
                ++count;
            }
        }
        return count > 0 ? std::optional(sum) : std::nullopt;
    }

    [[nodiscard]] bool is_rule(std::size_t total, const std::vector<std::size_t>& parts) const {
        std::size_t right = 0;
        std::size_t rows = 0;
        for (std::size_t row = 0; row < matrix_.rows(); ++row) {
            const NumberCell cell = number_cell(matrix_, row, total);
            const auto sum = add_up(row, parts);
            if (cell.number && sum) {
                ++rows;
                right += *sum == *cell.number ? 1U : 0U;
            }
        }
        return right >= 2 && right * 2 > rows;
    }

    void report_others(std::size_t total, const std::vector<std::size_t>& parts) {
        for (std::size_t row = 0; row < matrix_.rows(); ++row) {
            const NumberCell cell = number_cell(matrix_, row, total);
            const auto sum = add_up(row, parts);
            if (cell.number && sum && *sum != *cell.number) {
                diagnostics_.report(base::Code::ColumnTotalWrong, cell.cell->text.place,
                                    {matrix_.head(total), cell.cell->text.plain(),
                                     vietnamese::format_number(*sum)});
            }
        }
    }

    const TableMatrix& matrix_;
    base::Diagnostics& diagnostics_;
};

}  // namespace

void check_row_sums(const Matter& matter, base::Diagnostics& diagnostics) {
    for (const TypedTable& table : matter.tables) {
        TotalsCheck(table.matrix, diagnostics).run();
        ColumnTotalsCheck(table.matrix, diagnostics).run();
    }
}

}  // namespace tongket::report
