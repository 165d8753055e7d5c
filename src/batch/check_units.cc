#include "batch/check_units.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "data/data_folder.h"
#include "data/sheets/cell_text.h"
#include "report/sheets/sheet_files.h"
#include "report/sheets/sheet_table.h"
#include "vietnamese/normalize.h"

namespace tongket::batch {

namespace {

using base::Code;
using report::SheetTable;

/// Names in one message; the others are counted.
constexpr std::size_t most_named = 20;

struct KnownUnit {
    std::string code;
    std::string name;   ///< "phường Ba Đình"
    std::string until;  ///< a former unit's last day, as yyyy-mm-dd
};

/// The list, with every way to name a unit.
class UnitIndex {
  public:
    void add(KnownUnit unit, std::string_view short_name) {
        const std::size_t index = units_.size();
        for (const std::string_view name :
             {std::string_view(unit.code), std::string_view(unit.name), short_name}) {
            const std::string key = vietnamese::matching_key(name);
            if (key.empty()) {
                continue;
            }
            const auto [known, is_new] = by_name_.try_emplace(key, index);
            if (!is_new && known->second != index) {
                known->second = ambiguous;  // a phường and a xã of one name
            }
        }
        units_.push_back(std::move(unit));
    }

    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
        const auto found = by_name_.find(vietnamese::matching_key(name));
        return found == by_name_.end() || found->second == ambiguous ? std::nullopt
                                                                     : std::optional(found->second);
    }
    /// The code that `text` is once its zeros are put back.
    [[nodiscard]] std::string find_code_without_zeros(std::string_view text) const {
        constexpr std::size_t longest_code = 5;
        if (text.empty() || text.find_first_not_of("0123456789") != std::string_view::npos) {
            return {};
        }
        for (std::string code = "0" + std::string(text); code.size() <= longest_code;
             code.insert(code.begin(), '0')) {
            if (by_name_.contains(code)) {
                return code;
            }
        }
        return {};
    }
    [[nodiscard]] const std::vector<KnownUnit>& units() const { return units_; }

  private:
    static constexpr std::size_t ambiguous = static_cast<std::size_t>(-1);
    std::vector<KnownUnit> units_;
    std::map<std::string, std::size_t, std::less<>> by_name_;
};

struct UnitLists {
    UnitIndex now, former;
};

data::Value scalar(std::string text, base::Place place) {
    data::Value value;
    value.kind = data::Value::Kind::Scalar;
    value.place = place;
    value.text = std::move(text);
    return value;
}

/// The columns of units.csv, found once.
struct UnitColumns {
    explicit UnitColumns(const SheetTable& given)
        : table(given),
          code(given.find_column("code")),
          name(given.find_column("name")),
          type(given.find_column("type")),
          parent(given.find_column("parent")),
          parent_type(given.find_column("parent_type")),
          from(given.find_column("from")),
          until(given.find_column("until")) {}

    [[nodiscard]] std::string text(std::size_t row, std::optional<std::size_t> column) const {
        const data::Cell* cell = column ? table.cell(row, *column) : nullptr;
        return cell == nullptr ? std::string() : std::string(data::trim_cell_text(cell->text));
    }
    /// A day as yyyy-mm-dd, however the reader showed it.
    [[nodiscard]] std::string day(std::size_t row, std::optional<std::size_t> column) const {
        const auto date = vietnamese::read_date(text(row, column));
        return date ? fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day)
                    : std::string();
    }

    const SheetTable& table;
    std::optional<std::size_t> code, name, type, parent, parent_type, from, until;
};

/// The program's list: units.csv with the columns code, name, type, parent, parent_type, from,
/// until.
std::optional<UnitLists> read_official(const UnitList& asked,
                                       const std::filesystem::path& resources,
                                       base::Sources& sources,
                                       base::Diagnostics& diagnostics) {
    data::DataFolder folder(resources / "resources");
    report::SheetFiles files(folder, sources, diagnostics);
    data::Value keys;
    keys.kind = data::Value::Kind::Map;
    keys.place = asked.place;
    keys.entries.push_back({"data", asked.place, scalar("units.csv", asked.place)});
    const auto table = SheetTable::open(keys, files);
    if (!table) {
        return std::nullopt;
    }
    const std::string wanted = vietnamese::matching_key(asked.of.text);
    const std::string day =
        fmt::format("{:04}-{:02}-{:02}", asked.on.year, asked.on.month, asked.on.day);
    const UnitColumns columns(*table);
    UnitLists lists;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
        const std::string parent = columns.text(row, columns.parent);
        const std::string name = columns.text(row, columns.name);
        KnownUnit unit{columns.text(row, columns.code),
                       columns.text(row, columns.type) + " " + name,
                       columns.day(row, columns.until)};
        const std::string until = unit.until;
        const bool has_ended = !until.empty() && until < day;
        if (has_ended) {
            lists.former.add(std::move(unit), name);
            continue;
        }
        const std::string whole = columns.text(row, columns.parent_type) + " " + parent;
        const bool is_below =
            vietnamese::matching_key(parent) == wanted || vietnamese::matching_key(whole) == wanted;
        if (is_below && columns.day(row, columns.from) <= day) {
            lists.now.add(std::move(unit), name);
        }
    }
    if (lists.now.units().empty()) {
        diagnostics.report(Code::UnitListUnknown, asked.of.place, {asked.of.text, day});
        return std::nullopt;
    }
    return lists;
}

