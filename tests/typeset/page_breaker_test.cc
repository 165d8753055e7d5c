#include "typeset/page_breaker.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include "page_problem.h"

using namespace tongket;
using namespace tongket::base::literals;
using base::Length;
using typeset::Alternative;
using typeset::BreakItem;
using typeset::NoteItem;
using typeset::PagePlan;
using typeset::PageStart;
using typeset::test::Dice;
using typeset::test::lines;
using typeset::test::starts_of;

namespace {

struct BareGalley {
    std::vector<BreakItem> items;
    std::vector<NoteItem> notes;
    std::vector<Alternative> alternatives;
    typeset::PageArea area{100_pt, 10_pt};

    [[nodiscard]] PagePlan plan() const {
        base::Budget budget;
        return typeset::break_pages({items, notes, alternatives, area}, budget);
    }
};

/// All ways to break one galley without alternatives, by the header's words alone.
class AllWays {
  public:
    AllWays(const BareGalley& galley, const std::vector<BreakItem>& items)
        : items_(items), notes_(galley.notes), area_(galley.area) {}

    /// The least cost of the pages from `item` and note line `note` on.
    [[nodiscard]] std::int64_t least(std::size_t item, std::size_t note) const {
        if (item == items_.size() && note == notes_.size()) {
            return 0;
        }
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        if (note < called(item)) {
            best = least_after_notes_alone(item, note);
        }
        Length used;
        Length stretch;
        for (std::size_t end = item + 1; end <= items_.size(); ++end) {
            const BreakItem& last = items_[end - 1];
            if (end - 1 > item && last.forced) {
                break;
            }
            used += end - 1 > item ? last.space : last.reopen;
            stretch += end - 1 > item ? last.stretch : Length{};
            used = last.on_grid ? typeset::round_up_to_grid(used, area_.grid) : used;
            used += last.height;
            best = std::min(best, least_with_page({item, note}, end, used, stretch));
        }
        return best;
    }

  private:
    [[nodiscard]] std::size_t called(std::size_t item) const {
        return item == 0 ? 0 : items_[item - 1].notes_end;
    }
    [[nodiscard]] Length height(std::size_t first, std::size_t end) const {
        return typeset::measure_notes(notes_, first, end, area_.note_head);
    }

    [[nodiscard]] std::int64_t least_after_notes_alone(std::size_t item, std::size_t note) const {
        std::size_t end = note + 1;
        while (end < called(item) && height(note, end + 1) <= area_.height) {
            ++end;
        }
        std::int64_t cost = typeset::cost::note_page;
        if (height(note, end) > area_.height) {
            cost += typeset::cost::overfull;
        } else if (item < items_.size() || end < notes_.size()) {
            cost += typeset::underfull_cost(area_.height - height(note, end), area_.height);
        }
        cost += end < called(item) ? notes_[end].penalty : 0;
        return cost + least(item, end);
    }

    [[nodiscard]] std::int64_t least_with_page(PageStart start,
                                               std::size_t end,
                                               Length used,
                                               Length stretch) const {
        const bool at_end = end == items_.size();
        const Length room = area_.height - used - (at_end ? Length{} : items_[end].close);
        const std::size_t all = called(end);
        const bool alone = end - start.item == 1;
        const auto cost = [&](std::size_t note, Length free) {
            const bool forced = at_end || items_[end].forced;
            const bool opens = start.item == 0 || items_[start.item].forced;
            std::int64_t sum = 0;
            if (!forced) {
                const std::int64_t white = area_.bottoms == typeset::Bottoms::Flush
                                               ? typeset::flush_cost(free, stretch, area_.height)
                                               : typeset::underfull_cost(free, area_.height);
                const std::int64_t gain = items_[end].gain;
                const std::int64_t beyond = 20 * std::max<std::int64_t>(white - gain, 0);
                sum = items_[end].penalty + (gain == 0 ? white : beyond - gain / 20);
            } else if (!opens && (area_.height - free) * 8 < area_.height) {
                sum = typeset::cost::short_last;
            }
            return sum + least(end, note);
        };
        if (room < Length{}) {
            const std::int64_t moved = start.note < all ? typeset::cost::note_moved : 0;
            return alone ? typeset::cost::overfull + moved + cost(start.note, {})
                         : std::numeric_limits<std::int64_t>::max();
        }
        if (height(start.note, all) <= room) {
            return cost(all, room - height(start.note, all));
        }
        std::size_t least_lines = start.note + 1;  // a line of each note of the page
        for (std::size_t n = start.note; n < all; ++n) {
            least_lines = notes_[n].begins ? std::max(least_lines, n + 1) : least_lines;
        }
        std::size_t latest = start.note;
        while (latest < all && height(start.note, latest + 1) <= room) {
            ++latest;
        }
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        if (latest < least_lines) {
            return alone
                       ? typeset::cost::note_moved + cost(latest, room - height(start.note, latest))
                       : best;
        }
        for (std::size_t cut = latest; cut >= least_lines && cut + 3 > latest; --cut) {
            best = std::min(best, typeset::cost::note_cut + notes_[cut].penalty +
                                      cost(cut, room - height(start.note, cut)));
        }
        return best;
    }

