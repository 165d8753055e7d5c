#include "report/table_matrix.h"

#include <algorithm>
#include <array>

#include "report/numbers.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

constexpr std::array<std::string_view, 9> total_words = {
    "tổng cộng", "tổng số", "tổng",        "cộng",          "tổng toàn quận",
    "toàn quận", "toàn xã", "toàn phường", "toàn thành phố"};

/// A row of totals begins with one of these words, and nothing but a number, sign or name of a part
/// follows: "Tổng cộng", "Cộng (I)", "Tổng số phường". `key` is the text in small letters.
bool is_total(std::string_view key) {
    return std::any_of(total_words.begin(), total_words.end(), [key](std::string_view word) {
        if (!key.starts_with(word)) {
            return false;
        }
        const std::string_view rest = key.substr(word.size());
        return rest.empty() || rest[0] == ':' || rest.starts_with(" (") || rest.starts_with(" i") ||
               (word == "tổng số" && rest.size() < 24 && rest[0] == ' ') || rest == " chung";
    });
}

}  // namespace

TableMatrix::TableMatrix(const Table& table) {
    add_heads(table.columns, "");
    cells_.assign(table.rows.size() * heads_.size(), nullptr);
    place_cells(table);
    kinds_.reserve(table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        kinds_.push_back(kind_of(row));
    }
}

void TableMatrix::add_heads(const std::vector<TableColumn>& columns, const std::string& above) {
    for (const TableColumn& column : columns) {
        const std::string title = column.title.plain();
        const std::string full = above.empty() ? title : above + " " + title;
        if (column.columns.empty()) {
            heads_.push_back(title);
            full_heads_.push_back(full);
        } else {
            add_heads(column.columns, full);
        }
    }
}

void TableMatrix::place_cells(const Table& table) {
    std::vector<std::size_t> taken_for(heads_.size(), 0);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        std::size_t column = 0;
        for (const TableCell& cell : table.rows[row]) {
            while (column < heads_.size() && taken_for[column] > 0) {
                ++column;
            }
            if (column == heads_.size()) {
                break;  // too many cells, which is reported elsewhere
            }
            cells_[row * heads_.size() + column] = &cell;
            const std::size_t end = std::min(heads_.size(), column + cell.columns);
            for (; column < end; ++column) {
                taken_for[column] = std::max<std::size_t>(cell.rows, 1);
            }
        }
        for (std::size_t& rows : taken_for) {
            rows -= rows > 0 ? 1 : 0;
        }
    }
}

RowKind TableMatrix::kind_of(std::size_t row) const {
    for (std::size_t column = 0; column < heads_.size(); ++column) {
        const TableCell* found = cell(row, column);
        if (found == nullptr) {
            continue;
        }
        const std::string text = found->text.plain();
        const std::string key = vietnamese::to_lower(text);
        if (is_total(key)) {
            return RowKind::Total;
        }
        if (key.starts_with("trong đó") || key.starts_with("- ") || key.starts_with("+ ")) {
            return RowKind::Part;
        }
        // After the name of the row come its figures.
        if (text.size() > 4 && !is_blank_cell(text) && !number_of_cell(text)) {
            return RowKind::Plain;
        }
    }
    return RowKind::Plain;
}

bool is_blank_cell(std::string_view text) {
    constexpr std::array<std::string_view, 9> blanks = {"",  " ", "-",  "–", "—",
                                                        "x", "…", "……", "."};
    return std::find(blanks.begin(), blanks.end(), text) != blanks.end();
}

std::optional<vietnamese::Decimal> number_of_cell(std::string_view text) {
    const auto number = vietnamese::read_number(without_percent(text));
    return number ? std::optional(number->value) : std::nullopt;
}

}  // namespace tongket::report
