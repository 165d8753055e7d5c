// Tables of wards and communes against the official list of the year.

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "report/checks/check_table.h"
#include "report/checks/near_name.h"
#include "report/table_matrix.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// "Phường Đông Ngạc" and "UBND phường Đông Ngạc" as "Đông Ngạc".
std::string bare_name(std::string_view cell) {
    std::string name(cell);
    for (const std::string_view front : {"UBND ", "Ủy ban nhân dân ", "Uỷ ban nhân dân "}) {
        if (name.starts_with(front)) {
            name.erase(0, front.size());
        }
    }
    const std::string lower = vietnamese::to_lower(name);
    const std::string_view type = unit_type_at_start(lower);
    // Capitals are as long as small letters in the types' names.
    return type.empty() ? name : name.substr(type.size() + 1);
}

class UnitTableCheck {
  public:
    UnitTableCheck(const UnitMap& map, std::int32_t year, base::Diagnostics& diagnostics)
        : map_(map), year_(year), diagnostics_(diagnostics) {
        for (const Unit& unit : map.units) {
            keys_.insert(vietnamese::matching_key(unit.name));
            names_.add(unit.name);
        }
    }

    void run(const TypedTable& typed) {
        const TableMatrix& matrix = typed.matrix;
        for (std::size_t column = 0; column < std::min<std::size_t>(matrix.columns(), 4);
             ++column) {
            if (is_list(matrix, column)) {
                compare(typed.table, matrix, column);
                return;
            }
        }
    }

  private:
    /// Three names of the map at least, and three in five of the rows.
    [[nodiscard]] bool is_list(const TableMatrix& matrix, std::size_t column) const {
        std::size_t known = 0;
        std::size_t rows = 0;
        for (std::size_t row = 0; row < matrix.rows(); ++row) {
            const TableCell* cell = matrix.cell(row, column);
            if (cell != nullptr && matrix.kind(row) == RowKind::Plain) {
                ++rows;
                known += keys_.count(vietnamese::matching_key(bare_name(cell->text.plain())));
            }
        }
        return known >= 3 && known * 5 >= rows * 3;
    }

    void compare(const Table& table, const TableMatrix& matrix, std::size_t column) {
        std::set<std::string> found;
        for (std::size_t row = 0; row < matrix.rows(); ++row) {
            const TableCell* cell = matrix.cell(row, column);
            if (cell == nullptr || matrix.kind(row) != RowKind::Plain ||
                is_blank_cell(cell->text.plain())) {
                continue;
            }
            const std::string name = bare_name(cell->text.plain());
            const std::string key = vietnamese::matching_key(name);
            if (keys_.count(key) > 0) {
                found.insert(key);
            } else if (const auto meant = names_.near(name)) {
                diagnostics_.report(base::Code::PlaceMisspelt, cell->text.place, {name, *meant});
                found.insert(vietnamese::matching_key(*meant));
            } else {
                diagnostics_.report(base::Code::UnitUnknown, cell->text.place,
                                    {name, parent(), std::to_string(year_)});
            }
        }
        report_missing(table, found);
    }

    /// A table of a few units is a choice of them, not the list with some left out.
    void report_missing(const Table& table, const std::set<std::string>& found) {
        constexpr std::size_t most_named = 5;
        std::string names;
        std::size_t missing = 0;
        for (const Unit& unit : map_.units) {
            if (found.count(vietnamese::matching_key(unit.name)) == 0 && ++missing <= most_named) {
                names.append(names.empty() ? "" : ", ").append(unit.name);
            }
        }
        if (missing == 0 || found.size() * 4 < map_.units.size() * 3) {
            return;
        }
        names.append(missing > most_named ? ", …" : "");
        diagnostics_.report(base::Code::UnitsMissing, table.place,
                            {std::to_string(missing), parent(), names});
    }

    [[nodiscard]] std::string parent() const { return map_.parent_type + " " + map_.parent; }

    const UnitMap& map_;
    std::int32_t year_;
    base::Diagnostics& diagnostics_;
    std::set<std::string> keys_;
    NearNames names_;
};

/// "14 phường" where there are 13.
void check_counts(const Matter& matter, const UnitMap& map, base::Diagnostics& diagnostics) {
    for (const std::string_view type : {"phường", "xã"}) {
        const auto count = std::count_if(map.units.begin(), map.units.end(),
                                         [type](const Unit& unit) { return unit.type == type; });
        if (count == 0) {
            continue;
        }
        for (std::size_t i = 0; i < matter.lines.size(); ++i) {
            const TextRole role = matter.lines[i].role();
            if (role != TextRole::Paragraph && role != TextRole::Heading &&
                role != TextRole::Header) {
                continue;
            }
            for (const TypedNumber& number : matter.numbers[i]) {
                if (number.unit == type && number.value && !number.whole &&
                    *number.value > vietnamese::Decimal{count, 0}) {
                    diagnostics.report(base::Code::TooManyUnits,
                                       matter.lines[i].place(number.begin, number.size),
                                       {number.written + " " + number.unit,
                                        map.parent_type + " " + map.parent, std::to_string(count)});
                }
            }
        }
    }
}

}  // namespace

void check_unit_tables(const Matter& matter, base::Diagnostics& diagnostics) {
    const std::optional<UnitMap>& map = matter.own_units;
    if (!map) {
        return;
    }
    UnitTableCheck check(*map, matter.report.year, diagnostics);
    for (const TypedTable& table : matter.tables) {
        check.run(table);
    }
    check_counts(matter, *map, diagnostics);
}

}  // namespace tongket::report
