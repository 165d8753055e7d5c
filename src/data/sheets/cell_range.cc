#include "data/sheets/cell_range.h"

#include <algorithm>
#include <utility>

namespace tongket::data {

namespace {

/// A corner of a range; 0 where it has no letters or no digits.
std::optional<CellAddress> read_corner(std::string_view text) {
    while (text.starts_with(' ')) {
        text.remove_prefix(1);
    }
    while (text.ends_with(' ')) {
        text.remove_suffix(1);
    }
    CellAddress address;
    std::size_t i = 0;
    const auto skip_dollar = [&] { i += i < text.size() && text[i] == '$' ? 1 : 0; };
    skip_dollar();
    for (; i < text.size(); ++i) {
        const char c = text[i];
        const char capital = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (capital < 'A' || capital > 'Z') {
            break;
        }
        address.column = address.column * 26 + static_cast<std::uint32_t>(capital - 'A' + 1);
        if (address.column > last_column) {
            return std::nullopt;
        }
    }
    if (address.column > 0) {
        skip_dollar();
    }
    const std::size_t digits = i;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        address.row = address.row * 10 + static_cast<std::uint32_t>(text[i] - '0');
        if (address.row > last_row) {
            return std::nullopt;
        }
    }
    const bool row_is_zero = i > digits && address.row == 0;
    return i == text.size() && !text.empty() && !row_is_zero ? std::optional(address)
                                                             : std::nullopt;
}

}  // namespace

std::optional<CellAddress> read_cell_address(std::string_view text) {
    const auto address = read_corner(text);
    return address && address->row > 0 && address->column > 0 ? address : std::nullopt;
}

std::optional<CellArea> read_cell_range(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        const auto cell = read_cell_address(text);
        return cell ? std::optional(CellArea{cell->row, cell->column, cell->row, cell->column})
                    : std::nullopt;
    }
    const auto first = read_corner(text.substr(0, colon));
    const auto second = read_corner(text.substr(colon + 1));
    if (!first || !second || (first->column == 0) != (second->column == 0) ||
        (first->row == 0 && second->row != 0) || (first->row == 0 && first->column == 0) ||
        (first->column == 0 && second->row == 0)) {
        return std::nullopt;
    }
    CellArea area{first->row, first->column, second->row, second->column};
    area.top = std::max(area.top, 1U);
    area.bottom = area.bottom == 0 ? last_row : area.bottom;
    area.left = std::max(area.left, 1U);
    area.right = area.right == 0 ? last_column : area.right;
    if (area.top > area.bottom) {
        std::swap(area.top, area.bottom);
    }
    if (area.left > area.right) {
        std::swap(area.left, area.right);
    }
    return area;
}

}  // namespace tongket::data
