#include "report/sheets/cell_value.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::report;

namespace {

std::string stored(const data::Cell& cell, KeyKind kind) {
    base::Diagnostics diagnostics;
    const data::Value value = stored_value(&cell, kind, {}, diagnostics);
    return value.is_scalar() ? value.text : value.is_null() ? "null" : "poisoned";
}

data::Cell cell_of(data::CellKind kind, std::string text) {
    data::Cell cell;
    cell.kind = kind;
    cell.text = std::move(text);
    return cell;
}

}  // namespace

TEST_CASE("numbers lose the words of their format and are grouped") {
    data::Cell cell = cell_of(data::CellKind::Number, "5000000 đ");
    cell.number = {5'000'000, 0};
    CHECK(stored(cell, KeyKind::Number) == "5.000.000");
    CHECK(stored(cell, KeyKind::Integer) == "5000000");
    CHECK(stored(cell, KeyKind::Text) == "5000000 đ");
    cell.number = {10380, 2};
    cell.percent = true;
    CHECK(stored(cell, KeyKind::Percent) == "103,80%");
}

TEST_CASE("a number typed as text is grouped, what is doubtful is left to the reader") {
    const auto number = [](std::string text) {
        return stored(cell_of(data::CellKind::Text, std::move(text)), KeyKind::Number);
    };
    CHECK(number(" 3300 ") == "3.300");
    CHECK(number("1234%") == "1.234%");
    CHECK(number("3.300") == "3.300");
    CHECK(number("103.8") == "103.8");
    CHECK(number("ba trăm") == "ba trăm");
}

TEST_CASE("days are written as the office writes them, whatever their format") {
    data::Cell cell = cell_of(data::CellKind::Date, "12/2025");
    cell.date = {2025, 12, 31};
    CHECK(stored(cell, KeyKind::Date) == "31/12/2025");
    CHECK(stored(cell, KeyKind::Text) == "12/2025");
}

TEST_CASE("yes and no are those of the report") {
    CHECK(stored(cell_of(data::CellKind::Flag, "TRUE"), KeyKind::Flag) == "true");
    CHECK(stored(cell_of(data::CellKind::Flag, "FALSE"), KeyKind::Flag) == "false");
    CHECK(stored(cell_of(data::CellKind::Text, "true"), KeyKind::Flag) == "true");
}

TEST_CASE("an empty cell is no value, and a fault is reported where the cell is") {
    base::Diagnostics diagnostics;
    const base::Place place{base::SourceId{0}, 7, 3, 0};
    CHECK(shown_value(nullptr, place, diagnostics).is_null());
    CHECK(diagnostics.size() == 0);
    data::Cell cell = cell_of(data::CellKind::Fault, "#REF!");
    cell.fault = data::CellFault::ErrorValue;
    cell.place = place;
    CHECK(shown_value(&cell, {}, diagnostics).is_poisoned());
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].place == place);
}