    const std::vector<BreakItem>& items_;
    const std::vector<NoteItem>& notes_;
    typeset::PageArea area_;
};

/// The galley in which some alternatives stand.
std::vector<BreakItem> with_chosen(const BareGalley& galley,
                                   const std::vector<std::size_t>& chosen) {
    std::vector<BreakItem> items;
    std::size_t next = 0;
    for (std::size_t i = 0; i < galley.items.size();) {
        if (next < chosen.size() && galley.alternatives[chosen[next]].first == i) {
            const Alternative& way = galley.alternatives[chosen[next++]];
            items.insert(items.end(), way.items.begin(), way.items.end());
            i = way.end;
        } else {
            items.push_back(galley.items[i++]);
        }
    }
    return items;
}

std::int64_t best_by_trying_all(const BareGalley& galley) {
    std::int64_t best = std::numeric_limits<std::int64_t>::max();
    for (std::size_t mask = 0; mask < std::size_t{1} << galley.alternatives.size(); ++mask) {
        std::vector<std::size_t> chosen;
        std::int64_t cost = 0;
        bool clash = false;
        for (std::size_t a = 0; a < galley.alternatives.size(); ++a) {
            if (((mask >> a) & 1U) != 0) {
                clash = clash || (!chosen.empty() && galley.alternatives[chosen.back()].first ==
                                                         galley.alternatives[a].first);
                chosen.push_back(a);
                cost += galley.alternatives[a].cost;
            }
        }
        if (!clash) {
            const std::vector<BreakItem> items = with_chosen(galley, chosen);
            best = std::min(best, cost + AllWays(galley, items).least(0, 0));
        }
    }
    return best;
}

BreakItem random_item(Dice& dice) {
    BreakItem item;
    item.height = 1_pt * dice.between(1, 60);
    item.space = 1_pt * dice.between(0, 10);
    item.close = 1_pt * (dice.one_in(4) ? 3 : 0);
    item.reopen = 1_pt * (dice.one_in(4) ? 12 : 0);
    item.penalty = dice.one_in(3) ? typeset::cost::widow : 0;
    item.gain = dice.one_in(6) ? typeset::gain_of_new_page(50) : 0;
    item.on_grid = dice.one_in(2);
    item.stretch = dice.one_in(2) ? item.space / 2 : Length{};
    return item;
}

BareGalley random_galley(Dice& dice, int most_items) {
    BareGalley galley;
    galley.items.resize(static_cast<std::size_t>(dice.between(1, most_items)));
    for (BreakItem& item : galley.items) {
        item = random_item(dice);
        item.forced = dice.one_in(10);
    }
    galley.area.grid = dice.one_in(3) ? 12_pt : Length{};
    galley.area.bottoms = dice.one_in(2) ? typeset::Bottoms::Flush : typeset::Bottoms::Ragged;
    return galley;
}

void add_notes(BareGalley& galley, Dice& dice) {
    for (BreakItem& item : galley.items) {
        if (dice.one_in(4)) {
            const std::int64_t lines = dice.between(1, 4);
            for (std::int64_t n = 0; n < lines; ++n) {
                galley.notes.push_back({1_pt * (dice.one_in(12) ? 120 : dice.between(4, 30)),
                                        1_pt * dice.between(0, 4),
                                        dice.one_in(3) ? typeset::cost::widow : 0, n == 0});
            }
        }
        item.notes_end = galley.notes.size();
    }
}

void add_alternatives(BareGalley& galley, Dice& dice) {
    for (std::size_t first = 0; first < galley.items.size();) {
        const std::size_t end =
            std::min(first + static_cast<std::size_t>(dice.between(1, 3)), galley.items.size());
        for (std::size_t i = first + 1; i < end; ++i) {
            galley.items[i].forced = false;
        }
        for (std::int64_t ways = dice.one_in(2) ? dice.between(1, 2) : 0; ways > 0; --ways) {
            Alternative way{first, end, {}, dice.between(0, 400)};
            way.items.resize(static_cast<std::size_t>(dice.between(1, 3)));
            for (BreakItem& item : way.items) {
                item = random_item(dice);
                item.notes_end = first > 0 ? galley.items[first - 1].notes_end : 0;
            }
            way.items.front() = galley.items[first];
            way.items.front().notes_end = way.items.size() > 1 ? way.items[1].notes_end : 0;
            way.items.back().notes_end = galley.items[end - 1].notes_end;
            if (galley.alternatives.size() < 5) {
                galley.alternatives.push_back(std::move(way));
            }
        }
        first = end;
    }
}

/// Each page takes something, in order, and all is taken.
bool takes_all(const BareGalley& galley, const PagePlan& plan) {
    PageStart next{};
    for (std::size_t p = 0; p < plan.pages.size(); ++p) {
        const PageStart& start = plan.pages[p];
        const bool moves = p == 0 || start.item > next.item || start.note > next.note;
        if (!moves || start.item < next.item || start.note < next.note ||
            (p == 0 && start != PageStart{})) {
            return false;
        }
        next = start;
    }
    return !plan.pages.empty() && next.item <= with_chosen(galley, plan.chosen).size() &&
           next.note <= galley.notes.size();
}

}  // namespace

