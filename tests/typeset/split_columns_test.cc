#include "typeset/split_columns.h"

#include <random>

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

std::vector<Length> equal(std::size_t columns, Length width) {
    return std::vector<Length>(columns, width);
}

}  // namespace

TEST_CASE("what fits stays one table") {
    CHECK(column_ranges(equal(5, 20_pt), 1, {}, 100_pt) == std::vector<ColumnRange>{{1, 5}});
    CHECK(column_ranges(equal(5, 90_pt), 5, {}, 100_pt) == std::vector<ColumnRange>{{5, 5}});
}

TEST_CASE("each range leaves room for the stub") {
    CHECK(column_ranges(equal(6, 20_pt), 2, {}, 85_pt) == std::vector<ColumnRange>{{2, 4}, {4, 6}});
}

TEST_CASE("columns under one head stay together where they have room") {
    const std::vector<ColumnRange> groups = {{2, 4}, {4, 8}};
    CHECK(column_ranges(equal(8, 20_pt), 1, groups, 85_pt) ==
          std::vector<ColumnRange>{{1, 4}, {4, 7}, {7, 8}});
    CHECK(column_ranges(equal(4, 20_pt), 1, std::vector<ColumnRange>{{2, 4}}, 60_pt) ==
          std::vector<ColumnRange>{{1, 2}, {2, 4}});
}

TEST_CASE("ranges are about equally wide: the last is no remnant") {
    CHECK(column_ranges(equal(9, 20_pt), 1, {}, 145_pt) ==
          std::vector<ColumnRange>{{1, 5}, {5, 9}});
    const std::vector<ColumnRange> groups = {{1, 3}, {3, 5}, {5, 7}};
    CHECK(column_ranges(equal(9, 20_pt), 1, groups, 145_pt) ==
          std::vector<ColumnRange>{{1, 5}, {5, 9}});
}

