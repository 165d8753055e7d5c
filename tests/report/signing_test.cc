#include "report/signing.h"

#include <doctest/doctest.h>

using namespace tongket::report;

TEST_CASE("an award is signed by the chairman himself, not for the people's committee") {
    CHECK(sign_as_head("TM. Ủy ban nhân dân", "Chủ tịch") == HeadSigning{"", "Chủ tịch"});
    CHECK(sign_as_head("TM. UỶ BAN NHÂN DÂN", "CHỦ TỊCH") == HeadSigning{"", "CHỦ TỊCH"});
    CHECK(sign_as_head("T/M UBND xã", "Chủ tịch") == HeadSigning{"", "Chủ tịch"});
    CHECK(sign_as_head("", "Chủ tịch") == HeadSigning{"", "Chủ tịch"});
}

TEST_CASE("a deputy signs an award for the chairman, who gives it") {
    CHECK(sign_as_head("TM. Ủy ban nhân dân\nKT. Chủ tịch", "Phó Chủ tịch") ==
          HeadSigning{"KT. Chủ tịch", "Chủ tịch"});
    CHECK(sign_as_head("TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH") ==
          HeadSigning{"KT. CHỦ TỊCH", "CHỦ TỊCH"});
    CHECK(sign_as_head("KT. Trưởng phòng", "Phó Trưởng phòng") ==
          HeadSigning{"KT. Trưởng phòng", "Trưởng phòng"});
    CHECK(sign_as_head("TUQ. Chủ tịch", "Trưởng phòng Nội vụ") ==
          HeadSigning{"TUQ. Chủ tịch", "Chủ tịch"});
}

TEST_CASE("another body gives its awards as a body") {
    CHECK(sign_as_head("TM. Ban Chấp hành", "Bí thư") ==
          HeadSigning{"TM. Ban Chấp hành", "Bí thư"});
}

TEST_CASE("a word that only contains a mark's letters is no mark") {
    CHECK(sign_as_head("TM. Ủy ban nhân dân quận Q.5", "Chủ tịch")==
          HeadSigning{"", "Chủ tịch"});
    CHECK(sign_as_head("Hội đồng, ", "Chủ tịch") == HeadSigning{"Hội đồng", "Chủ tịch"});
}
