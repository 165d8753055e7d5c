#include "report/bind.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "reading.h"

using namespace tongket;
using report::Figures;
using report::read_body;

namespace {

constexpr std::string_view statistics =
    "statistics:\n"
    "  thu-ngan-sach:\n"
    "    label: Thu ngân sách nhà nước\n"
    "    value: 3.300\n"
    "    unit: tỷ đồng\n"
    "    of-plan: 103,8%\n"
    "    growth: -3,2\n"
    "  can-ngheo: {label: Hộ cận nghèo giảm, value: 233, of: 473, unit: hộ}\n"
    "  đúng-hạn: {label: Đúng hạn, value: \"99,85\", unit: \"%\"}\n"
    "  tien-ho-tro: {label: Kinh phí, value: 28, qualifier: hơn, unit: tỷ đồng}\n"
    "  nam: {label: Giai đoạn, value: 2021 - 2025}\n"
    "  chua-co: {label: Chưa có, unit: hộ, plan: 100}\n";

/// The figure's text, or "TK0302 begin+size argument argument".
std::string resolve(std::string_view expression) {
    const auto reading = read_body(statistics);
    REQUIRE(reading.report);
    const auto text = Figures(reading.report->statistics).resolve(expression);
    if (text) {
        return *text;
    }
    std::string fault = fmt::format("{} {}+{}", base::code_text(text.error().code),
                                    text.error().begin, text.error().size);
    for (const std::string& argument : text.error().arguments) {
        fault += " " + argument;
    }
    return fault;
}

}  // namespace

TEST_CASE("a figure prints its statistic as the office writes it") {
    CHECK(resolve("thu-ngan-sach") == "3.300\u00A0tỷ đồng");
    CHECK(resolve("can-ngheo") == "233/473\u00A0hộ");
    CHECK(resolve("đúng-hạn") == "99,85%");
    CHECK(resolve("tien-ho-tro") == "hơn 28\u00A0tỷ đồng");
    CHECK(resolve("nam") == "2021 - 2025");
    CHECK(resolve(" nam ") == "2021 - 2025");
}

TEST_CASE("a field stands alone") {
    CHECK(resolve("thu-ngan-sach.value") == "3.300");
    CHECK(resolve("thu-ngan-sach.unit") == "tỷ đồng");
    CHECK(resolve("thu-ngan-sach.label") == "Thu ngân sách nhà nước");
    CHECK(resolve("thu-ngan-sach.of-plan") == "103,8%");
    CHECK(resolve("can-ngheo.of") == "473");
    CHECK(resolve("can-ngheo.share") == "49,26%");
}

TEST_CASE("what is not known yet prints dots, and so does what would follow from it") {
    CHECK(resolve("chua-co") == "……\u00A0hộ");
    CHECK(resolve("chua-co.value") == "……");
    CHECK(resolve("chua-co.of-plan") == "……");
    CHECK(resolve("chua-co:words") == "……\u00A0hộ");
}

TEST_CASE("filters give other forms") {
    CHECK(resolve("thu-ngan-sach:words") == "ba nghìn ba trăm tỷ đồng");
    CHECK(resolve("can-ngheo:words") == "hai trăm ba mươi ba trên bốn trăm bảy mươi ba hộ");
    CHECK(resolve("thu-ngan-sach.of-plan:words") == "một trăm linh ba phẩy tám phần trăm");
    CHECK(resolve("thu-ngan-sach.of-plan:signed") == "+103,8%");
    CHECK(resolve("thu-ngan-sach.growth:signed") == "-3,2%");
    CHECK(resolve("tien-ho-tro:words") == "hơn hai mươi tám tỷ đồng");
}

TEST_CASE("a near miss of an id is an error that names the id meant") {
    CHECK(resolve("thu-ngan-sac") == "TK0302 0+12 thu-ngan-sac thu-ngan-sach");
    CHECK(resolve("dung-han") == "TK0302 0+8 dung-han đúng-hạn");
    CHECK(resolve("thu-ngân-sách.value").starts_with("TK0302 0+"));
    CHECK(resolve("khong-he-co") == "TK0301 0+11 khong-he-co");
}

TEST_CASE("faults are about the part that is wrong") {
    CHECK(resolve("thu-ngan-sach.plam").starts_with("TK0303 14+4 plam value, label"));
    CHECK(resolve("thu-ngan-sach.source") == "TK0304 14+6 thu-ngan-sach source");
    CHECK(resolve("thu-ngan-sach:chu") == "TK0305 14+3 chu words, signed, short, triệu đồng, km…");
    CHECK(resolve("nam:signed:words") == "TK0309 11+5 words");
    CHECK(resolve("thu-ngan-sach.label:words") == "TK0309 20+5 words");
    CHECK(resolve("a b") == "TK0308 0+3 a b");
    CHECK(resolve("") == "TK0308 0+0 ");
    CHECK(resolve(".value") == "TK0308 0+6 .value");
}

TEST_CASE("an id is letters, digits and hyphens") {
    CHECK(report::is_statistic_id("thu-ngân-sách-2021"));
    CHECK(report::is_statistic_id("Đ"));
    CHECK_FALSE(report::is_statistic_id(""));
    CHECK_FALSE(report::is_statistic_id("a.b"));
    CHECK_FALSE(report::is_statistic_id("a b"));
    CHECK_FALSE(report::is_statistic_id("a_b"));
    CHECK_FALSE(report::is_statistic_id("số/1"));
}
