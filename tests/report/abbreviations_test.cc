#include "report/abbreviations.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::explained_abbreviation;

namespace {

std::string full_form(std::string_view text) {
    const auto found = explained_abbreviation(text, text.find('('));
    return found ? found->first + " = " + found->second : "";
}

}  // namespace

TEST_CASE("a bracket with the initials of the words before it explains them") {
    CHECK(full_form("của Ủy ban nhân dân (UBND) quận") == "UBND = Ủy ban nhân dân");
    CHECK(full_form("Hội đồng nhân dân (HĐND)") == "HĐND = Hội đồng nhân dân");
    CHECK(full_form("Ban Thi đua - Khen thưởng (TĐ-KT)") == "TĐ-KT = Thi đua - Khen thưởng");
}

TEST_CASE("other brackets explain nothing") {
    CHECK(full_form("Ủy ban nhân dân (UBMT)").empty());
    CHECK(full_form("năm nay (Bảng I)").empty());
    CHECK(full_form("(UBND)").empty());
    CHECK(full_form("nhân dân (ND").empty());
    CHECK(full_form("Hội dồng nhân dân (HĐND)").empty());
    CHECK(full_form("anh em (A)").empty());
}

TEST_CASE("what the key abbreviations says stays, and the text adds to it") {
    const auto reading = report::read_body(
        "abbreviations:\n  UBND: Ủy ban nhân dân các cấp\n"
        "sections:\n  - body: Ủy ban nhân dân (UBND) và Hội đồng nhân dân (HĐND).\n");
    REQUIRE(reading.report);
    const auto& found = reading.report->abbreviations;
    REQUIRE(found.size() == 2);
    CHECK(found[0].second == "Ủy ban nhân dân các cấp");
    CHECK(found[1].first == "HĐND");
}
