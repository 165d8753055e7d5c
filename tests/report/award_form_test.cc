#include "report/award_form.h"

#include <doctest/doctest.h>

using namespace tongket::report;

TEST_CASE("a title says the form and who gives it") {
    CHECK(award_form("Bằng khen của Thủ tướng Chính phủ") ==
          AwardForm{"Bằng khen", "Thủ tướng Chính phủ"});
    CHECK(award_form("Cờ thi đua của Ủy ban nhân dân Thành phố") ==
          AwardForm{"Cờ thi đua", "Ủy ban nhân dân Thành phố"});
    CHECK(award_form("GIẤY KHEN của Chủ tịch Ủy ban nhân dân quận").giver ==
          "Chủ tịch Ủy ban nhân dân quận");
    CHECK(award_form("Giấy khen") == AwardForm{"Giấy khen", ""});
    CHECK(award_form("Tập thể lao động tiên tiến").giver.empty());
}

TEST_CASE("a word of a title's own name tells no giver") {
    CHECK(award_form("Kỷ niệm chương Vì sự nghiệp của ngành") ==
          AwardForm{"Kỷ niệm chương Vì sự nghiệp của ngành", ""});
    CHECK(award_form("").form.empty());
}

TEST_CASE("the head of a body and the body are its own givers, also short of its last words") {
    constexpr std::string_view body = "Ủy ban nhân dân quận Bắc Từ Liêm";
    CHECK(is_own_giver("Chủ tịch Ủy ban nhân dân quận", "Chủ tịch", body));
    CHECK(is_own_giver("Chủ tịch Uỷ ban nhân dân quận Bắc Từ Liêm", "Chủ tịch", body));
    CHECK(is_own_giver("ủy ban nhân dân quận", "", body));
    CHECK_FALSE(is_own_giver("Chủ tịch Ủy ban nhân dân Thành phố", "Chủ tịch", body));
    CHECK_FALSE(is_own_giver("Chủ tịch Ủy ban nhân dân quận Bắ", "Chủ tịch", body));
    CHECK_FALSE(is_own_giver("", "Chủ tịch", body));
}