TEST_CASE("pages are as good as the best of all ways to break") {
    Dice dice(7);
    for (int round = 0; round < 400; ++round) {
        const BareGalley galley = random_galley(dice, 11);
        CHECK(galley.plan().cost == best_by_trying_all(galley));
    }
}

TEST_CASE("with footnotes pages are as good as the best of all ways") {
    Dice dice(11);
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        BareGalley galley = random_galley(dice, 7);
        add_notes(galley, dice);
        const PagePlan plan = galley.plan();
        CHECK(plan.cost == best_by_trying_all(galley));
        CHECK(takes_all(galley, plan));
    }
}

TEST_CASE("with paragraphs of several lengths pages are as good as the best of all ways") {
    Dice dice(13);
    for (int round = 0; round < 800; ++round) {
        CAPTURE(round);
        BareGalley galley = random_galley(dice, 6);
        if (round % 2 == 0) {
            add_notes(galley, dice);
        }
        add_alternatives(galley, dice);
        const PagePlan plan = galley.plan();
        CHECK(plan.cost == best_by_trying_all(galley));
        CHECK(takes_all(galley, plan));
        // The pages are those of the galley in which the chosen alternatives stand.
        const std::vector<BreakItem> items = with_chosen(galley, plan.chosen);
        BareGalley chosen = galley;
        chosen.items = items;
        chosen.alternatives.clear();
        std::int64_t cost = 0;
        for (const std::size_t a : plan.chosen) {
            cost += galley.alternatives[a].cost;
        }
        CHECK(chosen.plan().cost + cost == plan.cost);
    }
}

TEST_CASE("the least that white costs is no more than what it costs, and hardly less") {
    Dice dice(7);
    for (int round = 0; round < 10'000; ++round) {
        const Length height = Length::from_units(dice.between(1, 80'000'000));
        const Length free = height * dice.between(0, 1000) / 1000;
        const std::int64_t cost = typeset::underfull_cost(free, height);
        const std::int64_t least = typeset::LeastWhite(height)(free);
        CHECK(least <= cost);
        CHECK(least + 35 >= cost);  // two roundings of a full page
    }
    CHECK(typeset::LeastWhite(700_pt)(-5_pt) == 0);
}

TEST_CASE("each page takes at least one box, in order, and none is left out") {
    const BareGalley galley{lines(50, 300_pt), {}, {}};  // each higher than the page
    const auto starts = starts_of(galley.plan());
    REQUIRE(starts.size() == 50);
    CHECK(std::is_sorted(starts.begin(), starts.end()));
    CHECK(starts.front() == 0);
}

TEST_CASE("a heading is never the last line of a page") {
    BareGalley galley{lines(12, 10_pt), {}, {}};
    galley.items[10].penalty = typeset::cost::heading;  // item 9 is a heading
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 9});
}

