#include "compose/name_column.h"

#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <variant>

#include "base/narrow.h"
#include "compose/inlines.h"

namespace tongket::compose {

namespace {

/// Whether the cells of that column, in rows that are neither titles nor sums, are numbers of
/// which each follows the one above or begins anew at 1.
bool counts_rows(const Grid& grid, std::size_t column) {
    std::size_t last = 0;
    for (std::size_t row = 0; row < grid.body.size(); ++row) {
        if (grid.kind(row) != report::RowRole::Plain) {
            continue;
        }
        const GridRow& cells = grid.body[row];
        if (column >= cells.size() || cells[column].rows > 1 || cells[column].columns > 1) {
            return false;
        }
        const std::string text = plain_text(cells[column].text);
        if (text.empty()) {
            continue;
        }
        std::size_t number = 0;
        const char* const end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data(), end, number);
        if (error != std::errc{} || stop != end || (number != last + 1 && number != 1)) {
            return false;
        }
        last = number;
    }
    return last > 0;
}

}  // namespace

std::uint16_t name_column(const Grid& grid) {
    std::size_t column = 0;
    while (column < grid.columns.size() && counts_rows(grid, column)) {
        ++column;
    }
    return column < grid.columns.size() ? base::narrow<std::uint16_t>(column) : std::uint16_t{0};
}

bool take_dash(PieceList& name) {
    auto* span = name.empty() ? nullptr : std::get_if<report::Span>(&name.front());
    if (span == nullptr) {
        return false;
    }
    for (const std::string_view dash : {"- ", "– "}) {
        if (span->text.starts_with(dash) && (span->text.size() > dash.size() || name.size() > 1)) {
            span->text.erase(0, dash.size());
            return true;
        }
    }
    return false;
}

bool set_number_apart(PieceList& title) {
    constexpr std::size_t longest = 6;
    auto* span = title.empty() ? nullptr : std::get_if<report::Span>(&title.front());
    if (span == nullptr) {
        return false;
    }
    const std::size_t end = span->text.find_first_of(".)");
    const bool has_number = end != std::string::npos && end > 0 && end <= longest &&
                            end + 2 < span->text.size() && span->text[end + 1] == ' ' &&
                            span->text.find(' ') > end;
    if (has_number) {
        span->text[end + 1] = '\t';
    }
    return has_number;
}

}  // namespace tongket::compose
