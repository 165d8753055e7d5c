#include "report/sheets/where.h"

#include <algorithm>

#include <fmt/format.h>

#include "data/sheets/cell_text.h"
#include "vietnamese/normalize.h"
#include "vietnamese/number.h"
#include "vietnamese/similar.h"

namespace tongket::report {

namespace {

bool is_code(std::string_view text) {
    return text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9';
}

std::string_view without_zeros(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('0'), text.size()));
    return text;
}

}  // namespace

std::optional<Condition> read_condition(const data::Value& value, base::Diagnostics& diagnostics) {
    Condition condition;
    if (value.is_map() && value.entries.size() == 1 && value.entries[0].value.is_scalar()) {
        condition.column = value.entries[0].key;
        condition.key = data::trim_cell_text(value.entries[0].value.text);
    } else if (value.is_scalar()) {
        const std::string_view text = value.text;
        const std::size_t sign = text.find('=');
        if (sign != std::string_view::npos) {
            condition.column = data::trim_cell_text(text.substr(0, sign));
            condition.key = data::trim_cell_text(text.substr(sign + 1));
        }
    }
    if (condition.column.empty() || condition.key.empty()) {
        diagnostics.report(base::Code::BadCondition, value.place,
                           {value.is_scalar() ? value.text : "…"});
        return std::nullopt;
    }
    return condition;
}

bool matches_key(const data::Cell& cell, std::string_view key) {
    const std::string_view text = data::trim_cell_text(cell.text);
    if (text == key || vietnamese::matching_key(text) == vietnamese::matching_key(key)) {
        return true;
    }
    if (cell.kind != data::CellKind::Number || is_code(key)) {
        return false;
    }
    const auto number = vietnamese::read_number(key);
    return number && number->value == cell.number;
}

const data::Cell* find_near_key(std::span<const data::Cell* const> cells,
                                std::span<const std::string> texts,
                                std::string_view key) {
    const std::string_view bare = without_zeros(key);
    for (std::size_t i = 0; i < cells.size() && !bare.empty(); ++i) {
        if (without_zeros(texts[i]) == bare) {
            return cells[i];
        }
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    const auto near = vietnamese::find_similar(key, views);
    if (!near) {
        return nullptr;
    }
    return cells[static_cast<std::size_t>(std::find(views.begin(), views.end(), *near) -
                                          views.begin())];
}

std::string place_text(const data::Cell& cell, const data::Sheet& sheet) {
    return sheet.form == data::SheetForm::Cells
               ? fmt::format("Sheet '{}', {}", sheet.name, base::cell_name(cell.row, cell.column))
               : fmt::format("dòng (line) {}", cell.place.line);
}

}  // namespace tongket::report
