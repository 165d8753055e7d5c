#include "report/tables.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "reading.h"
#include "report/table_columns.h"

using namespace tongket;
using report::read_body;

namespace {

/// Reads a section of one table whose keys, at six blanks, begin on line 7.
report::ReportReading read_table(std::string_view keys) {
    return read_body("sections:\n  - table:\n" + std::string(keys));
}

/// Heads, then rows, cells apart by bars; spans as (rows×columns).
std::string show(const report::ReportReading& reading) {
    if (!reading.report || reading.report->sections.empty() ||
        reading.report->sections[0].items.empty()) {
        return "no table";
    }
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    std::string text;
    for (const auto& column : table.columns) {
        text += column.title.plain() + "|";
    }
    for (const auto& row : table.rows) {
        text += "\n";
        for (const auto& cell : row) {
            text += cell.text.plain();
            if (cell.rows > 1 || cell.columns > 1) {
                text += fmt::format("({}×{})", cell.rows, cell.columns);
            }
            text += "|";
        }
    }
    return text;
}

constexpr std::string_view two_statistics =
    "statistics:\n"
    "  thu: {label: Thu ngân sách, value: 3.300, unit: tỷ đồng, of-plan: \"103,8%\"}\n"
    "  ngheo: {label: Hộ cận nghèo, value: 233/473, unit: hộ, note: tạm tính}\n";

}  // namespace

TEST_CASE("typed rows are cells under their heads") {
    const auto reading = read_table(
        "      caption: Kết quả\n      columns: [TT, Đơn vị]\n      align: [right, decimal]\n"
        "      rows:\n        - [1, Phường **Minh Khai**]\n        - [2, \"\"]\n        - [3, "
        "~]\n");
    CHECK(reading.messages() == "");
    CHECK(show(reading) == "TT|Đơn vị|\n1|Phường Minh Khai|\n2||\n3||");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    CHECK(table.caption.plain() == "Kết quả");
    CHECK(table.columns[0].align == report::ColumnAlign::Right);
    CHECK(table.columns[1].align == report::ColumnAlign::Decimal);
}

