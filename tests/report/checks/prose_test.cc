// The checks that read the prose: figures, shares, years, names, capitals, forms.

#include <doctest/doctest.h>

#include "checking.h"

using namespace tongket;
using report::check_body;
using report::check_paragraph;

namespace {

constexpr std::string_view prose_statistics =
    "statistics:\n  thu: {label: Thu ngân sách nhà nước, value: 3.300, unit: tỷ đồng, "
    "plan: 3.179, last-year: 3.105}\n"
    "  ngheo: {label: Hộ cận nghèo giảm, value: 233, of: 473, unit: hộ}\n";

std::string codes_in(std::string_view text) {
    return check_paragraph(text, prose_statistics).codes();
}

}  // namespace

TEST_CASE(
    "what a goal wants of next year contradicts no figure of this one, shown in a section too") {
    const std::string goals =
        "goals:\n  - text: Thu ngân sách nhà nước đạt 13 tỷ đồng trở lên\n    year: 2022\n"
        "statistics:\n  thu:\n    label: Thu ngân sách nhà nước\n    value: 12,5\n"
        "    unit: tỷ đồng\n";
    CHECK(check_body(goals).codes().empty());
    CHECK(check_body(goals + "sections:\n  - title: Mục tiêu\n    show: goals\n").codes().empty());
}

TEST_CASE("a typed figure that contradicts its statistic is found, one that agrees is not") {
    CHECK(codes_in("Thu ngân sách đạt 3.200 tỷ đồng.") == "TK0336 7:25");
    CHECK(codes_in("Thu ngân sách đạt 3.300 tỷ đồng.").empty());
    CHECK(codes_in("Thu ngân sách đạt 3.300.000 triệu đồng.").empty());
    CHECK(codes_in("Thu ngân sách đạt hơn 3.200 tỷ đồng.").empty());
    CHECK(codes_in("Thu ngân sách đạt hơn 3.400 tỷ đồng.") == "TK0336 7:29");
    CHECK(codes_in("Thu ngân sách đạt gần 3.310 tỷ đồng.").empty());
    CHECK(codes_in("Thu ngân sách đạt {thu}.").empty());
    CHECK(codes_in("Giảm 232/473 hộ cận nghèo.").empty());  // no label before the figure
    CHECK(codes_in("Số hộ cận nghèo giảm 233/470 hộ.") == "TK0336 7:28");
}

TEST_CASE("figures of other years, places and plans are not the statistic's") {
    CHECK(codes_in("Năm 2019 thu ngân sách đạt 2.900 tỷ đồng.").empty());
    CHECK(codes_in("Quý I, thu ngân sách đạt 900 tỷ đồng.").empty());
    CHECK(codes_in("Phường Minh Khai thu ngân sách đạt 90 tỷ đồng.").empty());
    CHECK(codes_in("Kế hoạch thu ngân sách là 3.400 tỷ đồng.").empty());
    CHECK(codes_in("Thu ngân sách tăng 195 tỷ đồng.").empty());
    CHECK(codes_in("Chi ngân sách địa phương đạt 900 tỷ đồng.").empty());
    CHECK(codes_in("Hộ cận nghèo còn 240 hộ.").empty());
    const std::string left =
        "statistics:\n  ngheo: {label: Hộ nghèo, value: 12, of: 1.480, unit: hộ}\n";
    CHECK(check_paragraph("Hộ nghèo còn 14 hộ.", left).codes() == "TK0336 7:20");
    CHECK(check_paragraph("Hộ nghèo còn 12 hộ.", left).codes().empty());
}

TEST_CASE("percentages of plan and growth follow the statistic of their sentence") {
    CHECK(codes_in("Thu đạt {thu}, bằng 103,8% dự toán.").empty());
    CHECK(codes_in("Thu đạt {thu}, bằng 104% kế hoạch.").empty());
    CHECK(codes_in("Thu đạt {thu}, bằng 113,8% dự toán.") == "TK0337 7:27");
    CHECK(codes_in("Thu đạt {thu}, tăng 6,3% so với cùng kỳ.").empty());
    CHECK(codes_in("Thu đạt {thu}, tăng 5,3% so với năm trước.") == "TK0337 7:27");
    CHECK(codes_in("Thu đạt {thu}, vượt 3,8% kế hoạch.").empty());
    CHECK(codes_in("Thu đạt {thu}, tăng 5,3% so với năm 2020.") == "TK0337 7:27");
    CHECK(codes_in("Thu đạt {thu}, tăng 15,3% so với năm 2019.").empty());
}

TEST_CASE("years are compared in prose, but the report's own formulas have its year") {
    CHECK(codes_in("Năm 2019 là năm khó khăn.").empty());
    CHECK(codes_in("Trên đây là báo cáo năm 2020 của quận.") == "TK0344 7:31");
    CHECK(codes_in("Trên đây là báo cáo năm 2021, nhiệm vụ năm 2022.").empty());
    CHECK(codes_in("Tầm nhìn đến năm 2045.").empty());
    CHECK(codes_in("Từ năm 2201 đến nay.") == "TK0344 7:14");
}

