#include "data/sheets/ods_sheet_listener.h"

#include <algorithm>
#include <utility>

#include "data/sheets/cell_range.h"
#include "data/sheets/cell_text.h"
#include "data/sheets/iso_date.h"

namespace tongket::data {

namespace {

constexpr std::uint32_t most_repeats = 0x7FFF'FFFF;

bool is_group(std::string_view local) {
    return local == "table-rows" || local == "table-header-rows" || local == "table-row-group" ||
           local == "table-columns" || local == "table-header-columns" ||
           local == "table-column-group";
}

bool is_hidden(const XmlAttributes& attributes) {
    const auto visible = attributes.find(ods::table, "visibility");
    return visible && *visible != "visible";
}

std::uint32_t repeats(const XmlAttributes& attributes, std::string_view name) {
    return std::max(read_count(attributes.find(ods::table, name), most_repeats).value_or(1), 1U);
}

}  // namespace

void OdsSheetListener::start(const XmlName& name, const XmlAttributes& attributes) {
    depth_.start(name);
    if (table_depth_ == 0) {
        formats_.start(name, attributes);
        if (depth_.is_sheet(name) && seen_++ == wanted_) {
            table_depth_ = depth_.value();
        }
        return;
    }
    if (skipped_from_ > 0) {
        return;
    }
    if (cell_depth_ > 0) {
        start_in_cell(name, attributes);
    } else {
        start_in_table(name, attributes);
    }
}

void OdsSheetListener::end(const XmlName& name) {
    const std::size_t depth = depth_.value();
    depth_.end();
    if (table_depth_ == 0) {
        formats_.end(name);
    } else if (skipped_from_ > 0) {
        skipped_from_ = depth == skipped_from_ ? 0 : skipped_from_;
    } else if (cell_depth_ == depth) {
        cell_depth_ = 0;
        finish_cell();
    } else if (cell_depth_ > 0) {
        text_.end(name);
    } else if (name.is(ods::table, "table-row")) {
        finish_row();
    } else if (depth == table_depth_) {
        done_ = true;
        stop();
    }
}

void OdsSheetListener::text(std::string_view text) {
    if (table_depth_ == 0) {
        formats_.text(text);
    } else if (cell_depth_ > 0 && skipped_from_ == 0) {
        text_.text(text);
    }
}

void OdsSheetListener::start_in_table(const XmlName& name, const XmlAttributes& attributes) {
    if (name.space != ods::table) {
        skipped_from_ = depth_.value();
    } else if (name.local == "table-column") {
        read_column(attributes);
    } else if (name.local == "table-row") {
        start_row(attributes);
    } else if (name.local == "table-cell" || name.local == "covered-table-cell") {
        start_cell(attributes);
    } else if (!is_group(name.local)) {
        skipped_from_ = depth_.value();
    }
}

void OdsSheetListener::start_in_cell(const XmlName& name, const XmlAttributes& attributes) {
    if (name.space == ods::text) {
        text_.start(name, attributes);
    } else {
        skipped_from_ = depth_.value();  // a comment, a drawing, a table inside
    }
}

void OdsSheetListener::read_column(const XmlAttributes& attributes) {
    const std::uint32_t count =
        std::min(repeats(attributes, "number-columns-repeated"), last_column - columns_);
    if (count == 0) {
        return;
    }
    const Stretch columns{columns_ + 1, columns_ + count};
    columns_ += count;
    if (is_hidden(attributes)) {
        builder_.hide_columns(columns);
    }
    if (const auto style = attributes.find(ods::table, "default-cell-style-name")) {
        column_styles_[columns.last] = std::string(*style);
    } else {
        column_styles_[columns.last] = {};
    }
}

void OdsSheetListener::start_row(const XmlAttributes& attributes) {
    row_repeats_ = repeats(attributes, "number-rows-repeated");
    row_hidden_ = is_hidden(attributes);
    row_style_ = std::string(attributes.find(ods::table, "default-cell-style-name").value_or(""));
    row_cells_.clear();
    row_merged_.clear();
    column_ = 0;
}

void OdsSheetListener::start_cell(const XmlAttributes& attributes) {
    const auto office = [&attributes](std::string_view name) {
        return attributes.find(ods::office, name);
    };
    cell_depth_ = depth_.value();
    cell_ = {};
    cell_.type = std::string(office("value-type").value_or(""));
    for (const std::string_view name :
         {"value", "date-value", "time-value", "boolean-value", "string-value"}) {
        if (const auto value = office(name)) {
            cell_.value = std::string(*value);
            cell_.has_value = true;
            break;
        }
    }
    cell_.style = std::string(attributes.find(ods::table, "style-name").value_or(""));
    cell_.has_formula = attributes.find(ods::table, "formula").has_value();
    cell_.is_error = attributes.find(ods::calc, "value-type") == "error";
    cell_.repeats = repeats(attributes, "number-columns-repeated");
    const std::uint32_t columns = repeats(attributes, "number-columns-spanned");
    const std::uint32_t rows = repeats(attributes, "number-rows-spanned");
    if (columns > 1 || rows > 1) {
        row_merged_.push_back({row_ + 1, column_ + 1,
                               std::min(row_ + std::min(rows, last_row), last_row),
                               std::min(column_ + std::min(columns, last_column), last_column)});
    }
}

void OdsSheetListener::finish_cell() {
    const std::uint32_t first = column_ + 1;
    column_ += std::min(cell_.repeats, last_column + 1 - column_);
    std::string typed = text_.take();
    if (std::max(typed.size(), cell_.value.size()) > longest_cell) {
        builder_.report_size();
        stop();
        return;
    }
    auto cell = make_cell(first, std::move(typed));
    if (!cell || (cell->kind == CellKind::Text && is_blank_text(cell->text))) {
        return;
    }
    if (column_ > last_column) {
        builder_.report_address(base::cell_name(row_ + 1, column_));
        stop();
        return;
    }
    for (std::uint32_t column = first; column <= column_; ++column) {
        cell->column = column;
        row_cells_.push_back(*cell);
    }
}

/// Rows that are empty are only counted, however many they are said to be.
void OdsSheetListener::finish_row() {
    const std::uint32_t first = row_ + 1;
    const std::uint32_t last =
        row_repeats_ > last_row - std::min(row_, last_row) ? last_row : row_ + row_repeats_;
    if (!row_cells_.empty() && row_repeats_ > last_row - std::min(row_, last_row)) {
        builder_.report_address(base::cell_name(last_row, row_cells_.front().column));
        stop();
        return;
    }
    for (const CellArea& area : row_merged_) {
        builder_.add_merged(area);
    }
    if (row_hidden_ && first <= last) {
        builder_.hide_rows({first, last});
    }
    for (std::uint32_t row = first; row <= last && !row_cells_.empty(); ++row) {
        for (Cell cell : row_cells_) {
            cell.row = row;
            if (!builder_.add(std::move(cell))) {
                stop();
                return;
            }
        }
    }
    row_ = last;
}

std::string OdsSheetListener::style_of(std::uint32_t column) const {
    if (!cell_.style.empty()) {
        return cell_.style;
    }
    if (!row_style_.empty()) {
        return row_style_;
    }
    const auto found = column_styles_.lower_bound(column);
    return found == column_styles_.end() ? "" : found->second;
}

std::optional<Cell> OdsSheetListener::make_cell(std::uint32_t column, std::string typed) {
    if (cell_.is_error) {
        return make_fault(CellFault::ErrorValue, typed);
    }
    if (cell_.type.empty() && cell_.has_formula && typed.empty()) {
        return make_fault(CellFault::NotComputed, {});
    }
    if (cell_.type == "float" || cell_.type == "percentage" || cell_.type == "currency") {
        return make_number_cell(cell_.value, format_of(column), DateSystem::From1900);
    }
    if (cell_.type == "date") {
        return make_date_cell(cell_.value, format_of(column));
    }
    if (cell_.type == "time") {
        return make_duration_cell(cell_.value, format_of(column));
    }
    Cell cell;
    if (cell_.type == "boolean") {
        cell.kind = CellKind::Flag;
        cell.text = cell_.value == "true" ? "TRUE" : "FALSE";
        return cell;
    }
    cell.text = clean_cell_text(typed.empty() && cell_.has_value ? cell_.value : typed);
    return cell;
}

const NumberFormat& OdsSheetListener::format_of(std::uint32_t column) {
    std::string code = formats_.code_of(style_of(column));
    if (code.empty() && cell_.type == "percentage") {
        code = "0.00%";
    }
    if (read_formats_.size() >= most_formats && !read_formats_.contains(code)) {
        code.clear();
    }
    const auto known = read_formats_.find(code);
    return known != read_formats_.end()
               ? known->second
               : read_formats_.emplace(code, read_number_format(code)).first->second;
}

}  // namespace tongket::data
