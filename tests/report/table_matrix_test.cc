#include "report/table_matrix.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::RowKind;
using report::TableMatrix;

namespace {

report::Table read_matrix_table(const std::string& table) {
    const auto reading = report::read_body("sections:\n  - table:\n" + table);
    REQUIRE(reading.report);
    REQUIRE(reading.codes() == "");
    return std::get<report::Table>(reading.report->sections.at(0).items.at(0));
}

}  // namespace

TEST_CASE("cells that span leave their places empty, and heads of levels are joined") {
    const report::Table table = read_matrix_table(
        "      columns: [A, {title: B, columns: [C, D]}]\n"
        "      rows:\n"
        "        - [{text: a, rows: 2}, b, c]\n"
        "        - [d, e]\n"
        "        - [{text: f, columns: 3}]\n");
    const TableMatrix matrix(table);
    REQUIRE(matrix.columns() == 3);
    CHECK(matrix.full_head(2) == "B D");
    CHECK(matrix.head(2) == "D");
    CHECK(matrix.cell(1, 0) == nullptr);
    CHECK(matrix.cell(1, 1)->text.plain() == "d");
    CHECK(matrix.cell(1, 2)->text.plain() == "e");
    CHECK(matrix.cell(2, 0)->text.plain() == "f");
    CHECK(matrix.cell(2, 1) == nullptr);
}

TEST_CASE("rows of totals and of parts are known by their words") {
    const report::Table table = read_matrix_table(
        "      columns: [STT, Tên, Số]\n"
        "      rows:\n"
        "        - [\"1\", Tổ chức, \"5\"]\n"
        "        - [\"\", \"Trong đó: nữ\", \"2\"]\n"
        "        - [\"\", TỔNG CỘNG, \"5\"]\n"
        "        - [\"\", Tổng hợp báo cáo, \"5\"]\n"
        "        - [\"\", Cộng (I), \"5\"]\n");
    const TableMatrix matrix(table);
    CHECK(matrix.kind(0) == RowKind::Plain);
    CHECK(matrix.kind(1) == RowKind::Part);
    CHECK(matrix.kind(2) == RowKind::Total);
    CHECK(matrix.kind(3) == RowKind::Plain);
    CHECK(matrix.kind(4) == RowKind::Total);
}

TEST_CASE("cells are numbers by Vietnamese rules, blank in many ways, or text") {
    CHECK(report::number_of_cell("1.234,5") == vietnamese::Decimal{12345, 1});
    CHECK(report::number_of_cell("103,8%") == vietnamese::Decimal{1038, 1});
    CHECK_FALSE(report::number_of_cell("103.8"));
    CHECK_FALSE(report::number_of_cell("Tốt"));
    CHECK(report::is_blank_cell("-"));
    CHECK(report::is_blank_cell(""));
    CHECK_FALSE(report::is_blank_cell("0"));
}
