// A unit that one report writes in two ways.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/checks/check_table.h"
#include "report/table_matrix.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

namespace {

/// Forms of one unit, the official one first.
constexpr std::array<std::array<std::string_view, 5>, 12> units = {{
    {"tỷ đồng", "tỉ đồng", "tỷ VNĐ", "tỷ VND", "tỷ đ"},
    {"triệu đồng", "trđ", "tr.đồng", "triệu VNĐ", "triệu đ"},
    {"nghìn đồng", "ngàn đồng", "nghìn VNĐ", "nghìn đ", ""},
    {"đồng", "VNĐ", "VND", "", ""},
    {"m²", "m2", "", "", ""},
    {"m³", "m3", "", "", ""},
    {"km²", "km2", "", "", ""},
    {"km", "Km", "KM", "", ""},
    {"kg", "Kg", "KG", "", ""},
    {"ha", "hecta", "héc-ta", "héc ta", "hécta"},
    {"%", "phần trăm", "", "", ""},
    {"nghìn tỷ đồng", "nghìn tỉ đồng", "ngàn tỷ đồng", "", ""},
}};

/// The row and column of a form in `units`.
struct UnitForm {
    std::size_t unit, form;
};

std::optional<UnitForm> find_form(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        for (std::size_t form = 0; form < units[unit].size(); ++form) {
            const std::string_view known = units[unit][form];
            if (known.size() == text.size() && known == text) {
                return UnitForm{unit, form};
            }
        }
    }
    return std::nullopt;
}

struct Use {
    UnitForm is;
    base::Place place;
    /// Of a number in a text, whose place is asked only where something is wrong; or null.
    const TextLine* line = nullptr;
    const TypedNumber* number = nullptr;

    [[nodiscard]] base::Place found_at() const {
        return line == nullptr ? place : line->place(number->unit_begin, number->unit.size());
    }
};

class UnitSpellings {
  public:
    void add(std::string_view text, base::Place place) {
        if (const auto form = find_form(text)) {
            uses_.push_back({*form, place});
        }
    }
    void add(const TextLine& line, const TypedNumber& number) {
        if (const auto form = find_form(number.unit)) {
            uses_.push_back({*form, {}, &line, &number});
        }
    }

    void report(base::Diagnostics& diagnostics) const {
        for (std::size_t unit = 0; unit < units.size(); ++unit) {
            std::array<std::size_t, 5> counts{};
            for (const Use& use : uses_) {
                counts[use.is.form] += use.is.unit == unit ? 1U : 0U;
            }
            // What is used most is meant; of two that are used alike, the official form.
            const auto most = static_cast<std::size_t>(
                std::max_element(counts.begin(), counts.end()) - counts.begin());
            for (const Use& use : uses_) {
                if (use.is.unit == unit && use.is.form != most) {
                    diagnostics.report(
                        base::Code::UnitTwoWays, use.found_at(),
                        {std::string(units[unit][use.is.form]), std::string(units[unit][most])});
                }
            }
        }
    }

  private:
    std::vector<Use> uses_;
};

}  // namespace

void check_unit_spellings(const Matter& matter, base::Diagnostics& diagnostics) {
    UnitSpellings spellings;
    for (const Statistic& statistic : matter.report.statistics) {
        spellings.add(statistic.unit, statistic.place_of("unit").value_or(statistic.place));
    }
    for (std::size_t i = 0; i < matter.lines.size(); ++i) {
        for (const TypedNumber& number : matter.numbers[i]) {
            spellings.add(matter.lines[i], number);
        }
    }
    for (const TypedTable& typed : matter.tables) {
        const TableMatrix& matrix = typed.matrix;
        for (std::size_t column = 0; column < matrix.columns(); ++column) {
            const std::string head = vietnamese::to_lower(matrix.head(column));
            if (head != "đơn vị tính" && head != "đvt" && head != "đơn vị") {
                continue;
            }
            for (std::size_t row = 0; row < matrix.rows(); ++row) {
                if (const TableCell* cell = matrix.cell(row, column)) {
                    spellings.add(cell->text.plain(), cell->text.place);
                }
            }
        }
    }
    spellings.report(diagnostics);
}

}  // namespace tongket::report
