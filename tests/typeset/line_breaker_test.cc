#include "typeset/line_breaker.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <map>
#include <random>

#include <doctest/doctest.h>

#include "typeset/justify.h"
#include "typeset/lines_fixture.h"

using namespace tongket::typeset;
using namespace tongket::typeset::test;
using tongket::base::Length;

namespace {

/// Words of the given widths with blanks of 600 units between, as candidates.
std::vector<BreakCandidate> make_candidates(const std::vector<std::int64_t>& words,
                                            const std::vector<BreakClass>& breaks = {},
                                            std::int64_t fill = 1) {
    std::vector<BreakCandidate> candidates(1);
    LineSums sums;
    for (std::size_t n = 0; n < words.size(); ++n) {
        sums.width += units(words[n]);
        sums.ems += units(words[n] * 2);
        BreakCandidate candidate;
        candidate.end = sums;
        candidate.end.ems -= units(1000);
        candidate.syllable_before = static_cast<std::uint64_t>(words[n]);
        candidates.back().syllable_after = static_cast<std::uint64_t>(words[n]);
        if (n + 1 == words.size()) {
            candidate.break_class = BreakClass::Forced;
            candidate.end.fill += fill;
        } else {
            candidate.break_class = n < breaks.size() ? breaks[n] : BreakClass::Space;
            sums.width += units(600);
            sums.stretch += units(300);
            sums.shrink += units(200);
            sums.ems += units(1000);
            ++sums.blanks;
        }
        candidate.next = sums;
        candidates.push_back(candidate);
    }
    return candidates;
}

/// Two fifths of the square of what the blanks take or give, in hundredths of their stretch.
std::int64_t uneven_demerits_of(const LineSums& line, Length width, const LineShape& shape) {
    const Length excess = width - line.width;
    if (shape.setting == Setting::Ragged || line.blanks == 0 ||
        (excess > Length{} && line.fill > 0)) {
        return 0;
    }
    const Length spaces = spread_excess(excess, line, shape.letters).spaces;
    const double exact = 100.0 * std::abs(static_cast<double>(spaces.units())) /
                         static_cast<double>(line.stretch.units());
    const std::int64_t share = std::min<std::int64_t>(std::llround(exact), 10'000);
    return share * share * 2 / 5;
}

/// All settings of one pass, tried one after the other: the least demerits for each line count.
/// Written from the formula, not from the program.
std::map<std::size_t, std::int64_t> try_all(const std::vector<BreakCandidate>& candidates,
                                            const LineShape& shape,
                                            const BreakingPass& pass) {
    std::map<std::size_t, std::int64_t> best;
    const std::size_t inner = candidates.size() - 2;
    for (std::size_t chosen = 0; chosen < (std::size_t{1} << inner); ++chosen) {
        std::size_t start = 0;
        std::size_t lines = 0;
        std::int64_t demerits = 0;
        Fitness fitness = Fitness::Decent;
        bool allowed = true;
        for (std::size_t end = 1; end < candidates.size() && allowed; ++end) {
            const BreakCandidate& to = candidates[end];
            const bool last = end + 1 == candidates.size();
            const bool forced = to.break_class == BreakClass::Forced;
            if (!last && (chosen >> (end - 1) & 1U) == 0) {
                allowed = !forced;
                continue;
            }
            const std::int64_t penalty =
                forced ? 0 : pass.penalties[static_cast<std::size_t>(to.break_class)];
            const Length width = (lines == 0 ? shape.first : shape.others) -
                                 (lines < shape.beside ? shape.given_up : Length{});
            const BreakCandidate& from = candidates[start];
            const LineFit fit =
                fit_line(to.end - from.next, width, shape, width * pass.emergency / 1000);
            allowed = penalty != forbidden && fit.badness <= pass.tolerance;
            demerits += (10 + fit.badness) * (10 + fit.badness) + penalty * penalty;
            demerits += uneven_demerits_of(to.end - from.next, width, shape);
            const bool first = start == 0 || from.break_class == BreakClass::Forced;
            if (!first && forced && to.end.blanks == from.next.blanks) {
                allowed = allowed && pass.runt_demerits != forbidden;
                demerits += pass.runt_demerits;
            }
            demerits +=
                !first && forced && (to.end - from.next).width < shape.short_last ? 5'000 : 0;
            demerits += !first && from.syllable_before == to.syllable_before ? 3'000 : 0;
            demerits += !first && !forced && from.syllable_after == to.syllable_after ? 3'000 : 0;
            if (std::abs(static_cast<int>(fit.fitness) - static_cast<int>(fitness)) > 1) {
                demerits += 10'000;
            }
            fitness = fit.fitness;
            start = end;
            ++lines;
        }
        if (allowed && (best.find(lines) == best.end() || demerits < best[lines])) {
            best[lines] = demerits;
        }
    }
    return best;
}

constexpr std::int64_t any_width = 1'000'000;

}  // namespace

TEST_CASE("total fit finds what trying every setting finds") {
    std::mt19937 random(20211231);  // NOLINT: a fixed seed, so that a failure comes back
    int compared = 0;
    int variants = 0;
    for (int round = 0; round < 3000; ++round) {
        std::vector<std::int64_t> words(2 + random() % 11);
        std::vector<BreakClass> breaks(words.size());
        for (std::size_t n = 0; n < words.size(); ++n) {
            words[n] = 500 * (1 + random() % 7);
            const auto roll = random() % 12;
            breaks[n] = roll < 7     ? BreakClass::Space
                        : roll < 9   ? BreakClass::Compound
                        : roll == 9  ? BreakClass::Reluctant
                        : roll == 10 ? BreakClass::Never
                                     : BreakClass::Forced;
        }
        LineShape shape;
        shape.others = units(3600 + 500 * static_cast<std::int64_t>(random() % 20));
        shape.first = shape.others + units(500 * (static_cast<std::int64_t>(random() % 5) - 2));
        shape.beside = random() % 4;
        shape.given_up = units(500 * static_cast<std::int64_t>(random() % 3));
        shape.setting = random() % 3 == 0 ? Setting::Ragged : Setting::Justified;
        shape.letters = {static_cast<std::int32_t>(random() % 2 * 20),
                         static_cast<std::int32_t>(random() % 2 * 10)};
        shape.short_last = units(static_cast<std::int64_t>(random() % 2) * 3000);
        const auto candidates = make_candidates(words, breaks, random() % 2 == 0 ? 1 : 0);
        for (const BreakingPass& pass : usual_passes(shape.setting)) {
            const auto expected = try_all(candidates, shape, pass);
            if (expected.empty()) {
                continue;
            }
            const BreakingPass both[] = {pass, usual_passes(shape.setting).back()};
            const auto found = break_lines(candidates, shape, both);
            const auto best =
                std::min_element(expected.begin(), expected.end(),
                                 [](const auto& a, const auto& b) { return a.second < b.second; });
            CHECK(found.front().demerits == best->second);
            for (const LineSetting& setting : found) {
                const auto same = expected.find(setting.breaks.size());
                REQUIRE(same != expected.end());
                CHECK(setting.demerits >= same->second);
                variants += setting.demerits == same->second ? 1 : 0;
            }
            CHECK(std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) {
                return a.demerits < b.demerits;
            }));
            ++compared;
        }
    }
    CHECK(compared > 3000);
    CHECK(variants > compared * 5 / 4);
}

