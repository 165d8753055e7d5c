#include "report/recipients.h"

#include <doctest/doctest.h>

using namespace tongket::report;

TEST_CASE("recipients are counted by kind where the words tell the kind of all") {
    CHECK(recipient_counts("6 tập thể") == RecipientCounts{6, true, 0, 6, 0});
    CHECK(recipient_counts("06 tập thể") == RecipientCounts{6, true, 0, 6, 0});
    CHECK(recipient_counts("18 tập thể, 35 cá nhân") == RecipientCounts{53, true, 35, 18, 0});
    CHECK(recipient_counts("1.053 cá nhân, 2 tập thể và 4 hộ gia đình") ==
          RecipientCounts{1'059, true, 1'053, 2, 4});
    CHECK(recipient_counts("53 tập thể, cá nhân") == RecipientCounts{53, false, 0, 0, 0});
}

TEST_CASE("a name is no count, and neither is a number without a word of a kind") {
    CHECK_FALSE(recipient_counts("Trường Tiểu học Đông Ngạc A"));
    CHECK_FALSE(recipient_counts("Tổ dân phố số 6"));
    CHECK_FALSE(recipient_counts("53"));
    CHECK_FALSE(recipient_counts("6 tập thể, 35"));
    CHECK_FALSE(recipient_counts("6,5 tập thể"));
    CHECK_FALSE(recipient_counts(""));
}

TEST_CASE("the kind of a recipient is told by how the name begins") {
    CHECK(recipient_kind("Ông Nguyễn Văn A") == RecipientKind::Person);
    CHECK(recipient_kind("Trường Mầm non Cổ Nhuế") == RecipientKind::Collective);
    CHECK(recipient_kind("Hộ ông B") == RecipientKind::Household);
    CHECK_FALSE(recipient_kind("Nguyễn Văn A"));
}
