#include "report/document_kind.h"

#include <string>

#include <doctest/doctest.h>

#include "base/file.h"
#include "reading.h"

using namespace tongket;

namespace {

/// "kind|abstract" of a title, with the key `kind` if one is given.
std::string split(std::string_view title, std::string_view kind = {}) {
    report::Report report;
    const auto text = [](std::string_view plain) {
        report::Text made;
        if (!plain.empty()) {
            made.spans.push_back({std::string(plain), false, false, {base::no_source, 2, 8, 0}});
        }
        return made;
    };
    report.title = text(title);
    report::split_title(report, text(kind));
    return report.kind.plain() + "|" + report.abstract.plain();
}

}  // namespace

TEST_CASE("a title's kind is split off and its abstract begins with a capital") {
    CHECK(split("Báo cáo tổng kết phong trào thi đua") == "Báo cáo|Tổng kết phong trào thi đua");
    CHECK(split("KẾ HOẠCH phát động thi đua") == "KẾ HOẠCH|Phát động thi đua");
    CHECK(split("Bản thoả thuận hợp tác") == "Bản thoả thuận|Hợp tác");
    CHECK(split("Báo cáo: kết quả năm 2025") == "Báo cáo|Kết quả năm 2025");
    CHECK(split("Báo\u00A0cáo đánh giá") == "Báo\u00A0cáo|Đánh giá");
    CHECK(split("Báo cáo") == "Báo cáo|");
}

TEST_CASE("the longest name wins, and a name inside a word is none") {
    CHECK(split("Bản sao y giấy tờ") == "Bản sao y|Giấy tờ");
    CHECK(split("Báo cáolạ tổng kết") == "|Báo cáolạ tổng kết");
    CHECK(split("Niên giám thi đua năm 2021") == "|Niên giám thi đua năm 2021");
    CHECK(split("") == "|");
}

TEST_CASE("the key kind goes before the title's own") {
    CHECK(split("Báo cáo tổng kết", "Báo cáo") == "Báo cáo|Tổng kết");
    CHECK(split("Báo cáo tổng kết", "BÁO CÁO") == "BÁO CÁO|Tổng kết");
    CHECK(split("Báo cáo tổng kết", "Kỷ yếu") == "Kỷ yếu|Báo cáo tổng kết");
    CHECK(split("Kỷ yếu thi đua", "Kỷ yếu") == "Kỷ yếu|Thi đua");
}

TEST_CASE("emphasis and place of the title go on in the abstract") {
    const auto reading = report::read_text_as_report(
        "tongket: 1\ntitle: Báo cáo tổng **kết** năm\nyear: 2021\nissuer: {name: A}\n");
    REQUIRE(reading.report);
    const auto& spans = reading.report->abstract.spans;
    REQUIRE(spans.size() == 3);
    CHECK(spans[0].text == "Tổng ");
    CHECK(spans[0].place.column == 16);
    CHECK(spans[1].strong);
    CHECK(reading.report->title.plain() == "Báo cáo tổng kết năm");
    CHECK(reading.report->kind.plain() == "Báo cáo");
}

TEST_CASE("every kind of the decree's list is known") {
    const auto list =
        base::read_file(std::string(TONGKET_SOURCE_DIR) + "/tests/report/document-kinds.csv");
    REQUIRE(list);
    std::size_t count = 0;
    for (std::size_t at = list->find('\n') + 1; at < list->size(); at = list->find('\n', at) + 1) {
        std::string name = list->substr(at, list->find(',', at) - at);
        if (const std::size_t note = name.find(" (cá biệt)"); note != std::string::npos) {
            name.erase(note);
        }
        CAPTURE(name);
        CHECK(report::find_kind(name + " về thi đua").kind == name.size());
        ++count;
    }
    CHECK(count == report::document_kinds().size());
}