TEST_CASE("a place that is good to end a page at ends it where the page is full enough") {
    CHECK(typeset::gain_of_new_page(50) == typeset::underfull_cost(50_pt, 100_pt));
    const auto second_page_with_gain_at = [](std::size_t item) {
        BareGalley galley{lines(16, 10_pt), {}, {}};
        galley.items[item].gain = typeset::gain_of_new_page(50);
        return starts_of(galley.plan()).at(1);
    };
    CHECK(second_page_with_gain_at(6) == 6);
    CHECK(second_page_with_gain_at(5) == 5);
    CHECK(second_page_with_gain_at(4) == 10);
}

TEST_CASE("pages before a place that is good to end at are filled in order") {
    BareGalley galley{lines(36, 10_pt), {}, {}};
    galley.items[26].gain = typeset::gain_of_new_page(50);
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 10, 20, 26});
}

TEST_CASE("pages are not ended early for one that would be too empty to end at a good place") {
    BareGalley galley{lines(60, 10_pt), {}, {}};
    galley.items[21].gain = typeset::gain_of_new_page(50);
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 10, 20, 30, 40, 50});
}

TEST_CASE("a last page of one line takes another one from the page before") {
    const BareGalley galley{lines(41, 5_pt), {}, {}};
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 19, 38});
}

TEST_CASE("where pages end level, white is kept small on each rather than nothing on one") {
    CHECK(typeset::flush_cost(5_pt, {}, 100_pt) == 16 * typeset::underfull_cost(5_pt, 100_pt));
    CHECK(typeset::flush_cost(5_pt, 5_pt, 100_pt) == 100);
    CHECK(typeset::flush_cost(5_pt, 10_pt, 100_pt) == 12);
    CHECK(typeset::flush_cost({}, {}, 100_pt) == 0);
}

TEST_CASE("a line on the grid begins at a whole number of lines from the top") {
    CHECK(typeset::round_up_to_grid(25_pt, 12_pt) == 36_pt);
    CHECK(typeset::round_up_to_grid(24_pt, 12_pt) == 24_pt);
    CHECK(typeset::round_up_to_grid(25_pt, {}) == 25_pt);
    BareGalley galley{lines(10, 10_pt), {}, {}};
    galley.area.grid = 15_pt;
    for (BreakItem& item : galley.items) {
        item.on_grid = true;
    }
    // Seven lines 15 pt apart fill 100 pt.
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 7});
}

TEST_CASE("white before a box vanishes at a page's top") {
    BareGalley galley{lines(4, 50_pt), {}, {}};
    galley.items[2].space = 50_pt;
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("a repeated head takes its room on the page that it reopens") {
    BareGalley galley{lines(20, 10_pt), {}, {}};
    for (BreakItem& item : galley.items) {
        item.reopen = 20_pt;
    }
    galley.items[0].reopen = {};
    CHECK(starts_of(galley.plan()) == std::vector<std::size_t>{0, 10, 18});
}

TEST_CASE("a line moves to the next page with its note") {
    BareGalley galley{lines(11, 10_pt), {{10_pt, {}, 0, true}, {10_pt, {}, 0, false}}, {}};
    for (std::size_t i = 9; i < 11; ++i) {
        galley.items[i].notes_end = 2;
    }
    galley.notes[1].penalty = typeset::cost::heading;
    // Ten lines fill a page; the tenth calls for a note of two lines under a rule.
    CHECK(galley.plan().pages == std::vector<PageStart>{{0, 0}, {9, 0}});
}

TEST_CASE("a note longer than a page is cut and ends on pages of its own") {
    BareGalley galley{lines(1, 10_pt), std::vector<NoteItem>(25, {10_pt, {}, 0, false}), {}};
    galley.notes.front().begins = true;
    galley.items.front().notes_end = 25;
    CHECK(galley.plan().pages == std::vector<PageStart>{{0, 0}, {1, 8}, {1, 17}});
}

TEST_CASE("a spent budget still ends with every box on a page") {
    const std::vector<BreakItem> items = lines(1000, 10_pt);
    base::Budget budget(base::Budget::Limits{100, 10, 10});
    const auto plan = typeset::break_pages({items, {}, {}, {100_pt, {}}}, budget);
    CHECK(plan.pages.size() >= 100);
    CHECK(plan.pages.size() <= 1000);
}

TEST_CASE("no boxes make no page") {
    base::Budget budget;
    CHECK(typeset::break_pages({{}, {}, {}, {100_pt, {}}}, budget).pages.empty());
}
