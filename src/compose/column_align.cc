#include "compose/column_align.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "compose/column_sums.h"
#include "compose/column_walk.h"
#include "compose/inlines.h"
#include "vietnamese/normalize.h"

namespace tongket::compose {

namespace {

using document::CellAlign;
using report::ColumnAlign;

constexpr std::string_view digits = "0123456789";

std::string text_of(const report::Text& text) { return plain_text(text.spans); }

/// Digits with the signs that stand beside them: 1.005, 103,8%, -12, …; no dates, no words.
bool is_figure(std::string_view text) {
    constexpr std::string_view signs = "0123456789.,%+- ";
    constexpr std::string_view minus = "\xE2\x88\x92";
    if (text.starts_with(minus)) {
        text.remove_prefix(minus.size());
    }
    return text.find_first_of(digits) != std::string_view::npos &&
           text.find_first_not_of(signs) == std::string_view::npos;
}

/// Of a text that looks like a figure. Counts below ten are padded to two digits in formal lists.
bool is_code(std::string_view text) {
    constexpr std::ptrdiff_t longest_padded = 2;
    const bool has_zero_in_front =
        text.size() > 1 && text[0] == '0' && digits.find(text[1]) != std::string_view::npos;
    return has_zero_in_front && std::ranges::count_if(text, [](char c) {
                                    return digits.find(c) != std::string_view::npos;
                                }) > longest_padded;
}

/// "TT" and "STT": row numbers, which stand in the middle.
bool is_row_number(std::string_view title) {
    return title == "tt" || title == "stt" || title == "số tt";
}

/// "Mã xã", "Số điện thoại": what stands below is no quantity.
bool names_codes(std::string_view title) {
    constexpr std::array<std::string_view, 11> words = {
        "mã",       "số hiệu",     "điện thoại", "số điện thoại", "tài khoản",   "số tài khoản",
        "căn cước", "số căn cước", "cccd",       "số cccd",       "số định danh"};
    return std::ranges::any_of(words, [title](std::string_view word) {
        return title.starts_with(word) &&
               (title.size() == word.size() || title[word.size()] == ' ');
    });
}

/// What the cells of a column hold.
struct ColumnContent {
    std::size_t figures = 0;
    std::size_t words = 0;  ///< and codes

    void add(std::string_view text) {
        if (is_figure(text) && !is_code(text)) {
            ++figures;
        } else if (!is_placeholder(text)) {
            ++words;
        }
    }
};

std::vector<ColumnContent> content_of_columns(const report::Table& table, std::size_t columns) {
    std::vector<ColumnContent> content(columns);
    ColumnWalk walk(columns);
    for (const std::vector<report::TableCell>& row : table.rows) {
        walk.begin_row();
        for (const report::TableCell& cell : row) {
            const std::size_t column = walk.next(cell.columns, cell.rows);
            if (cell.columns <= 1 && column < columns) {
                content[column].add(text_of(cell.text));
            }
        }
    }
    return content;
}

CellAlign guess_align(const report::TableColumn& column, const ColumnContent& content) {
    const std::string title = vietnamese::to_lower(text_of(column.title));
    if (is_row_number(title)) {
        return CellAlign::Centre;
    }
    const bool is_quantity = content.figures > 0 && content.words == 0 && !names_codes(title);
    return is_quantity ? CellAlign::Decimal : CellAlign::Left;
}

CellAlign align_of(const report::TableColumn& column, const ColumnContent& content) {
    switch (column.align) {
        case ColumnAlign::Default:
            return guess_align(column, content);
        case ColumnAlign::Left:
            return CellAlign::Left;
        case ColumnAlign::Right:
            return CellAlign::Right;
        case ColumnAlign::Centre:
            return CellAlign::Centre;
        case ColumnAlign::Decimal:
            return CellAlign::Decimal;
    }
    return CellAlign::Left;
}

}  // namespace

std::vector<CellAlign> align_columns(const report::Table& table,
                                     const std::vector<const report::TableColumn*>& leaves) {
    const std::vector<ColumnContent> content = content_of_columns(table, leaves.size());
    std::vector<CellAlign> aligns;
    aligns.reserve(leaves.size());
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        aligns.push_back(align_of(*leaves[i], content[i]));
    }
    return aligns;
}

}  // namespace tongket::compose