TEST_CASE("heads nest and columns have widths") {
    const auto reading = read_table(
        "      columns:\n        - STT\n        - title: Tổng số\n          columns:\n"
        "            - {title: Tập thể, align: right, width: 20mm}\n            - Cá nhân\n"
        "      rows:\n        - [1, 6, 12]\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    CHECK(report::count_columns(table.columns) == 3);
    CHECK(table.columns[1].columns[0].width_nanometres == 20'000'000);
    CHECK(table.columns[1].columns[0].align == report::ColumnAlign::Right);
}

TEST_CASE("cells span rows and columns") {
    const auto reading = read_table(
        "      columns: [A, B, C]\n      rows:\n"
        "        - [{text: Gộp, rows: 2}, {text: Đôi, columns: 2}]\n        - [1, 2]\n"
        "        - [x, y, z]\n");
    CHECK(reading.messages() == "");
    CHECK(show(reading) == "A|B|C|\nGộp(2×1)|Đôi(1×2)|\n1|2|\nx|y|z|");
}

TEST_CASE("a row with other cells than the table's columns is an error with its number") {
    CHECK(read_table("      columns: [A, B]\n      rows:\n        - [1, 2]\n        - [1, 2, 3]\n")
              .codes() == "TK0241 10:11");
    CHECK(read_table("      columns: [A, B]\n      rows:\n        - [993,0, 1]\n")
              .diagnostics.has_errors());
    const auto few = read_table("      columns: [A, B]\n      rows:\n        - [1]\n");
    CHECK(few.codes() == "TK0242 9:11");
    CHECK(few.messages().find("row 1 has only 1 cells but the table has 2 columns") !=
          std::string::npos);
    const auto below = read_table(
        "      columns: [A, B]\n      rows:\n        - [{text: x, rows: 2}, 1]\n        - [2, "
        "3]\n");
    CHECK(below.messages().find("row 2 has 3 cells but the table has 2 columns") !=
          std::string::npos);
}

TEST_CASE("spans that leave the table or lie over another cell are errors") {
    const std::string head = "      columns: [A, B]\n      rows:\n";
    CHECK(read_table(head + "        - [{text: x, rows: 2}, 1]\n").codes() == "TK0243 9:28");
    CHECK(read_table(head + "        - [{text: x, columns: 3}]\n").codes() == "TK0243 9:31");
    CHECK(read_table(head + "        - [{text: x, rows: 5}, 1]\n        - [2]\n").codes() ==
          "TK0243 9:28");
    CHECK(read_table(head + "        - [{text: x, columns: 0}, 1]\n").codes() == "TK0210 9:31");
    CHECK(
        read_table(head + "        - [1, {text: x, rows: 2}]\n        - [{text: y, columns: 2}]\n")
            .codes() == "TK0243 10:12");
}

TEST_CASE("alignments, widths and depths that cannot be are errors") {
    CHECK(read_table("      columns: [A]\n      align: [left, right]\n").codes() == "TK0244 8:7");
    const auto word = read_table("      columns: [A]\n      align: [giữa]\n");
    CHECK(word.codes() == "TK0212 8:15");
    CHECK(word.messages().find("left, right, center, decimal") != std::string::npos);
    CHECK(read_table("      columns: [{title: A, width: rộng}]\n").codes() == "TK0245 7:35");
    CHECK(read_table("      columns: [{columns: [{columns: [{columns: [{columns: [A]}]}]}]}]\n")
              .codes() == "TK0240 7:61");
}

TEST_CASE("a table needs columns, and either rows or statistics") {
    CHECK(read_table("      caption: Bảng\n").codes() == "TK0203 7:7");
    CHECK(read_table("      columns: [A]\n      rows: x\n").codes() == "TK0208 8:13");
    CHECK(read_table("      columns: [A]\n      rows: [x]\n").codes() == "TK0208 8:14");
    CHECK(read_body("sections:\n  - table: x\n").codes() == "TK0209 6:12");
    CHECK(read_body("statistics: {s: {label: S, value: 1}}\nsections:\n  - table:\n      of: [s]\n"
                    "      rows: [[1]]\n")
              .codes() == "TK0215 9:7");
}

TEST_CASE("a table of statistics has the columns that it asks for") {
    const auto reading = read_body(std::string(two_statistics) +
                                   "sections:\n  - table:\n      of: [ngheo, thu]\n"
                                   "      columns: [label, unit, value, of-plan, share]\n");
    CHECK(reading.messages() == "");
    CHECK(show(reading) ==
          "STT|Chỉ tiêu|Đơn vị tính|Thực hiện|So với kế hoạch (%)|Tỷ lệ (%)|\n"
          "1|Hộ cận nghèo|hộ|233/473||49,26|\n"
          "2|Thu ngân sách|tỷ đồng|3.300|103,8||");
    CHECK(reading.report->statistics_shown);
}

TEST_CASE("without columns a table of statistics shows what they have") {
    const auto reading =
        read_body(std::string(two_statistics) + "sections:\n  - table: {of: [thu, ngheo]}\n");
    CHECK(show(reading) ==
          "STT|Chỉ tiêu|Thực hiện|So với kế hoạch (%)|Tỷ lệ (%)|Ghi chú|\n"
          "1|Thu ngân sách|3.300\u00A0tỷ đồng|103,8|||\n"
          "2|Hộ cận nghèo|233/473\u00A0hộ||49,26|tạm tính|");
}

TEST_CASE("ids and columns that are not known are errors") {
    const auto reading = read_body(std::string(two_statistics) +
                                   "sections:\n  - table:\n      of: [thu, ngheoo, xyz]\n"
                                   "      columns: [label, tên]\n");
    CHECK(reading.codes() == "TK0302 10:17, TK0301 10:25, TK0212 11:24");
    CHECK(read_body(std::string(two_statistics) + "sections:\n  - table: {of: []}\n").codes() ==
          "TK0246 9:13");
}

TEST_CASE("a group is a title over all columns, its rows and a row for its sums") {
    const auto reading = read_table(
        "      columns: [TT, Tổ, {title: Thu, sum: true}, Ghi chú]\n"
        "      total: Tổng cộng\n"
        "      rows:\n"
        "        - {title: I. Khối một, total: Cộng, rows: [[1, Tổ 1, 5, x], [2, Tổ 2, 6, x]]}\n"
        "        - [3, Tổ 3, 7, x]\n");
    CHECK(reading.messages() == "");
    CHECK(show(reading) ==
          "TT|Tổ|Thu|Ghi chú|\n"
          "I. Khối một(1×4)|\n"
          "1|Tổ 1|5|x|\n2|Tổ 2|6|x|\n"
          "Cộng(1×2)|||\n"
          "3|Tổ 3|7|x|\n"
          "Tổng cộng(1×2)|||");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    using report::RowRole;
    CHECK(table.row_roles == std::vector<RowRole>{RowRole::GroupTitle, RowRole::Plain,
                                                  RowRole::Plain, RowRole::GroupTotal,
                                                  RowRole::Plain, RowRole::Total});
    CHECK(table.columns[2].sum);
    CHECK_FALSE(table.carry);
}

TEST_CASE("sums need a column to add up and one before it for the label") {
    const std::string rows = "      rows: [[1, 2]]\n";
    CHECK(read_table("      columns: [A, B]\n      total: Cộng\n" + rows).codes() == "TK0323 8:7");
    CHECK(read_table("      columns: [A, B]\n      carry: true\n" + rows).codes() == "TK0323 8:7");
    CHECK(read_table("      columns: [{title: A, sum: true}, B]\n      total: Cộng\n" + rows)
              .codes() == "TK0323 8:7");
    CHECK(read_table("      columns: [A, {title: B, sum: true}]\n      carry: true\n" + rows)
              .codes()
              .empty());
}

TEST_CASE("a group needs its title, and no cell from above may reach into it") {
    CHECK(read_table("      columns: [A]\n      rows:\n        - {rows: [[1]]}\n").codes() ==
          "TK0203 9:11");
    CHECK(read_table("      columns: [A, B]\n      rows:\n        - [{text: x, rows: 2}, 1]\n"
                     "        - {title: Nhóm, rows: [[1, 2]]}\n")
              .codes() == "TK0243 10:19");
}

TEST_CASE("columns are numbered all or none") {
    const auto reading =
        read_table("      columns: [A, B]\n      column-numbers: [A, 1=2/3]\n      rows: []\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    REQUIRE(table.column_numbers.size() == 2);
    CHECK(table.column_numbers[1].plain() == "1=2/3");
    CHECK(
        read_table("      columns: [A, B]\n      column-numbers: [A]\n      rows: []\n").codes() ==
        "TK0324 8:7");
}

TEST_CASE("a table says what becomes of it if it is too wide") {
    const auto reading = read_table("      columns: [A]\n      too-wide: turn\n      stub: 2\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    CHECK(table.too_wide == report::Table::TooWide::Turn);
    CHECK(table.stub == 2);
    CHECK(read_table("      columns: [A]\n      too-wide: xoay\n").codes() == "TK0212 8:17");
}

TEST_CASE("a column may head its rows; of statistics the label does") {
    const auto typed = read_table(
        "      columns: [STT, {title: Phường, row-head: true}, Thu]\n"
        "      rows:\n        - [1, Minh Khai, 5]\n");
    CHECK(typed.messages() == "");
    const auto heads = [](const report::ReportReading& reading) {
        std::string text;
        for (const auto& column :
             std::get<report::Table>(reading.report->sections[0].items[0]).columns) {
            text += column.heads_rows ? "x" : "-";
        }
        return text;
    };
    CHECK(heads(typed) == "-x-");
    CHECK(heads(read_body(std::string(two_statistics) +
                          "sections:\n  - table:\n      of: [thu, ngheo]\n"
                          "      columns: [label, value]\n")) == "-x-");
    CHECK(read_table("      columns: [{title: A, row-head: có}]\n      rows: [[1]]\n")
              .has(base::Code::ExpectedFlag));
}

TEST_CASE("cells, heads and the caption of a table call the notes that it gives") {
    const auto reading = read_table(
        "      caption: Kết quả[^a]\n      columns: [STT, \"Phường[^1]\"]\n"
        "      rows:\n        - [1, \"Minh Khai[^1], Cổ Nhuế[^2]\"]\n"
        "      notes: |\n        [^1]: Từ 2021.\n        [^2]: Số **tạm tính**.\n"
        "        [^a]: Chưa kiểm toán.\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    CHECK(table.caption.spans.back().note->spans.front().text == "Chưa kiểm toán.");
    const auto& note = table.columns[1].title.spans.back().note;
    REQUIRE(note);
    CHECK(note->spans.front().text == "Từ 2021.");
    const report::SpanList& cell = table.rows[0][1].text.spans;
    REQUIRE(cell.size() == 4);
    CHECK(cell[1].note == note);
    CHECK(cell[2].text == ", Cổ Nhuế");
    CHECK(cell[3].note->spans[1].strong);
}

TEST_CASE("marks without a note, notes without a mark and lines that are no note are reported") {
    const auto reading = read_table(
        "      columns: [A]\n      rows: [[\"Một[^3]\"]]\n"
        "      notes: |\n        [^1]: Hai.\n        Ba.\n");
    CHECK(reading.codes() == "TK0318 8:19, TK0319 10:9, TK0328 11:9");
    CHECK(read_table("      columns: [A]\n      rows: [[1]]\n      notes: [một]\n").codes() ==
          "TK0328 9:14");
}

TEST_CASE("the head of a column may be turned upright") {
    const auto reading = read_table("      columns: [A, {title: B, rotate: true}]\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections[0].items[0]);
    CHECK_FALSE(table.columns[0].rotate);
    CHECK(table.columns[1].rotate);
}

TEST_CASE("a column draws the numbers of others, which it names by their titles") {
    const auto reading = read_body(
        "sections:\n  - table:\n      columns:\n        - Tên\n        - Năm trước\n"
        "        - Năm nay\n        - Kế hoạch\n"
        "        - {title: So sánh, against-plan: [năm trước, Năm nay, Kế hoạch]}\n"
        "        - {title: Thanh, bar: [Năm nay]}\n"
        "      column-numbers: [A, 1, 2, 3]\n"
        "      rows:\n        - [a, 1, 2, 3]\n        - [b, 4, 5, 6, \"\", \"\"]\n");
    CHECK(reading.messages() == "");
    const auto& table = std::get<report::Table>(reading.report->sections.at(0).items.at(0));
    CHECK(table.columns.at(4).drawing == report::ColumnDrawing::AgainstPlan);
    CHECK(table.columns.at(4).drawn == std::vector<std::size_t>{1, 2, 3});
    CHECK(table.columns.at(5).drawing == report::ColumnDrawing::Bar);
    CHECK(table.columns.at(5).drawn == std::vector<std::size_t>{2});
    CHECK(table.rows.at(0).size() == 6);
    CHECK(table.column_numbers.size() == 6);
}

TEST_CASE("a column that draws what is not there is reported") {
    const auto codes_of = [](const std::string& column) {
        return read_body(
                   "sections:\n  - table:\n      columns:\n        - Tên\n        - Số\n"
                   "        - " +
                   column + "\n      rows: [[a, 1, \"\"]]\n")
            .codes();
    };
    CHECK(codes_of("{title: T, bar: [Sốlượng]}") == "TK0238 10:28");
    CHECK(codes_of("{title: T, against-plan: [Số, Số]}") == "TK0300 10:22");
    CHECK(codes_of("{title: T, bar: [Số], against-plan: [Số, Số, Số]}") == "TK0215 10:33");
}
