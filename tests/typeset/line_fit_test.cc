#include "typeset/line_fit.h"

#include <doctest/doctest.h>

#include "typeset/lines_fixture.h"

using namespace tongket::typeset;
using namespace tongket::typeset::test;
using tongket::base::Length;

TEST_CASE("badness is TeX's: 0, 100 at the limit, 10,000 at the worst") {
    CHECK(badness(units(0), units(5)) == 0);
    CHECK(badness(units(0), units(0)) == 0);
    CHECK(badness(units(1), units(0)) == 10'000);
    CHECK(badness(units(10'000), units(10'000)) == 100);
    CHECK(badness(units(5'000), units(10'000)) == 12);
    CHECK(badness(units(20'000), units(10'000)) == 800);
    CHECK(badness(units(1'000'000), units(10'000)) == 10'000);
}

TEST_CASE("badness never falls as a line gets looser") {
    const LineShape shape{units(0), units(0), Setting::Justified, {20, 10}};
    std::int64_t before = 0;
    for (std::int64_t excess = 0; excess < 30'000; excess += 10) {
        const LineFit fit = fit_line(a_line(), units(30'000 + excess), shape);
        CHECK(fit.badness >= before);
        before = fit.badness;
    }
    CHECK(before == worst_badness);
}

TEST_CASE("a badness of 100 means blanks and letters at their limits") {
    const LineShape shape{units(0), units(0), Setting::Justified, {20, 10}};
    const auto at = [&](std::int64_t width) { return fit_line(a_line(), units(width), shape); };
    CHECK(at(30'000).badness == 0);
    CHECK(at(32'000).badness == 12);
    CHECK(at(34'000).badness == 100);
    CHECK(at(37'000).badness == 800);
    CHECK(at(28'750).badness == 12);
    CHECK(at(27'500).badness == 100);
    CHECK(at(27'499).overfull());
}

TEST_CASE("a line without a blank closes up, but does not stretch") {
    const LineShape shape{units(0), units(0), Setting::Justified, {20, 10}};
    LineSums line = a_line();
    line.stretch = line.shrink = {};
    line.blanks = 0;
    CHECK(fit_line(line, units(30'500), shape).badness == worst_badness);
    CHECK(fit_line(line, units(29'500), shape).badness == 100);
    CHECK(fit_line(line, units(29'499), shape).overfull());
}

TEST_CASE("a line that ends a paragraph is as good short as full") {
    LineSums line = a_line();
    line.fill = 1;
    const LineShape shape{units(0), units(0), Setting::Justified, {}};
    CHECK(fit_line(line, units(90'000), shape).badness == 0);
    CHECK(fit_line(line, units(29'000), shape).badness > 0);
    CHECK(fit_line(line, units(20'000), shape).overfull());
}

TEST_CASE("ragged text counts its white and never closes up") {
    const LineShape shape{units(0), units(0), Setting::Ragged, {20, 20}};
    CHECK(fit_line(a_line(), units(40'000), shape).badness == 250);
    CHECK(fit_line(a_line(), units(29'999), shape).overfull());
    CHECK(fit_line({}, units(0), shape).badness == 0);
}
