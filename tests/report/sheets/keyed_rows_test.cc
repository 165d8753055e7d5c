#include "report/sheets/keyed_rows.h"

#include <string>

#include <doctest/doctest.h>

#include "data/sheets/reading_workbook.h"
#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

namespace {

std::string list_awards(const ReportReading& reading) {
    std::string text;
    if (reading.report) {
        for (const Award& award : reading.report->awards) {
            text += award.title.plain() + ": " + award.recipient.plain() + "\n";
        }
    }
    return text;
}

}  // namespace

TEST_CASE("a list of awards is a sheet, with what holds for all of its rows") {
    const TestFolder folder;
    folder.write("khen.csv", "Họ và tên;Số quyết định\nNguyễn Văn An;12/QĐ\nTrần Thị Bình;13/QĐ\n");
    const ReportReading reading = folder.read(
        "awards:\n  - title: Bằng khen của Thủ tướng Chính phủ\n    recipient: Xã Mỹ Lộc\n"
        "  - title: Giấy khen của Chủ tịch Ủy ban nhân dân quận\n    data: khen.csv\n"
        "    columns: {recipient: Họ và tên}\n");
    CHECK_FALSE(reading.diagnostics.has_errors());
    CHECK(list_awards(reading) ==
          "Bằng khen của Thủ tướng Chính phủ: Xã Mỹ Lộc\n"
          "Giấy khen của Chủ tịch Ủy ban nhân dân quận: Nguyễn Văn An\n"
          "Giấy khen của Chủ tịch Ủy ban nhân dân quận: Trần Thị Bình\n");
}

TEST_CASE("columns are known by the keys and by their labels, with accents or without") {
    const TestFolder folder;
    folder.write("muc-tieu.csv", "NOI DUNG;year;Thước đo\nGiảm nghèo;2022;233 hộ\n");
    const ReportReading reading = folder.read("goals:\n  data: muc-tieu.csv\n");
    CHECK_FALSE(reading.diagnostics.has_errors());
    REQUIRE(reading.report);
    REQUIRE(reading.report->goals.size() == 1);
    CHECK(reading.report->goals[0].text.plain() == "Giảm nghèo");
    CHECK(reading.report->goals[0].year == 2022);
}

TEST_CASE("columns that fit no key are an error that lists the keys") {
    const TestFolder folder;
    folder.write("a.csv", "x;y\n1;2\n");
    const ReportReading reading = folder.read("goals:\n  data: a.csv\n");
    CHECK(places_of(reading, folder) == "TK0291 a.csv");
    CHECK(reading.messages().find("text, year, measure") != std::string::npos);
}

TEST_CASE("a merged cell is the value of all of its rows") {
    const TestFolder folder;
    const auto text = [](std::string_view words) {
        return "<c t=\"str\"><v>" + std::string(words) + "</v></c>";
    };
    folder.write(
        "khen.xlsx",
        data::make_xlsx("<sheetData><row>" + text("title") + text("recipient") + "</row><row>" +
                        text("Giấy khen") + text("An") + "</row><row>" + text("ma") + text("Bình") +
                        "</row><row>" + text("Bằng khen") + text("Chi") +
                        "</row></sheetData><mergeCells><mergeCell "
                        "ref=\"A2:A3\"/></mergeCells>"));
    const ReportReading reading = folder.read("awards:\n  data: khen.xlsx\n");
    CHECK(reading.has(base::Code::GhostUnderMerge));
    CHECK(list_awards(reading) == "Giấy khen: An\nGiấy khen: Bình\nBằng khen: Chi\n");
}