TEST_CASE("ranges take every column once, in order, and fit") {
    std::mt19937 random(5);
    for (int round = 0; round < 2'000; ++round) {
        std::vector<Length> widths;
        for (std::size_t i = 1 + random() % 12; i > 0; --i) {
            widths.push_back(Length::from_units((5 + random() % 60) * 65'536));
        }
        const std::size_t stub = random() % 3;
        const Length measure = Length::from_units((40 + random() % 200) * 65'536);
        const auto ranges = column_ranges(widths, stub, {}, measure);
        std::size_t next = std::min(stub, widths.size());
        for (const ColumnRange& range : ranges) {
            CHECK(range.first == next);
            next = range.end;
            Length used;
            for (std::size_t c = 0; c < range.end; c = c + 1 == stub ? range.first : c + 1) {
                used += c < stub || c >= range.first ? widths[c] : Length{};
            }
            CHECK((used <= measure || range.end <= range.first + 1));
        }
        CHECK(next == widths.size());
    }
}

TEST_CASE("a table too wide is split: every cell is content once, the stub is repeated") {
    Press press;
    document::Table made = table(5);
    made.too_wide = document::TooWide::Split;
    made.head = {
        row({cell("Đơn-vị-thứ", 2), cell("Năm", 1, 2), cell("Khác", 1, 2)}),
        row({cell("Kết-quả-một"), cell("Kết-quả-hai"), cell("Kết-quả-ba"), cell("Kết-quả-bốn")})};
    made.body = {row({cell("a"), cell("1"), cell("2"), cell("3"), cell("4")}),
                 row({cell("b"), cell("5", 1, 3), cell("8")})};
    const auto pages = pages_of(press, made, 200_pt, 500_pt);
    REQUIRE(pages.size() == 1);
    CHECK(words_of(pages.front()) ==
          "Năm Đơn-vị-thứ Kết-quả-một Kết-quả-hai a 1 2 b 5 "
          "Khác [Đơn-vị-thứ] Kết-quả-ba Kết-quả-bốn [a] 3 4 [b] [5] 8");
    made.too_wide = document::TooWide::Squeeze;
    CHECK(words_of(pages_of(press, made, 400_pt, 500_pt).front()).find('[') == std::string::npos);
}

TEST_CASE(
    "a table too wide that says nothing is squeezed and reported; one that says so is silent") {
    Press press;
    document::Table made = table(3);
    made.body = {row({cell("Kết-quả-một"), cell("Kết-quả-hai"), cell("Kết-quả-ba")})};
    CHECK(pages_of(press, made, 400_pt, 500_pt).size() == 1);
    CHECK(count_code(press.diagnostics, base::Code::TableTooWide) == 0);
    made.too_wide = document::TooWide::Squeeze;
    CHECK(pages_of(press, made, 100_pt, 500_pt).size() == 1);
    CHECK(count_code(press.diagnostics, base::Code::TableTooWide) == 0);
    made.too_wide = document::TooWide::Unsaid;
    CHECK(pages_of(press, made, 100_pt, 500_pt).size() == 1);
    CHECK(count_code(press.diagnostics, base::Code::TableTooWide) == 1);
}

TEST_CASE("a squeezed table says once how many words were cut, at the worst of them") {
    Press press;
    document::Table made = table(3);
    made.too_wide = document::TooWide::Squeeze;
    made.body = {row({cell("Kết-quả-một"), cell("Kết-quả-hai-dài-hơn"), cell("Kết-quả-ba")}),
                 row({cell("a"), cell("b"), cell(std::string(20, 'n'))})};
    std::get<document::TextRun>(made.body[1].cells[2].paragraphs[0].content[0]).place.line = 9;
    CHECK(pages_of(press, made, 70_pt, 500_pt).size() == 1);
    REQUIRE(press.diagnostics.size() == 1);
    const base::Diagnostic& said = press.diagnostics.items().front();
    CHECK(said.code == base::Code::TableWordsTooWide);
    CHECK(said.place.line == 9);
    CHECK(said.arguments.at(0) == std::string(20, 'n'));
    CHECK(said.arguments.at(1) != "1");
}

TEST_CASE("columns narrower than a letter are one message on lines that stick out") {
    Press press;
    document::Table made = table(2);
    made.too_wide = document::TooWide::Squeeze;
    made.body = {row({cell("W W W"), cell("i")}), row({cell("W"), cell("W")})};
    CHECK(pages_of(press, made, 14_pt, 500_pt).size() == 1);
    CHECK(count_code(press.diagnostics, base::Code::LineTooWide) == 1);
}

TEST_CASE("a table split by columns says once that a word of its first column was cut") {
    Press press;
    document::Table made = table(4);
    made.too_wide = document::TooWide::Split;
    made.body = {row({cell(std::string(30, 'n')), cell("Kết-quả-hai"), cell("Kết-quả-ba"),
                      cell("Kết-quả-bốn")})};
    const auto pages = pages_of(press, made, 120_pt, 500_pt);
    CHECK(words_of(pages.front()).find('[') != std::string::npos);
    CHECK(press.diagnostics.size() == 1);
    CHECK(count_code(press.diagnostics, base::Code::WordTooWide) == 1);
}

TEST_CASE("one endless word makes no table too wide, and cuts no word of other columns") {
    Press press;
    document::Table made = table(3);
    made.too_wide = document::TooWide::Split;
    made.body = {row({cell("Tài-khoản"), cell(std::string(200, '8')), cell("hai")})};
    const auto pages = pages_of(press, made, 200_pt, 500_pt);
    REQUIRE(pages.size() == 1);
    CHECK(words_of(pages.front()).find('[') == std::string::npos);
    CHECK(words_of(pages.front()).find("Tài-khoản") != std::string::npos);
    CHECK(count_code(press.diagnostics, base::Code::WordTooWide) == 1);
}

TEST_CASE("the words below a table that is split stand below its last part") {
    Press press;
    document::Table made = table(5);
    made.too_wide = document::TooWide::Split;
    made.body = {row({cell("Đơn-vị-thứ"), cell("Kết-quả-một"), cell("Kết-quả-hai"),
                      cell("Kết-quả-ba"), cell("Kết-quả-bốn")})};
    made.note = paragraph(body(document::Align::Left, serif(10_pt)), "Hết.");
    const auto pages = pages_of(press, made, 200_pt, 500_pt);
    REQUIRE(pages.size() == 1);
    const std::string words = words_of(pages.front());
    CHECK(words.find('[') != std::string::npos);
    CHECK(words.ends_with("Hết."));
    CHECK(words.find("Hết.") == words.rfind("Hết."));
}