/// A list of the office's own: one column counts.
std::optional<UnitLists> read_own(const UnitList& asked,
                                  const BatchFile& batch,
                                  base::Sources& sources,
                                  base::Diagnostics& diagnostics) {
    data::DataFolder folder(batch.folder);
    report::SheetFiles files(folder, sources, diagnostics);
    const auto table = SheetTable::open(asked.table, files);
    if (!table) {
        return std::nullopt;
    }
    const PlacedText& name = asked.column.empty() ? batch.key : asked.column;
    const auto column = table->find_column(name.text, name.place, diagnostics);
    if (!column) {
        return std::nullopt;
    }
    UnitLists lists;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
        if (const data::Cell* cell = table->cell(row, *column)) {
            const std::string text(data::trim_cell_text(cell->text));
            lists.now.add({text, text, ""}, text);
        }
    }
    return lists;
}

class RowMatcher {
  public:
    RowMatcher(const UnitLists& lists, const base::Sources& sources, base::Diagnostics& diagnostics)
        : lists_(lists),
          sources_(sources),
          diagnostics_(diagnostics),
          row_of_(lists.now.units().size(), nullptr) {}

    void match(Row& row) {
        const auto unit = lists_.now.find(row.key);
        if (!unit) {
            report_unknown(row);
            return;
        }
        Row*& first = row_of_[*unit];
        if (first == nullptr) {
            first = &row;
            return;
        }
        if (row.faults.has_errors()) {
            return;  // the same key twice, as was said
        }
        row.faults.report(Code::SameUnitTwice, row.place,
                          {row.key, first->key, base::format_place(first->place, sources_)});
    }

    void report_missing(base::Place place) const {
        std::string names;
        std::size_t count = 0;
        for (std::size_t i = 0; i < row_of_.size(); ++i) {
            if (row_of_[i] == nullptr && ++count <= most_named) {
                names += (count == 1 ? "" : ", ") + lists_.now.units()[i].name;
            }
        }
        if (count > 0) {
            diagnostics_.report(
                Code::RowsMissing, place,
                {fmt::format("{}", count), names + (count > most_named ? "…" : "")});
        }
    }

  private:
    void report_unknown(Row& row) {
        const std::string code = lists_.now.find_code_without_zeros(row.key);
        if (!code.empty()) {
            if (const auto meant = lists_.now.find(code); meant && row_of_[*meant] == nullptr) {
                row_of_[*meant] = &row;
            }
            row.faults.report(Code::KeyLostZeros, row.place, {row.key, code});
        } else if (const auto former = lists_.former.find(row.key)) {
            diagnostics_.report(Code::RowOfOlderMap, row.place,
                                {row.key, lists_.former.units()[*former].until});
        } else {
            diagnostics_.report(Code::RowNotInList, row.place, {row.key});
        }
    }

    const UnitLists& lists_;
    const base::Sources& sources_;
    base::Diagnostics& diagnostics_;
    std::vector<Row*> row_of_;
};

}  // namespace

void check_units(const BatchFile& batch,
                 std::vector<Row>& rows,
                 const std::filesystem::path& resources,
                 base::Sources& sources,
                 base::Diagnostics& diagnostics) {
    if (!batch.units) {
        return;
    }
    const auto lists = batch.units->of.empty()
                           ? read_own(*batch.units, batch, sources, diagnostics)
                           : read_official(*batch.units, resources, sources, diagnostics);
    if (!lists) {
        return;
    }
    RowMatcher matcher(*lists, sources, diagnostics);
    for (Row& row : rows) {
        if (!row.key.empty()) {
            matcher.match(row);
        }
    }
    matcher.report_missing(batch.units->place);
}

}  // namespace tongket::batch
