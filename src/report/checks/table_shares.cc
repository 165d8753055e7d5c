// Columns of percentages that do not follow from two other columns in one row or the other.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/checks/check_table.h"
#include "report/checks/percent.h"
#include "report/table_matrix.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

using vietnamese::Decimal;

/// Three columns are looked for among all; wider tables have no such rule that could be found.
constexpr std::size_t most_columns = 16;
constexpr std::size_t sample_rows = 12;

struct Rule {
    std::size_t part = 0, whole = 0;
    enum class Kind : std::uint8_t { Share, Growth } kind = Kind::Share;
};

class TableSharesCheck {
  public:
    TableSharesCheck(const TableMatrix& matrix, base::Diagnostics& diagnostics)
        : matrix_(matrix), diagnostics_(diagnostics) {}

    void run() {
        if (matrix_.columns() > most_columns || matrix_.rows() < 3) {
            return;
        }
        for (std::size_t column = 0; column < matrix_.columns(); ++column) {
            if (!is_percentage(column)) {
                continue;
            }
            if (numbers_.empty()) {
                read();
            }
            if (const auto rule = find_rule(column)) {
                report_others(column, *rule);
            }
        }
    }

  private:
    void read() {
        numbers_.resize(matrix_.rows() * matrix_.columns());
        for (std::size_t row = 0; row < matrix_.rows(); ++row) {
            for (std::size_t column = 0; column < matrix_.columns(); ++column) {
                const TableCell* cell = matrix_.cell(row, column);
                if (cell != nullptr) {
                    numbers_[row * matrix_.columns() + column] = number_of_cell(cell->text.plain());
                }
            }
        }
    }

    [[nodiscard]] const std::optional<Decimal>& number(std::size_t row, std::size_t column) const {
        return numbers_[row * matrix_.columns() + column];
    }

    [[nodiscard]] bool is_percentage(std::size_t column) const {
        constexpr std::array<std::string_view, 6> words = {"%",     "so với",  "tỷ lệ",
                                                           "tỉ lệ", "so sánh", "mức tăng"};
        const std::string head = vietnamese::to_lower(matrix_.full_head(column));
        return std::any_of(words.begin(), words.end(), [&head](std::string_view word) {
            return head.find(word) != std::string::npos;
        });
    }

    [[nodiscard]] std::optional<bool> agrees(std::size_t row,
                                             std::size_t column,
                                             const Rule& rule) const {
        const auto& stated = number(row, column);
        const auto& part = number(row, rule.part);
        const auto& whole = number(row, rule.whole);
        if (!stated || !part || !whole || whole->coefficient == 0 ||
            matrix_.kind(row) == RowKind::Total) {
            return std::nullopt;
        }
        const Decimal above =
            rule.kind == Rule::Kind::Growth ? vietnamese::subtract(*part, *whole) : *part;
        return is_percent_of(*stated, above, *whole);
    }

    /// A rule that three rows at least and three in four of the first rows follow.
    [[nodiscard]] std::optional<Rule> find_rule(std::size_t column) const {
        for (std::size_t part = 0; part < matrix_.columns(); ++part) {
            for (std::size_t whole = 0; whole < matrix_.columns(); ++whole) {
                if (part == whole || part == column || whole == column) {
                    continue;
                }
                for (const Rule::Kind kind : {Rule::Kind::Share, Rule::Kind::Growth}) {
                    const Rule rule{part, whole, kind};
                    if (holds_mostly(column, rule)) {
                        return rule;
                    }
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool holds_mostly(std::size_t column, const Rule& rule) const {
        std::size_t right = 0;
        std::size_t rows = 0;
        for (std::size_t row = 0; row < matrix_.rows() && rows < sample_rows; ++row) {
            if (const auto answer = agrees(row, column, rule)) {
                ++rows;
                right += *answer ? 1U : 0U;
            }
            if (rows - right > sample_rows / 4) {
                return false;
            }
        }
        return right >= 3 && right * 4 >= rows * 3;
    }

    void report_others(std::size_t column, const Rule& rule) {
        for (std::size_t row = 0; row < matrix_.rows(); ++row) {
            const auto answer = agrees(row, column, rule);
            if (!answer || *answer) {
                continue;
            }
            const TableCell* cell = matrix_.cell(row, column);
            const auto& part = *number(row, rule.part);
            const auto& whole = *number(row, rule.whole);
            const std::uint8_t decimals = number(row, column)->scale;
            const auto right = rule.kind == Rule::Kind::Share ? percent_of(part, whole, decimals)
                                                              : percent_on(part, whole, decimals);
            diagnostics_.report(base::Code::TableShareWrong, cell->text.place,
                                {matrix_.full_head(column), cell->text.plain(),
                                 right ? vietnamese::format_number(*right) : "…",
                                 matrix_.full_head(rule.part), matrix_.full_head(rule.whole)});
        }
    }

    const TableMatrix& matrix_;
    base::Diagnostics& diagnostics_;
    std::vector<std::optional<Decimal>> numbers_;
};

}  // namespace

void check_table_shares(const Matter& matter, base::Diagnostics& diagnostics) {
    for (const TypedTable& table : matter.tables) {
        TableSharesCheck(table.matrix, diagnostics).run();
    }
}

}  // namespace tongket::report
