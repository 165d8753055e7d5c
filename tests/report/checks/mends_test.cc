#include "report/checks/mends.h"

#include <doctest/doctest.h>

#include "checking.h"

using namespace tongket;

namespace {

std::string mend(const std::string& yaml) {
    const auto reading = report::check_text(yaml);
    const auto sorted = reading.diagnostics.sorted();
    return report::mend_text(reading.sources, base::SourceId{0}, sorted).text;
}

}  // namespace

TEST_CASE("certain mends are made and every other byte stays, comments and layout too") {
    const std::string yaml =
        "\xEF\xBB\xBFtongket: 1   # phiên bản\r\n"
        "title: Báo cáo năm 2021\n"
        "year:   2021\n"
        "issuer: {name: Ủy ban nhân dân xã Mẫu}\n"
        "document: {place: \"Xã Mẫu\", number: 'Số 5/BC-UBND'}  # ghi chú\n"
        "sections:\n"
        "  - body: |\n"
        "      Có 15908 người ở 5 tuyến phố, 98 % đồng ý.   \n"
        "      Từ ngày 5 tháng 3 năm 2021 do ủy ban nhân dân xã làm.\n"
        "# hết\n";
    CHECK(mend(yaml) ==
          "\xEF\xBB\xBFtongket: 1   # phiên bản\r\n"
          "title: Báo cáo năm 2021\n"
          "year:   2021\n"
          "issuer: {name: Ủy ban nhân dân xã Mẫu}\n"
          "document: {place: \"Mẫu\", number: '05/BC-UBND'}  # ghi chú\n"
          "sections:\n"
          "  - body: |\n"
          "      Có 15.908 người ở 5 tuyến phố, 98% đồng ý.   \n"
          "      Từ ngày 05 tháng 3 năm 2021 do Ủy ban nhân dân xã làm.\n"
          "# hết\n");
}

TEST_CASE("a figure that contradicts a statistic is never mended") {
    const std::string yaml =
        "tongket: 1\ntitle: Báo cáo năm 2021\nyear: 2021\nissuer: {name: UBND xã Mẫu}\n"
        "statistics:\n  t: {label: Thu ngân sách, value: 33, unit: tỷ đồng}\n"
        "sections:\n  - body: Thu ngân sách đạt 32 tỷ đồng.\n";
    CHECK(mend(yaml) == yaml);
}

TEST_CASE("a place whose text in the file is another is left alone") {
    base::Sources sources;
    const base::SourceId source = sources.add("a.yaml", "x: 1\n");
    base::Diagnostics diagnostics;
    diagnostics.report(base::Code::NumberUngroupedInText, {source, 1, 4, 1}, {"5000", "5.000"});
    diagnostics.report(base::Code::NumberUngroupedInText, {source, 9, 4, 1}, {"1", "2"});
    diagnostics.report(base::Code::NumberUngroupedInText, {source, 1, 90, 1}, {"1", "2"});
    CHECK(report::mend_text(sources, source, diagnostics.items()).mends == 0);
}
