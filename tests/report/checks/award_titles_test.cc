#include "report/checks/award_titles.h"

#include <doctest/doctest.h>

#include "checking.h"

using namespace tongket;
using report::check_body;
using report::FoundTitle;

namespace {

FoundTitle find(std::string_view title) { return report::own_lists().awards.find(title); }

std::string codes_of_awards(const std::string& awards) { return check_body("awards:\n" + awards).codes(); }

}  // namespace

TEST_CASE("a title is known in quotes, with UBND, in both tone styles and by its other forms") {
    for (const std::string title :
         {"Lao động tiên tiến", "danh hiệu “Lao động tiên tiến”", "Chiến sĩ tiên tiến"}) {
        CAPTURE(title);
        CHECK(find(title).fault == FoundTitle::Fault::None);
        CHECK(find(title).title->rank == 420);
    }
    CHECK(find("Cờ thi đua của UBND Thành phố").title->rank == 300);
    CHECK(find("Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh Sơn La").title->rank == 340);
    CHECK(find("Huân chương Lao động hạng Ba").title->award_class == "hạng Ba");
}

TEST_CASE("what is wrong with a title is told apart") {
    using Fault = FoundTitle::Fault;
    CHECK(find("Lao động tiên tiếng").fault == Fault::Misspelt);
    CHECK(find("Huân chương Lao động").fault == Fault::ClassMissing);
    CHECK(find("Bằng khen của Chủ tịch UBND phường Xuân Đỉnh").fault == Fault::WrongLevel);
    CHECK(find("Giấy khen của Chủ tịch UBND phường Xuân Đỉnh").fault == Fault::None);
    CHECK(find("Ngôi sao xanh của năm").fault == Fault::Unknown);
}

TEST_CASE("a list of other titles takes the place of the law's") {
    const report::AwardTitles own("rank,title\n1,Ngôi sao xanh\n,Không có hạng\nx,Hỏng\n");
    CHECK(own.find("Ngôi sao xanh").fault == FoundTitle::Fault::None);
    CHECK(own.find("Không có hạng").title == nullptr);
    CHECK(report::AwardTitles("").empty());
    CHECK(report::AwardTitles("rank;title\n1;A\n").find("a").title != nullptr);
    CHECK(report::AwardTitles("\xEF\xBB\xBF\"rank\",title\n\"1\",\"A, \"\"B\"\"\"")
              .find("A, B")
              .title != nullptr);
}

TEST_CASE("a district's letter of praise ended with the districts") {
    const auto body = [](int year) {
        return report::check_text("tongket: 1\ntitle: Báo cáo năm " + std::to_string(year) +
                                  "\nyear: " + std::to_string(year) +
                                  "\nissuer: {name: UBND huyện Mẫu}\n"
                                  "awards:\n  - title: Giấy khen của Chủ tịch UBND huyện Mẫu\n    "
                                  "recipient: Tổ Một\n")
            .codes();
    };
    CHECK(body(2024).empty());
    CHECK(body(2025).empty());
    CHECK(body(2026) == "TK0351 6:12");
}

TEST_CASE("awards of one level may stand in any order of names, of two in the law's") {
    CHECK(codes_of_awards("  - {title: Lao động tiên tiến, recipient: Bà B}\n"
                "  - {title: Lao động tiên tiến, recipient: Ông A}\n")
              .empty());
    CHECK(codes_of_awards("  - {title: Lao động tiên tiến, recipient: Ông A}\n"
                "  - {title: Chiến sĩ thi đua cơ sở, recipient: Ông A}\n") == "TK0353 7:13");
}

TEST_CASE("a title that each province rules on may stand anywhere and go to anyone") {
    CHECK(codes_of_awards("  - {title: \"Người tốt, việc tốt\", recipient: Tập thể 01}\n"
                "  - {title: Chiến sĩ thi đua cơ sở, recipient: Ông A}\n"
                "  - {title: \"Người tốt, việc tốt\", recipient: Ông A}\n")
              .empty());
}

TEST_CASE("one person may have two titles, two people one name with their units") {
    CHECK(codes_of_awards("  - {title: Chiến sĩ thi đua cơ sở, recipient: Ông A}\n"
                "  - {title: Lao động tiên tiến, recipient: Ông A}\n")
              .empty());
    CHECK(codes_of_awards("  - {title: Lao động tiên tiến, recipient: \"Ông A, Văn phòng\"}\n"
                "  - {title: Lao động tiên tiến, recipient: \"Ông A, Tư pháp\"}\n")
              .empty());
    CHECK(codes_of_awards("  - {title: Lao động tiên tiến, recipient: Ông  A}\n"
                "  - {title: danh hiệu Lao động tiên tiến, recipient: ông A}\n") == "TK0356 7:54");
}

TEST_CASE("a count beside names must be theirs") {
    CHECK(codes_of_awards("  - {title: Lao động tiên tiến, recipients: 2 cá nhân}\n"
                "  - {title: Lao động tiên tiến, recipient: Ông A}\n"
                "  - {title: Lao động tiên tiến, recipient: Ông B}\n")
              .empty());
    CHECK(codes_of_awards("  - {title: Lao động tiên tiến, recipients: 3 cá nhân}\n"
                "  - {title: Lao động tiên tiến, recipient: Ông A}\n")
              .find("TK0355") == 0);
}
