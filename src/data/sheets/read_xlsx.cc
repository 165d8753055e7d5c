#include "data/sheets/read_xlsx.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "data/sheets/cell_range.h"
#include "data/sheets/cell_text.h"
#include "data/sheets/iso_date.h"
#include "data/sheets/part_fault.h"
#include "data/sheets/sheet_builder.h"
#include "data/sheets/xlsx_strings.h"
#include "data/sheets/xlsx_styles.h"

namespace tongket::data {

namespace {

/// What the attributes and elements of one cell say.
struct StoredCell {
    CellAddress at;
    std::string type;
    std::uint32_t style = 0;
    std::string value;
    bool has_value = false;
    bool has_formula = false;
};

class SheetListener : public XmlListener {
  public:
    SheetListener(const XlsxStyles& styles,
                  const std::vector<std::string>& strings,
                  DateSystem dates,
                  SheetBuilder& builder)
        : styles_(styles), strings_(strings), dates_(dates), builder_(builder) {}

    void start(const XmlName& name, const XmlAttributes& attributes) override {
        if (!is_spreadsheet_space(name.space)) {
            return;
        }
        if (in_cell_) {
            start_in_cell(name);
        } else if (name.local == "row") {
            start_row(attributes);
        } else if (name.local == "c") {
            start_cell(attributes);
        } else if (name.local == "col") {
            read_columns(attributes);
        } else if (name.local == "mergeCell") {
            read_merged(attributes);
        }
    }

    void end(const XmlName& name) override {
        if (!in_cell_ || !is_spreadsheet_space(name.space)) {
            return;
        }
        in_value_ = false;
        if (in_string_) {
            string_.end(name);
        }
        if (name.local == "is") {
            in_string_ = false;
            cell_.value = string_.take();
            cell_.has_value = true;
        } else if (name.local == "c") {
            in_cell_ = false;
            finish_cell();
        }
    }

    void text(std::string_view text) override {
        if (in_value_) {
            cell_.value += cell_.value.size() > longest_cell ? "" : text;
        } else if (in_string_) {
            string_.text(text);
        }
    }

  private:
    void start_row(const XmlAttributes& attributes) {
        const auto given = attributes.find("r");
        const auto number = read_count(given, last_row);
        if (given && (!number || *number == 0)) {
            builder_.report_address(std::string(*given));
        }
        next_ = {number && *number > 0 ? *number : next_.row + 1, 0};
        if (is_yes(attributes.find("hidden"))) {
            builder_.hide_rows({next_.row, next_.row});
        }
    }

    void read_columns(const XmlAttributes& attributes) {
        const auto first = read_count(attributes.find("min"), last_column);
        const auto last = read_count(attributes.find("max"), last_column);
        if (is_yes(attributes.find("hidden")) && first && last && *first > 0 && *first <= *last) {
            builder_.hide_columns({*first, *last});
        }
    }

    void read_merged(const XmlAttributes& attributes) {
        const auto given = attributes.find("ref");
        const auto area = given ? read_cell_range(*given) : std::nullopt;
        if (area) {
            builder_.add_merged(*area);
        } else {
            builder_.report_address(std::string(given.value_or("")));
        }
    }

    /// A cell without an address stands after the one before.
    void start_cell(const XmlAttributes& attributes) {
        cell_ = {};
        in_cell_ = true;
        ++next_.column;
        known_ = true;
        if (const auto given = attributes.find("r")) {
            const auto address = read_cell_address(*given);
            known_ = address.has_value();
            if (address) {
                next_ = *address;
            } else {
                builder_.report_address(std::string(*given));
            }
        } else if (next_.column > last_column || next_.row > last_row || next_.row == 0) {
            known_ = false;
            builder_.report_address(base::cell_name(next_.row, next_.column));
            stop();  // the rest of the row is beyond the sheet too
        }
        cell_.at = next_;
        cell_.type = std::string(attributes.find("t").value_or("n"));
        cell_.style = read_count(attributes.find("s"), 0xFFFF'FFFF).value_or(0);
    }

    void start_in_cell(const XmlName& name) {
        if (in_string_) {
            string_.start(name);
        } else if (name.local == "v") {
            in_value_ = true;
            cell_.has_value = true;
        } else if (name.local == "f") {
            cell_.has_formula = true;
        } else if (name.local == "is") {
            in_string_ = true;
        }
    }

    void finish_cell() {
        if (!known_) {
            return;
        }
        if (cell_.value.size() > longest_cell) {
            builder_.report_size();
            stop();
            return;
        }
        auto cell = make_cell();
        if (!cell) {
            return;
        }
        cell->row = cell_.at.row;
        cell->column = cell_.at.column;
        if (!builder_.add(std::move(*cell))) {
            stop();
        }
    }

    [[nodiscard]] std::optional<Cell> make_cell() const {
        const bool is_text = cell_.type == "str" || cell_.type == "inlineStr";
        if (!cell_.has_value || (cell_.value.empty() && !is_text)) {
            return cell_.has_formula
                       ? std::optional(make_fault(CellFault::NotComputed, cell_.value))
                       : std::nullopt;
        }
        if (is_text) {
            return make_text(clean_cell_text(decode_escapes(cell_.value)));
        }
        if (cell_.type == "s") {
            return make_shared();
        }
        if (cell_.type == "e") {
            return make_fault(CellFault::ErrorValue, cell_.value);
        }
        if (cell_.type == "b") {
            Cell cell = make_text(is_yes(cell_.value) ? "TRUE" : "FALSE");
            cell.kind = CellKind::Flag;
            return cell;
        }
        if (cell_.type == "d") {
            return make_date_cell(cell_.value, styles_.of(cell_.style));
        }
        return make_number_cell(cell_.value, styles_.of(cell_.style), dates_);
    }

    [[nodiscard]] Cell make_shared() const {
        const auto index = read_count(cell_.value, 0xFFFF'FFFF);
        return index && *index < strings_.size() ? make_text(strings_[*index])
                                                 : make_fault(CellFault::BadString, cell_.value);
    }

    static Cell make_text(std::string text) {
        Cell cell;
        cell.text = std::move(text);
        return cell;
    }

    const XlsxStyles& styles_;
    const std::vector<std::string>& strings_;
    DateSystem dates_;
    SheetBuilder& builder_;
    CellAddress next_;  ///< of the cell that was read last
    StoredCell cell_;
    XlsxStringText string_;
    bool in_cell_ = false, in_value_ = false, in_string_ = false;
    bool known_ = true;  ///< the cell has an address
};

}  // namespace

std::optional<Sheet> read_xlsx_sheet(const ZipArchive& archive,
                                     const XlsxBook& book,
                                     const std::string& part,
                                     Sheet sheet,
                                     const SheetLimits& limits,
                                     base::Diagnostics& diagnostics) {
    const base::Place place{sheet.source, 0, 0, 0};
    const auto is_read = [&](PartFault fault, const std::string& name) {
        report_part_fault(fault, name, place, diagnostics);
        return fault == PartFault::None;
    };
    XlsxStyles styles;
    std::vector<std::string> strings;
    if (!is_read(read_xlsx_styles(archive, book.styles, limits, styles), book.styles) ||
        !is_read(read_xlsx_strings(archive, book.strings, limits, strings), book.strings)) {
        return std::nullopt;
    }
    SheetBuilder builder(std::move(sheet), limits, diagnostics);
    SheetListener listener(styles, strings, book.dates, builder);
    if (!is_read(read_xml_part(archive, part, limits, listener), part) || listener.stopped()) {
        return std::nullopt;
    }
    return builder.finish();
}

}  // namespace tongket::data
