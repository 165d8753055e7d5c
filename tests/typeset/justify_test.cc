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

TEST_CASE("unevenness is what blanks take or give, in hundredths of their stretch") {
    LineShape shape;
    shape.letters = {20, 10};
    const auto of = [&](std::int64_t excess) {
        return unevenness(a_line(), a_line().width + units(excess), shape);
    };
    CHECK(of(0) == 0);
    CHECK(of(400) == 10);
    CHECK(of(4000) == 100);
    CHECK(of(-1500) == 40);
    CHECK(of(1'000'000) == worst_badness);
    LineSums last = a_line();
    last.fill = 1;
    CHECK(unevenness(last, last.width + units(9000), shape) == 0);
    CHECK(unevenness(last, last.width - units(1500), shape) == 40);
    LineSums word = a_line();
    word.stretch = word.shrink = {};
    CHECK(unevenness(word, word.width + units(9000), shape) == 0);
    shape.setting = Setting::Ragged;
    CHECK(of(4000) == 0);
}
