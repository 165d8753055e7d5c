#include "data/sheets/sheet_builder.h"

#include <algorithm>
#include <tuple>

#include <fmt/format.h>

#include "data/sheets/cell_text.h"

namespace tongket::data {

namespace {

/// Of one kind in a sheet; more of them would tell nothing new.
constexpr std::size_t most_reports = 20;

auto position(const Cell& cell) { return std::tuple(cell.row, cell.column); }

}  // namespace

bool SheetBuilder::add(Cell cell) {
    if (cell.kind == CellKind::Text && is_blank_text(cell.text)) {
        return true;
    }
    bytes_ += cell.text.size();
    if (sheet_.cells.size() >= limits_.cells || bytes_ > limits_.text_bytes ||
        cell.text.size() > longest_cell) {
        report_size();
        return false;
    }
    cell.place = base::cell_place(sheet_.source, cell.row, cell.column);
    ordered_ = ordered_ && (sheet_.cells.empty() || position(sheet_.cells.back()) < position(cell));
    sheet_.cells.push_back(std::move(cell));
    return true;
}

void SheetBuilder::report_size() {
    diagnostics_.report(base::Code::SheetTooLarge, {sheet_.source, 0, 0, 0},
                        {fmt::format("{}", limits_.cells)});
}

void SheetBuilder::add_merged(CellArea area) {
    const bool single = area.top == area.bottom && area.left == area.right;
    if (!single && sheet_.merged.size() < limits_.merged) {
        sheet_.merged.push_back(area);
    }
}

void SheetBuilder::hide(std::vector<Stretch>& stretches, Stretch stretch) {
    if (!stretches.empty() && stretches.back().last + 1 == stretch.first) {
        stretches.back().last = stretch.last;
    } else {
        stretches.push_back(stretch);
    }
}

void SheetBuilder::report_address(const std::string& address) {
    if (++bad_addresses_ <= most_reports) {
        constexpr std::size_t shown = 40;
        diagnostics_.report(base::Code::BadCellAddress, {sheet_.source, 0, 0, 0},
                            {clean_cell_text(shorten(address, shown))});
    }
}

Sheet SheetBuilder::finish() {
    if (!ordered_) {
        std::stable_sort(sheet_.cells.begin(), sheet_.cells.end(),
                         [](const Cell& a, const Cell& b) { return position(a) < position(b); });
        const auto same = [](const Cell& a, const Cell& b) { return position(a) == position(b); };
        for (auto twice = std::adjacent_find(sheet_.cells.begin(), sheet_.cells.end(), same);
             twice != sheet_.cells.end();
             twice = std::adjacent_find(std::next(twice), sheet_.cells.end(), same)) {
            report_address(base::cell_name(twice->row, twice->column));
        }
        sheet_.cells.erase(std::unique(sheet_.cells.begin(), sheet_.cells.end(), same),
                           sheet_.cells.end());
    }
    join_stretches(sheet_.hidden_rows);
    join_stretches(sheet_.hidden_columns);
    return std::move(sheet_);
}

Cell make_number_cell(std::string_view stored, const NumberFormat& format, DateSystem system) {
    constexpr std::size_t longest = 60;
    Cell cell;
    const auto number = read_stored_number(stored);
    if (!number) {
        cell.kind = CellKind::Fault;
        cell.fault = CellFault::BadNumber;
        cell.text = clean_cell_text(shorten(stored, longest));
        return cell;
    }
    ShownNumber shown = show_number(*number, format, system);
    cell.text = clean_cell_text(shown.text);
    switch (shown.kind) {
        case ShownNumber::Kind::Number:
            cell.kind = CellKind::Number;
            cell.number = shown.value;
            cell.percent = shown.percent;
            cell.digits_lost = number->precision == Precision::Lost;
            break;
        case ShownNumber::Kind::Date:
            cell.kind = CellKind::Date;
            cell.date = shown.date;
            break;
        case ShownNumber::Kind::Duration:
            cell.kind = CellKind::Duration;
            break;
        case ShownNumber::Kind::NoSuchDate:
            cell.kind = CellKind::Fault;
            cell.fault = CellFault::NoSuchDate;
            break;
    }
    return cell;
}

}  // namespace tongket::data
