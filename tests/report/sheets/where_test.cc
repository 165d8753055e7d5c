#include "report/sheets/where.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::report;

namespace {

data::Cell text_cell(std::string text) {
    data::Cell cell;
    cell.text = std::move(text);
    return cell;
}

data::Cell number_cell(std::string text, vietnamese::Decimal number) {
    data::Cell cell = text_cell(std::move(text));
    cell.kind = data::CellKind::Number;
    cell.number = number;
    return cell;
}

}  // namespace

TEST_CASE("names are one whatever case, tone style and blanks") {
    CHECK(matches_key(text_cell("Phường  Hòa Bình "), "phường hoà bình"));
    CHECK_FALSE(matches_key(text_cell("Phường Hòa Bình"), "Phường Hoa Bình"));
}

TEST_CASE("numbers are one in any form, but a code with zeros is no number") {
    CHECK(matches_key(number_cell("1200", {1200, 0}), "1.200"));
    CHECK(matches_key(number_cell("0007", {7, 0}), "0007"));
    CHECK_FALSE(matches_key(number_cell("7", {7, 0}), "0007"));
    CHECK_FALSE(matches_key(text_cell("00123"), "123"));
}

TEST_CASE("a near key differs by its zeros, or by little") {
    const std::vector<data::Cell> cells = {text_cell("Thượng Cát"), text_cell("00123")};
    const std::vector<const data::Cell*> pointers = {&cells[0], &cells[1]};
    const std::vector<std::string> texts = {"Thượng Cát", "00123"};
    CHECK(find_near_key(pointers, texts, "123") == &cells[1]);
    CHECK(find_near_key(pointers, texts, "Thuong Cat") == &cells[0]);
    CHECK(find_near_key(pointers, texts, "Đông Ngạc") == nullptr);
    CHECK(find_near_key(pointers, texts, "000") == nullptr);
    CHECK(find_near_key({}, {}, "x") == nullptr);
}
