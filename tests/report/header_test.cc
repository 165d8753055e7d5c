#include "report/header.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;
using report::read_text_as_report;

TEST_CASE("what stands around the text is read as it is typed") {
    const auto reading = read_text_as_report(
        "tongket: 1\nlayout: ky-yeu\ntitle: Báo cáo tổng kết\nyear: 2021\n"
        "issuer: {name: Ủy ban nhân dân quận, parent: Thành phố}\n"
        "document: {number: /BC-UBND, place: Bắc Từ Liêm, date: /12/2021}\n"
        "signer: {for: TM. ỦY BAN NHÂN DÂN, role: CHỦ TỊCH, name: \"[Họ và tên]\"}\n"
        "to:\n  - Thành phố\nbases:\n  - Căn cứ Luật;\nnote: Tài liệu mẫu.\ntoc: true\ndraft: 2\n"
        "list-of-tables: true\nlist-of-figures: false\n"
        "abbreviations:\n  UBND: Ủy ban nhân dân\n");
    CHECK(reading.messages() == "");
    const report::Report& report = *reading.report;
    CHECK(report.layout == "ky-yeu");
    CHECK(report.layout_place.line == 2);
    CHECK(report.issuer.name.plain() == "Ủy ban nhân dân quận");
    CHECK(report.issuer.parent.plain() == "Thành phố");
    CHECK(report.document.number.plain() == "/BC-UBND");
    CHECK(report.document.date == vietnamese::Date{2021, 12, 0});
    CHECK(report.signer.acting_for.plain() == "TM. ỦY BAN NHÂN DÂN");
    CHECK(report.signer.name.plain() == "[Họ và tên]");
    CHECK(report.addressees.at(0).plain() == "Thành phố");
    CHECK(report.bases.at(0).plain() == "Căn cứ Luật;");
    CHECK(report.contents);
    CHECK(report.table_list);
    CHECK_FALSE(report.figure_list);
    CHECK(report.draft == 2);
    REQUIRE(report.abbreviations.size() == 1);
    CHECK(report.abbreviations[0].second == "Ủy ban nhân dân");
}

TEST_CASE("the layout is bao-cao unless another is named") {
    CHECK(read_body("").report->layout == "bao-cao");
    CHECK(read_body("layout:\n").report->layout == "bao-cao");
}

TEST_CASE("an unquoted colon or bracket in a list of text is read back") {
    const auto reading = read_body(
        "recipients:\n  - Như trên;\n  - Lưu: VT, NV.\nsigner:\n  role: CHỦ TỊCH\n  name: [Họ và "
        "tên]\n");
    CHECK(reading.messages() == "");
    REQUIRE(reading.report->recipients.size() == 2);
    CHECK(reading.report->recipients[1].plain() == "Lưu: VT, NV.");
    CHECK(reading.report->signer.name.plain() == "[Họ và tên]");
}

TEST_CASE("one addressee needs no list") {
    const auto reading = read_body("to: Ủy ban nhân dân Thành phố\n");
    CHECK(reading.messages() == "");
    CHECK(reading.report->addressees.size() == 1);
}

TEST_CASE("the key kind goes before the title's") {
    const auto reading = read_body("document: {kind: Kỷ yếu}\n");
    CHECK(reading.report->kind.plain() == "Kỷ yếu");
    CHECK(reading.report->abstract.plain() == "Báo cáo thử");
}

TEST_CASE("a report without an issuer is warned of") {
    const auto reading = read_text_as_report("tongket: 1\ntitle: A\nyear: 2021\n");
    CHECK(reading.codes() == "TK0213 1:1");
    CHECK_FALSE(reading.diagnostics.has_errors());
}

TEST_CASE("dates are read the Vietnamese way or refused with the reason") {
    const auto codes_of = [](std::string_view date) {
        return read_body("document: {date: " + std::string(date) + "}\n").codes();
    };
    for (const char* right :
         {"31/12/2021", "2021-12-31", "31-12-2021", "1/2/2021", "ngày 31 tháng 12 năm 2021", ""}) {
        CAPTURE(right);
        CHECK(codes_of(right) == "");
    }
    CHECK(codes_of("hôm nay") == "TK0216 5:18");
    CHECK(codes_of("29/02/2023") == "TK0217 5:18");
    CHECK(codes_of("12/31/2021") == "TK0218 5:18");
    CHECK(codes_of("31/12/21") == "TK0219 5:18");
    CHECK(codes_of("44561") == "TK0220 5:18");
    CHECK(read_body("document: {date: [31, 12]}\n").has(base::Code::NotADate));
}

TEST_CASE("abbreviations are texts") {
    CHECK(read_body("abbreviations: UBND\n").codes() == "TK0209 5:16");
    CHECK(read_body("abbreviations:\n  UBND: [a, b]\n").codes() == "TK0207 6:3");
}