TEST_CASE("a setting ends at the end and its breaks ascend") {
    const auto candidates = make_candidates({2000, 3000, 2500, 1500, 3500, 2000, 1000});
    const LineShape shape{units(6000), units(6000), Setting::Justified, {20, 0}};
    for (const LineSetting& setting : break_lines(candidates, shape, usual_passes(shape.setting))) {
        CHECK(setting.breaks.back() == candidates.size() - 1);
        CHECK(std::is_sorted(setting.breaks.begin(), setting.breaks.end()));
    }
}

TEST_CASE("what is one line without a search is so by the search") {
    std::mt19937 random(1978);  // NOLINT: a fixed seed, so that a failure comes back
    int whole = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> words(1 + random() % 5);
        for (std::int64_t& word : words) {
            word = 500 * (1 + static_cast<std::int64_t>(random() % 7));
        }
        const std::vector<BreakClass> breaks(
            words.size(), random() % 8 == 0 ? BreakClass::Forced : BreakClass::Space);
        LineShape shape;
        shape.others = units(500 * static_cast<std::int64_t>(random() % 30));
        shape.first = units(500 * static_cast<std::int64_t>(random() % 30));
        shape.setting = random() % 2 == 0 ? Setting::Ragged : Setting::Justified;
        const auto candidates = make_candidates(words, breaks, random() % 2 == 0 ? 1 : 0);
        if (is_one_line(candidates, shape)) {
            const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
            CHECK(found.front().breaks == std::vector<std::size_t>{words.size()});
            CHECK(found.front().found_by == PassKind::Usual);
            ++whole;
        }
    }
    CHECK(whole > 300);
}

