#include "data/sheets/sheet.h"

#include <algorithm>
#include <utility>

#include "data/sheets/cell_text.h"

namespace tongket::data {

Cell make_fault(CellFault fault, std::string_view stored) {
    constexpr std::size_t shown = 40;
    Cell cell;
    cell.kind = CellKind::Fault;
    cell.fault = fault;
    cell.text = clean_cell_text(shorten(stored, shown));
    return cell;
}

const Cell* Sheet::find(std::uint32_t row, std::uint32_t column) const {
    const std::pair wanted(row, column);
    const auto found = std::lower_bound(
        cells.begin(), cells.end(), wanted,
        [](const Cell& cell, const auto& key) { return std::pair(cell.row, cell.column) < key; });
    return found != cells.end() && found->row == row && found->column == column ? &*found : nullptr;
}

CellArea Sheet::used() const {
    if (cells.empty()) {
        return {};
    }
    CellArea area{cells.front().row, cells.front().column, cells.back().row, 0};
    for (const Cell& cell : cells) {
        area.left = std::min(area.left, cell.column);
        area.right = std::max(area.right, cell.column);
    }
    return area;
}

base::Place Sheet::place_of(std::uint32_t row, std::uint32_t column) const {
    if (const Cell* cell = find(row, column)) {
        return cell->place;
    }
    if (form == SheetForm::Cells) {
        return base::cell_place(source, row, column);
    }
    const auto in_row =
        std::lower_bound(cells.begin(), cells.end(), row,
                         [](const Cell& cell, std::uint32_t wanted) { return cell.row < wanted; });
    return in_row != cells.end() && in_row->row == row ? in_row->place
                                                       : base::Place{source, 0, 0, 0};
}

bool contains(const std::vector<Stretch>& stretches, std::uint32_t number) {
    const auto after =
        std::upper_bound(stretches.begin(), stretches.end(), number,
                         [](std::uint32_t wanted, const Stretch& s) { return wanted < s.first; });
    return after != stretches.begin() && std::prev(after)->last >= number;
}

void join_stretches(std::vector<Stretch>& stretches) {
    std::sort(stretches.begin(), stretches.end(),
              [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
    std::vector<Stretch> joined;
    for (const Stretch& stretch : stretches) {
        if (!joined.empty() && stretch.first <= joined.back().last + 1) {
            joined.back().last = std::max(joined.back().last, stretch.last);
        } else {
            joined.push_back(stretch);
        }
    }
    stretches = std::move(joined);
}

std::string number_text(const Cell& cell) {
    if (cell.kind != CellKind::Number) {
        return std::string(trim_cell_text(cell.text));
    }
    return vietnamese::format_number(cell.number) + (cell.percent ? "%" : "");
}

void report_fault(const Cell& cell, base::Diagnostics& diagnostics) {
    using base::Code;
    switch (cell.fault) {
        case CellFault::None:
            if (cell.digits_lost) {
                diagnostics.report(Code::CellDigitsLost, cell.place, {cell.text});
            }
            break;
        case CellFault::ErrorValue:
            diagnostics.report(Code::CellErrorValue, cell.place, {cell.text});
            break;
        case CellFault::NotComputed:
            diagnostics.report(Code::CellNotComputed, cell.place);
            break;
        case CellFault::NoSuchDate:
            diagnostics.report(Code::CellNoSuchDate, cell.place, {cell.text});
            break;
        case CellFault::BadNumber:
            diagnostics.report(Code::CellBadNumber, cell.place, {cell.text});
            break;
        case CellFault::BadString:
            diagnostics.report(Code::CellBadString, cell.place, {cell.text});
            break;
    }
}

}  // namespace tongket::data
