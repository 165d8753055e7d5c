#include "typeset/justify.h"

#include <algorithm>
#include <initializer_list>

#include <doctest/doctest.h>

#include "typeset/lines_fixture.h"

using namespace tongket::typeset;
using namespace tongket::typeset::test;
using tongket::base::Length;

TEST_CASE("blanks and letters share white by what they can give, blanks take the rest") {
    const LetterSpaceLimits limits{20, 10};
    CHECK(spread_excess(units(0), a_line(), limits) == Spread{});
    CHECK(spread_excess(units(400), a_line(), limits) == Spread{units(300), units(100)});
    CHECK(spread_excess(units(4000), a_line(), limits) == Spread{units(3000), units(1000)});
    CHECK(spread_excess(units(9000), a_line(), limits) == Spread{units(8000), units(1000)});
}

TEST_CASE("closing up stops at the limits") {
    const LetterSpaceLimits limits{20, 10};
    CHECK(spread_excess(units(-1500), a_line(), limits) == Spread{units(-1200), units(-300)});
    CHECK(spread_excess(units(-2500), a_line(), limits) == Spread{units(-2000), units(-500)});
    CHECK(spread_excess(units(-9000), a_line(), limits) == Spread{units(-2000), units(-500)});
}

TEST_CASE("a line without a blank keeps its letters as they are") {
    LineSums line = a_line();
    line.stretch = line.shrink = {};
    CHECK(spread_excess(units(9000), line, {20, 0}) == Spread{});
    CHECK(spread_excess(units(-9000), line, {20, 10}) == Spread{units(0), units(-500)});
}

TEST_CASE("the shares of the blanks sum up to what was to be shared") {
    for (const std::int64_t amount : {0, 1, 7, 1000, 65'537, -1, -7, -4321}) {
        SpaceShares shares(units(amount), units(7 * 300 + 450));
        Length sum;
        for (int n = 0; n < 7; ++n) {
            const Length share = shares.take(units(300));
            CHECK(share.units() * 2550 >= std::min<std::int64_t>(amount * 300, 0) - 2550);
            sum += share;
        }
        sum += shares.take(units(450));
        CHECK(sum == units(amount));
    }
}
