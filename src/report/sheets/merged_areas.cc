#include "report/sheets/merged_areas.h"

#include <algorithm>

#include "data/sheets/cell_text.h"

namespace tongket::report {

namespace {

using base::Code;

bool has_text(const data::Cell* cell) {
    return cell != nullptr &&
           (cell->kind == data::CellKind::Fault || !data::is_blank_text(cell->text));
}

/// Indices of the numbers from `first` to `last`: the first of them, and the one past the last.
struct Indices {
    std::size_t begin = 0, end = 0;
    [[nodiscard]] bool empty() const { return begin >= end; }
};
Indices indices_of(const std::vector<std::uint32_t>& numbers,
                   std::uint32_t first,
                   std::uint32_t last) {
    const auto begin = std::lower_bound(numbers.begin(), numbers.end(), first);
    const auto end = std::upper_bound(numbers.begin(), numbers.end(), last);
    return {static_cast<std::size_t>(begin - numbers.begin()),
            static_cast<std::size_t>(end - numbers.begin())};
}

/// The head of a file of lines, row after row.
class HeadGuess {
  public:
    HeadGuess(const data::Sheet& sheet, const TableRange& range, std::size_t head)
        : range_(range), columns_(range.columns.size()), head_(head) {
        for (std::size_t row = 0; row < head; ++row) {
            for (const std::uint32_t column : range.columns) {
                filled_.push_back(has_text(sheet.find(range.rows[row], column)));
            }
        }
        merged_.at.assign(range.rows.size() * columns_, 0);
    }

    MergedAreas guess() {
        for (std::size_t row = 0; row + 1 < head_; ++row) {
            for (std::size_t column = 0; column < columns_; ++column) {
                if (!filled_[row * columns_ + column]) {
                    continue;
                }
                if (has_below(row, column)) {
                    const std::size_t end = end_of_title(row, column);
                    add(row, row + 1, column, end);
                    column = end - 1;
                } else {
                    add(row, head_, column, column + 1);
                }
            }
        }
        return std::move(merged_);
    }

  private:
    [[nodiscard]] bool has_below(std::size_t row, std::size_t column) const {
        for (std::size_t below = row + 1; below < head_; ++below) {
            if (filled_[below * columns_ + column]) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::uint32_t area(std::size_t row, std::size_t column) const {
        return merged_.at[row * columns_ + column];
    }

    /// One past the last column under a title; it does not reach beyond the title above it.
    [[nodiscard]] std::size_t end_of_title(std::size_t row, std::size_t column) const {
        std::size_t end = column + 1;
        while (end < columns_ && !filled_[row * columns_ + end] && has_below(row, end) &&
               (row == 0 ||
                (area(row - 1, end) == area(row - 1, column) && area(row - 1, column) != 0))) {
            ++end;
        }
        return end;
    }

    void add(std::size_t row, std::size_t row_end, std::size_t column, std::size_t column_end) {
        if (row_end - row == 1 && column_end - column == 1) {
            return;
        }
        merged_.areas.push_back({range_.rows[row], range_.columns[column], range_.rows[row_end - 1],
                                 range_.columns[column_end - 1]});
        const auto number = static_cast<std::uint32_t>(merged_.areas.size());
        for (std::size_t r = row; r < row_end; ++r) {
            for (std::size_t c = column; c < column_end; ++c) {
                merged_.at[r * columns_ + c] = number;
            }
        }
    }

    const TableRange& range_;
    std::size_t columns_, head_;
    std::vector<bool> filled_;
    MergedAreas merged_;
};

}  // namespace

/// Areas that overlap are no areas: a damaged file has them, and a hostile one enough of them that
/// looking at all of their cells would take for ever.
MergedAreas find_merged(const data::Sheet& sheet,
                        const TableRange& range,
                        std::size_t most,
                        base::Diagnostics& diagnostics) {
    constexpr std::size_t most_notes = 5;
    std::size_t notes = 0;
    std::size_t looked_at = 0;
    MergedAreas merged;
    for (const data::CellArea& area : sheet.merged) {
        const Indices rows = indices_of(range.rows, area.top, area.bottom);
        const Indices columns = indices_of(range.columns, area.left, area.right);
        if (rows.empty() || columns.empty()) {
            continue;
        }
        if (merged.at.empty()) {
            merged.at.assign(range.rows.size() * range.columns.size(), 0);
        }
        merged.areas.push_back(area);
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            for (std::size_t column = columns.begin; column < columns.end; ++column) {
                std::uint32_t& place = merged.at[row * range.columns.size() + column];
                const data::CellArea here{range.rows[row], range.columns[column], 0, 0};
                if (place != 0 || ++looked_at > most) {
                    diagnostics.report(Code::MergedOverlap, sheet.place_of(here.top, here.left));
                    return merged;
                }
                place = static_cast<std::uint32_t>(merged.areas.size());
                const bool first = here.top == area.top && here.left == area.left;
                const data::Cell* ghost = first ? nullptr : sheet.find(here.top, here.left);
                if (has_text(ghost) && notes++ < most_notes) {
                    diagnostics.report(
                        Code::GhostUnderMerge, ghost->place,
                        {std::string(data::shorten(data::trim_cell_text(ghost->text), 60))});
                }
            }
        }
    }
    return merged;
}

MergedAreas guess_merged_head(const data::Sheet& sheet, const TableRange& range, std::size_t head) {
    return head < 2 || head > range.rows.size() ? MergedAreas{}
                                                : HeadGuess(sheet, range, head).guess();
}

}  // namespace tongket::report
