#include "report/sheets/cell_value.h"

#include <algorithm>
#include <utility>

#include "data/sheets/cell_text.h"
#include "vietnamese/date.h"
#include "vietnamese/number.h"

namespace tongket::report {

namespace {

/// "3300" typed as text, as programs export it, is 3.300 of the office.
std::string group_digits(std::string_view text) {
    const bool percent = text.ends_with('%');
    const auto number = vietnamese::read_number(percent ? text.substr(0, text.size() - 1) : text);
    if (!number || !number->ungrouped) {
        return std::string(text);
    }
    return vietnamese::format_number(number->value) + (percent ? "%" : "");
}

std::string text_for(const data::Cell& cell, KeyKind kind) {
    const std::string_view shown = data::trim_cell_text(cell.text);
    switch (kind) {
        case KeyKind::Number:
        case KeyKind::Percent:
            return cell.kind == data::CellKind::Number ? data::number_text(cell)
                                                       : group_digits(shown);
        case KeyKind::Date:
            return cell.kind == data::CellKind::Date ? vietnamese::format_short(cell.date)
                                                     : std::string(shown);
        case KeyKind::Integer:
            return cell.kind == data::CellKind::Number && !cell.percent
                       ? vietnamese::format_number(cell.number, vietnamese::Grouping::None)
                       : std::string(shown);
        case KeyKind::Flag:
            return cell.kind == data::CellKind::Flag ? (cell.text == "TRUE" ? "true" : "false")
                                                     : std::string(shown);
        default:
            return std::string(shown);
    }
}

}  // namespace

data::Value make_scalar(std::string text, base::Place place) {
    data::Value value;
    value.kind = data::Value::Kind::Scalar;
    value.style = data::ScalarStyle::Verbatim;
    value.place = place;
    value.text = std::move(text);
    return value;
}

data::Value make_null(base::Place place) {
    data::Value value;
    value.place = place;
    return value;
}

data::Value make_poisoned(base::Place place) {
    data::Value value;
    value.kind = data::Value::Kind::Poisoned;
    value.place = place;
    return value;
}

data::Value make_map(base::Place place) {
    data::Value value;
    value.kind = data::Value::Kind::Map;
    value.place = place;
    return value;
}

data::Value make_sequence(base::Place place) {
    data::Value value;
    value.kind = data::Value::Kind::Sequence;
    value.place = place;
    return value;
}

void add_entry(data::Value& map, std::string_view key, data::Value value) {
    const base::Place place = value.place;
    map.entries.push_back({std::string(key), place, std::move(value)});
    map.annex = nullptr;
}

data::Value* find_entry(data::Value& map, std::string_view key) {
    const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                    [key](const data::Entry& entry) { return entry.key == key; });
    return found == map.entries.end() ? nullptr : &found->value;
}

data::Value shown_value(const data::Cell* cell, base::Place place, base::Diagnostics& diagnostics) {
    return stored_value(cell, KeyKind::Text, place, diagnostics);
}

data::Value stored_value(const data::Cell* cell,
                         KeyKind kind,
                         base::Place place,
                         base::Diagnostics& diagnostics) {
    if (cell == nullptr) {
        return make_null(place);
    }
    data::report_fault(*cell, diagnostics);
    if (cell->kind == data::CellKind::Fault) {
        return make_poisoned(cell->place);
    }
    return make_scalar(text_for(*cell, kind), cell->place);
}

}  // namespace tongket::report