TEST_CASE("names of wards are held against the official list") {
    CHECK(codes_in("Tại phường Xuân Đinh có mô hình.") == "TK0360 7:18");
    CHECK(codes_in("Tại phường Xuân Đỉnh, Xuân Tảo và Phú Diễn.").empty());
    CHECK(codes_in("Tại phường Hàng Đào, quận Hoàn Kiếm.").empty());
    CHECK(codes_in("Tại xã Mường Lát.").empty());
    CHECK(codes_in("Tại phường Xuân đỉnh, thành phố Hà nội.") == "TK0360 7:18");
    CHECK(codes_in("Tại quận Bắc từ liêm.") == "TK0360 7:16");
    CHECK(codes_in("Các phường Xuân Đỉnh đã nêu, phường ta.").empty());
    CHECK(codes_in("Có 13 phường và 14 phường bạn.") == "TK0362 7:23");
}

TEST_CASE("a ward's report knows its own name, its neighbours and their city") {
    const auto ward = [](std::string_view text, std::string_view issuer = "phường Từ Liêm") {
        return report::check_text(
                   "tongket: 1\ntitle: Báo cáo năm 2026\nyear: 2026\n"
                   "issuer: {name: Ủy ban nhân dân | " +
                   std::string(issuer) + "}\nsections:\n  - body: |\n      " + std::string(text) +
                   "\n")
            .codes();
    };
    CHECK(ward("Phường Từ liêm, phường Xuân Đình và thành phố Hà nội.") ==
          "TK0360 7:14, TK0360 7:30, TK0360 7:53");
    CHECK(ward("Phường Từ Liêm, phường Xuân Đỉnh, xã Mường Lát, thành phố Hà Nội, tỉnh Bắc Ninh, "
               "thành phố Đà Nẵng.")
              .empty());
    CHECK(ward("Phường Từ liêm.", "xã Không Có").empty());
}

TEST_CASE("a word is written in one tone style, names apart from other words") {
    CHECK(codes_in("Văn hóa, văn hóa và văn hoá.") == "TK0361 7:31");
    CHECK(codes_in("Hoà Bình gìn giữ hòa thuận.").empty());
    CHECK(codes_in("Gìn giữ\u00A0Hoà\u00A0Bình, hòa thuận.").empty());
    CHECK(codes_in("(Hòa thuận), “hoà thuận”, hòa.") == "TK0361 7:21");
    CHECK(codes_in("Khoẻ, thuỷ, HÒA, hoà; khỏe").substr(0, 6) == "TK0361");
    CHECK(codes_in("Hoá hóa1 đoá a ”a óa à").empty());
    CHECK(codes_in("Quý ông, quý bà ở nhà hoạ sĩ.").empty());
}

TEST_CASE("bodies, units and cited parts have the decree's capitals") {
    CHECK(codes_in("Do ủy ban nhân dân quận làm.") == "TK0363 7:10");
    CHECK(codes_in("Do Uỷ Ban Nhân Dân quận làm.") == "TK0363 7:10");
    CHECK(codes_in("Do Ủy ban nhân dân, TM. ỦY BAN NHÂN DÂN làm.").empty());
    CHECK(codes_in("Trên địa bàn Quận Bắc Từ Liêm.") == "TK0363 7:20");
    CHECK(codes_in("Quận Bắc Từ Liêm và Quận 1, Phường Điện Biên Phủ.").empty());
    CHECK(codes_in("Theo điều 5 Luật Thi đua.") == "TK0363 7:12");
    CHECK(codes_in("Theo khoản 2 Điều 5 Luật Thi đua.").empty());
    CHECK(codes_in("Tại thành phố Hồ Chí Minh.") == "TK0363 7:11");
    CHECK(codes_in("Theo (ủy ban nhân dân), “sở nội vụ”.") == "TK0363 7:13, TK0363 7:32");
    CHECK(codes_in("Theo Điểm a khoản 2.") == "TK0363 7:12");
    CHECK(codes_in("Theo Điểm [^1]\n\n      [^1]: Một ghi chú.").empty());  // the text ends there
}

TEST_CASE("numbers in prose have their dots, percent signs no blank, units one") {
    CHECK(codes_in("Có 15908 người.") == "TK0364 7:10");
    CHECK(codes_in("Có 1520 người.") == "TK0364 7:10");
    CHECK(codes_in("Năm 1010 người dân dời đô; năm 2021 hộ nghèo giảm; từ 1428 – 1527 người.")
              .empty());
    CHECK(codes_in("Có 15.908 người, năm 2021 người dân vui.").empty());
    CHECK(codes_in("Đạt 98.5%.") == "TK0365 7:11");
    CHECK(codes_in("Đạt 98 %.") == "TK0366 7:11");
    CHECK(codes_in("Dài 875m.") == "TK0367 7:11");
    CHECK(codes_in("Số 1234/QĐ-UBND, mã 00595, điện thoại 02438123456.").empty());
}

TEST_CASE("days exist and formal ones have the decree's zeros") {
    CHECK(codes_in("Từ ngày 5 tháng 3 năm 2021.") == "TK0368 7:10");
    CHECK(codes_in("Từ ngày 05 tháng 3 năm 2021 đến ngày 15 tháng 02 năm 2021.").empty());
    CHECK(codes_in("Ngày họp là ngày 31 tháng 4 năm 2021.") == "TK0369 7:19");
    CHECK(codes_in("Trước 30/02/2021.") == "TK0369 7:13");
    CHECK(codes_in("Trước 5/3/2021, theo số 12/34/2021/QH.").empty());
}