TEST_CASE("a word wider than the measure stands alone on its line") {
    const auto candidates = make_candidates({2000, 2000, 90'000, 2000, 2000});
    const LineShape shape{units(5000), units(5000), Setting::Justified, {}};
    const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
    CHECK(found.front().breaks == std::vector<std::size_t>{2, 3, 5});
}

TEST_CASE("no white at all is enough still gives a setting") {
    const auto candidates = make_candidates({2000, 2000, 2000});
    for (const Setting setting : {Setting::Justified, Setting::Ragged}) {
        const LineShape shape{units(0), units(0), setting, {}};
        const auto found = break_lines(candidates, shape, usual_passes(setting));
        CHECK(found.front().breaks == std::vector<std::size_t>{1, 2, 3});
    }
}

TEST_CASE("ten thousand words without a width end") {
    const auto candidates = make_candidates(std::vector<std::int64_t>(10'000, 0));
    auto flat = candidates;
    for (BreakCandidate& candidate : flat) {
        candidate.end.width = candidate.next.width = {};
        candidate.end.stretch = candidate.next.stretch = {};
        candidate.end.shrink = candidate.next.shrink = {};
    }
    const LineShape shape{units(5000), units(5000), Setting::Ragged, {}};
    CHECK(!break_lines(flat, shape, usual_passes(shape.setting)).front().breaks.empty());
}

TEST_CASE("a last line of one syllable is avoided where white allows it") {
    // Twelve words fill a line exactly; the twenty-fifth would stand alone.
    const auto candidates = make_candidates(std::vector<std::int64_t>(25, 2000));
    const std::int64_t full = 12 * 2000 + 11 * 600;
    const LineShape shape{units(full), units(full), Setting::Justified, {20, 0}};
    const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
    REQUIRE(found.front().breaks.size() == 3);
    CHECK(found.front().breaks[1] < 24);
}

TEST_CASE("a break inside a compound is taken only where it is much better") {
    // Two breaks are as good but for their kinds.
    const LineShape centred{units(5000), units(5000), Setting::Ragged, {}};
    const std::vector<std::int64_t> words{1000, 1000, 400, 1000, 1000};
    for (const std::size_t free : {2, 3}) {
        std::vector<BreakClass> kinds(4, BreakClass::Compound);
        kinds[free - 1] = BreakClass::Space;
        const auto tie = make_candidates(words, kinds, 0);
        CHECK(break_lines(tie, centred, usual_passes(Setting::Ragged)).front().breaks.front() ==
              free);
    }
    // At the blank, the first line would be nearly empty.
    const auto better = make_candidates(
        {300, 3000, 300, 3000}, {BreakClass::Space, BreakClass::Compound, BreakClass::Compound}, 0);
    CHECK(break_lines(better, centred, usual_passes(Setting::Ragged)).front().breaks.front() == 2);
}

TEST_CASE("what must stay together is parted only when it is wider than the line") {
    using enum BreakClass;
    const LineShape shape{units(6000), units(6000), Setting::Justified, {20, 0}};
    const auto fits = make_candidates({2000, 2000, 2000, 2000, 2000}, {Space, Never, Space, Space});
    for (const LineSetting& setting : break_lines(fits, shape, usual_passes(shape.setting))) {
        CHECK(std::find(setting.breaks.begin(), setting.breaks.end(), 2) == setting.breaks.end());
    }
    const auto chain =
        make_candidates({2000, 2000, 2000, 2000, 2000}, {Never, Never, Never, Never});
    const auto found = break_lines(chain, shape, usual_passes(shape.setting));
    CHECK(found.front().breaks.size() == 3);
}

TEST_CASE("a short first word is not stranded by a long one") {
    // The latest start makes the overfull line: the short words before it share a line.
    const auto candidates = make_candidates({1000, 1000, 1000, 50'000});
    const LineShape shape{units(6000), units(6000), Setting::Ragged, {}};
    const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
    CHECK(found.front().breaks == std::vector<std::size_t>{3, 4});
}

TEST_CASE("a centred heading of two lines has two similar lines") {
    const auto candidates = make_candidates(std::vector<std::int64_t>(7, 2000), {}, 0);
    const LineShape shape{units(15'000), units(15'000), Setting::Ragged, {}};
    const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
    REQUIRE(found.front().breaks.size() == 2);
    CHECK((found.front().breaks[0] == 3 || found.front().breaks[0] == 4));
}

TEST_CASE("a forced break ends its line and no other line passes it") {
    using enum BreakClass;
    auto candidates = make_candidates({1000, 1000, 1000, 1000}, {Space, Forced, Space});
    candidates[2].end.fill += 1;
    for (std::size_t n = 2; n < candidates.size(); ++n) {
        candidates[n].next.fill += 1;
        candidates[n].end.fill += n > 2 ? 1 : 0;
    }
    const LineShape shape{units(any_width), units(any_width), Setting::Justified, {}};
    const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
    CHECK(found.front().breaks == std::vector<std::size_t>{2, 4});
}

TEST_CASE("the same syllable does not stand under itself if another setting is as good") {
    // Two settings of equal white; in the one, both lines end in the same syllable.
    auto candidates = make_candidates({1000, 1000, 1000, 1000, 1000, 1000}, {}, 0);
    const LineShape shape{units(6400), units(6400), Setting::Ragged, {}};
    for (std::size_t n = 0; n < candidates.size(); ++n) {
        candidates[n].syllable_before = n + 1;
        candidates[n].syllable_after = n + 2;
    }
    const auto plain = break_lines(candidates, shape, usual_passes(shape.setting));
    candidates[plain.front().breaks[0]].syllable_before = 99;
    candidates.back().syllable_before = 99;
    const auto twins = break_lines(candidates, shape, usual_passes(shape.setting));
    CHECK(twins.front().demerits == plain.front().demerits + 3'000);
}

TEST_CASE("a hanging first line may outlive the starts after it") {
    const auto candidates = make_candidates(std::vector<std::int64_t>(8, 2000));
    const LineShape shape{units(20'000), units(3000), Setting::Ragged, {}};
    const auto found = break_lines(candidates, shape, usual_passes(shape.setting));
    CHECK(found.front().breaks == std::vector<std::size_t>{7, 8});
}
