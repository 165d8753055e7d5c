#include "report/figure.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;

namespace {

/// What `{figure}` prints in prose, or the codes of what is wrong with it.
std::string print(const std::string& figure) {
    const auto reading = read_body(
        "statistics:\n"
        "  thu: {label: Thu, value: 28.500, unit: triệu đồng, plan: 30.000, qualifier: gần}\n"
        "  dan: {label: Dân, value: 1.254.321, unit: người}\n"
        "  ho: {label: Hộ, value: 5.850, unit: hộ}\n"
        "  duong: {label: Đường, value: 8.575, unit: m}\n"
        "  phan: {label: Phần, value: 233/473, unit: hộ}\n"
        "  khoang: {label: Khoảng, value: 10 - 15%}\n"
        "  giam: {label: Giảm, value: \"-3,2\", unit: \"%\"}\n"
        "  chua: {label: Chưa}\n"
        "sections:\n  - body: \"{" +
        figure + "}\"\n");
    REQUIRE(reading.report);
    for (const base::Diagnostic& item : reading.diagnostics.sorted()) {
        if (item.severity == base::Severity::Error) {
            return fmt::format("{} {}:{}", base::code_text(item.code), item.place.line,
                               item.place.column);
        }
    }
    const auto& prose = std::get<report::Prose>(reading.report->sections.at(0).items.at(0));
    return std::get<report::ProseParagraph>(prose.at(0).content).spans.at(0).text;
}

}  // namespace

TEST_CASE("a unit as a filter counts the statistic in it, exactly") {
    CHECK(print("thu:tỷ đồng") == "gần 28,5\u00A0tỷ đồng");
    CHECK(print("thu:đồng") == "gần 28.500.000.000\u00A0đồng");
    CHECK(print("thu.value:tỷ đồng") == "28,5");
    CHECK(print("thu.plan:tỷ đồng") == "30");
    CHECK(print("duong:km") == "8,575\u00A0km");
    CHECK(print("phan:nghìn hộ") == "0,233/0,473\u00A0nghìn hộ");
}

TEST_CASE("a unit that does not turn into the other, and a word that is none, are errors") {
    CHECK(print("thu:km") == "TK0322 15:17");
    CHECK(print("ho:tỷ đồng") == "TK0322 15:16");
    CHECK(print("ho:to") == "TK0305 15:16");
    CHECK(print("thu.label:tỷ đồng") == "TK0309 15:23");
}

TEST_CASE("a short figure is in the greatest unit that it reaches, two decimals at most") {
    CHECK(print("thu:short") == "gần 28,5\u00A0tỷ đồng");
    CHECK(print("dan:short") == "1,25\u00A0triệu người");
    CHECK(print("ho:short") == "5.850\u00A0hộ");
    CHECK(print("thu.plan:short") == "30");
    CHECK(print("duong:short:words") == "tám phẩy năm mươi tám ki-lô-mét");
}

TEST_CASE("words follow the unit that was asked for") {
    CHECK(print("thu:tỷ đồng:words") == "gần hai mươi tám phẩy năm tỷ đồng");
    CHECK(print("khoang:words") == "từ mười đến mười lăm phần trăm");
    CHECK(print("giam:words") == "âm ba phẩy hai phần trăm");
}

TEST_CASE("signs are added to numbers alone") {
    CHECK(print("ho:signed") == "+5.850\u00A0hộ");
    CHECK(print("giam:signed") == "-3,2%");
    CHECK(print("ho.label:signed") == "TK0309 15:22");
}

TEST_CASE("a value that is not known yet is dots in every form") {
    for (const std::string form : {"chua", "chua:words", "chua:short", "chua:signed"}) {
        CHECK(print(form) == "……");
    }
}
