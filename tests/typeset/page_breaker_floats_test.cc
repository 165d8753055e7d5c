// Floats in the page breaker, against every way there is.

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include <doctest/doctest.h>

#include "page_problem.h"
#include "typeset/page_breaker.h"

using namespace tongket;
using namespace tongket::base::literals;
using base::Length;
using typeset::Alternative;
using typeset::BreakItem;
using typeset::FloatItem;
using typeset::FloatPlace;
using typeset::NoteItem;
using typeset::PagePlan;
using typeset::test::Dice;
using typeset::test::lines;
using typeset::test::starts_of;

namespace {

constexpr std::int64_t impossible = std::numeric_limits<std::int64_t>::max();

struct FloatGalley {
    std::vector<BreakItem> items;
    std::vector<NoteItem> notes;
    std::vector<FloatItem> floats;
    std::vector<Alternative> alternatives;
    typeset::PageArea area{100_pt, 10_pt};

    [[nodiscard]] PagePlan plan() const {
        base::Budget budget;
        return typeset::break_pages({items, notes, alternatives, area, floats}, budget);
    }
};

/// All ways to break one galley, its alternatives left out, by the header's words alone.
class AllWaysWithFloats {
  public:
    explicit AllWaysWithFloats(const FloatGalley& galley) : galley_(galley) {}

    struct Left {
        std::size_t item = 0, note = 0, floats = 0;
    };

    /// The least cost of the pages with what is left.
    [[nodiscard]] std::int64_t least(const Left& left) const {
        const std::vector<BreakItem>& items = galley_.items;
        if (left.item == items.size() && left.note == galley_.notes.size() &&
            left.floats == galley_.floats.size()) {
            return 0;
        }
        const std::size_t waiting = mentioned(left.item) - left.floats;
        std::int64_t best = impossible;
        if (left.note < called(left.item)) {
            best = std::min(best, with_notes_alone(left));
        }
        if (waiting > 0) {
            best = std::min(best, with_floats_alone(left));
        }
        const bool at_end = left.item == items.size();
        if (at_end || (waiting > 0 && items[left.item].forced) || waiting > 8) {
            return best;
        }
        const std::size_t due = std::max(due_before(left.item), left.floats) - left.floats;
        for (std::size_t top = due; top <= waiting; ++top) {
            if (height(left.floats, left.floats + top) <= galley_.area.height) {
                best = std::min(best, with_text(left, top));
            }
        }
        return best;
    }

  private:
    [[nodiscard]] std::size_t called(std::size_t item) const {
        return item == 0 ? 0 : galley_.items[item - 1].notes_end;
    }
    [[nodiscard]] std::size_t mentioned(std::size_t item) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            galley_.floats, [&](const FloatItem& f) { return f.mention <= item; }));
    }
    [[nodiscard]] std::size_t due_before(std::size_t item) const {
        return static_cast<std::size_t>(std::ranges::count_if(
            galley_.floats, [&](const FloatItem& f) { return f.barrier <= item; }));
    }
    [[nodiscard]] Length height(std::size_t first, std::size_t end) const {
        Length sum;
        for (std::size_t f = first; f < end; ++f) {
            sum += galley_.floats[f].height + galley_.floats[f].space;
        }
        return sum;
    }
    [[nodiscard]] Length note_height(std::size_t first, std::size_t end) const {
        return typeset::measure_notes(galley_.notes, first, end, galley_.area.note_head);
    }
    [[nodiscard]] static std::int64_t waits(std::size_t floats) {
        return static_cast<std::int64_t>(floats) * typeset::cost::float_waits;
    }

    [[nodiscard]] std::int64_t with_notes_alone(const Left& left) const {
        const Length page = galley_.area.height;
        std::size_t end = left.note + 1;
        while (end < called(left.item) && note_height(left.note, end + 1) <= page) {
            ++end;
        }
        std::int64_t cost = typeset::cost::note_page + waits(mentioned(left.item) - left.floats);
        if (note_height(left.note, end) > page) {
            cost += typeset::cost::overfull;
        } else if (left.item < galley_.items.size() || end < galley_.notes.size()) {
            cost += typeset::underfull_cost(page - note_height(left.note, end), page);
        }
        cost += end < called(left.item) ? galley_.notes[end].penalty : 0;
        return cost + least({left.item, end, left.floats});
    }

    [[nodiscard]] std::int64_t with_floats_alone(const Left& left) const {
        const auto page_height = [&](std::size_t end) {
            return height(left.floats, end) - galley_.floats[end - 1].space;
        };
        const Length page = galley_.area.height;
        std::size_t end = left.floats + 1;
        while (end < mentioned(left.item) && page_height(end + 1) <= page) {
            ++end;
        }
        const Length room = page - page_height(end);
        std::size_t note = left.note;
        while (note < called(left.item) && note_height(left.note, note + 1) <= room) {
            ++note;
        }
        std::int64_t cost = typeset::cost::float_page + waits(mentioned(left.item) - end);
        if (note < called(left.item)) {
            cost += typeset::cost::note_cut + galley_.notes[note].penalty;
        }
        const bool all = note == called(left.item) && end == mentioned(left.item);
        const bool forced = left.item == galley_.items.size() || galley_.items[left.item].forced;
        if (room < Length{}) {
            cost += typeset::cost::overfull;
        } else if (!all || !forced) {
            cost += typeset::underfull_cost(room - note_height(left.note, note), page);
        }
        return cost + least({left.item, note, end});
    }

    [[nodiscard]] std::int64_t with_text(const Left& left, std::size_t top) const {
        std::int64_t best = impossible;
        std::size_t placed = left.floats + top;
        Length used = height(left.floats, placed);
        Length stretch;
        for (std::size_t end = left.item + 1; end <= galley_.items.size(); ++end) {
            const BreakItem& last = galley_.items[end - 1];
            const bool first = end - 1 == left.item;
            if (!first && last.forced) {
                break;
            }
            const std::size_t due = due_before(end - 1);
            if (!first && due > placed) {
                used += height(placed, due) + std::max(galley_.floats[due - 1].space, last.space) -
                        last.space;
                placed = due;
            }
            used += first ? last.reopen : last.space;
            stretch += first ? Length{} : last.stretch;
            used = last.on_grid ? typeset::round_up_to_grid(used, galley_.area.grid) : used;
            used += last.height;
            for (std::size_t foot = placed; foot <= mentioned(end); ++foot) {
                const Length room =
                    galley_.area.height - used - height(placed, foot) -
                    (end == galley_.items.size() ? Length{} : galley_.items[end].close);
                const bool alone = first && foot == left.floats;
                best = std::min(best, with_page(left, {end, 0, foot}, room, stretch, alone));
            }
        }
        return best;
    }

    [[nodiscard]] std::int64_t with_page(
        const Left& start, Left next, Length room, Length stretch, bool alone) const {
        const Length page = galley_.area.height;
        const bool at_end = next.item == galley_.items.size();
        const bool forced = at_end || galley_.items[next.item].forced;
        const auto cost = [&](std::size_t note, Length free) {
            const bool opens = start.item == 0 || galley_.items[start.item].forced;
            std::int64_t sum = waits(mentioned(next.item) - next.floats);
            if (!forced) {
                sum += galley_.items[next.item].penalty +
                       (galley_.area.bottoms == typeset::Bottoms::Flush
                            ? typeset::flush_cost(free, stretch, page)
                            : typeset::underfull_cost(free, page));
            } else if (!opens && (page - free) * 8 < page) {
                sum += typeset::cost::short_last;
            }
            const std::int64_t rest = least({next.item, note, next.floats});
            return rest == impossible ? impossible : sum + rest;
        };
        const auto plus = [](std::int64_t a, std::int64_t b) {
            return b == impossible ? impossible : a + b;
        };
        const std::size_t all = called(next.item);
        if (room < Length{}) {
            const std::int64_t moved = start.note < all ? typeset::cost::note_moved : 0;
            return alone ? plus(typeset::cost::overfull + moved, cost(start.note, {})) : impossible;
        }
        if (note_height(start.note, all) <= room) {
            return cost(all, room - note_height(start.note, all));
        }
        std::size_t least_lines = start.note + 1;
        for (std::size_t n = start.note; n < all; ++n) {
            least_lines = galley_.notes[n].begins ? std::max(least_lines, n + 1) : least_lines;
        }
        std::size_t latest = start.note;
        while (latest < all && note_height(start.note, latest + 1) <= room) {
            ++latest;
        }
        if (latest < least_lines) {
            return alone ? plus(typeset::cost::note_moved,
                                cost(latest, room - note_height(start.note, latest)))
                         : impossible;
        }
        std::int64_t best = impossible;
        for (std::size_t cut = latest; cut >= least_lines && cut + 3 > latest; --cut) {
            best = std::min(best, plus(typeset::cost::note_cut + galley_.notes[cut].penalty,
                                       cost(cut, room - note_height(start.note, cut))));
        }
        return best;
    }

    const FloatGalley& galley_;
};

/// The galley in which some alternatives stand, the places of its floats moved along.
FloatGalley with_chosen(const FloatGalley& galley, const std::vector<std::size_t>& chosen) {
    FloatGalley result = galley;
    result.items.clear();
    result.alternatives.clear();
    std::vector<std::size_t> moved(galley.items.size() + 1, 0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < galley.items.size();) {
        moved[i] = result.items.size();
        if (next < chosen.size() && galley.alternatives[chosen[next]].first == i) {
            const Alternative& way = galley.alternatives[chosen[next++]];
            result.items.insert(result.items.end(), way.items.begin(), way.items.end());
            i = way.end;
        } else {
            result.items.push_back(galley.items[i++]);
        }
    }
    moved.back() = result.items.size();
    for (FloatItem& item : result.floats) {
        item.mention = moved[item.mention];
        item.barrier = moved[item.barrier];
    }
    return result;
}

std::int64_t best_with_floats(const FloatGalley& galley) {
    std::int64_t best = impossible;
    for (std::size_t mask = 0; mask < std::size_t{1} << galley.alternatives.size(); ++mask) {
        std::vector<std::size_t> chosen;
        std::int64_t cost = 0;
        for (std::size_t a = 0; a < galley.alternatives.size(); ++a) {
            if (((mask >> a) & 1U) != 0) {
                chosen.push_back(a);
                cost += galley.alternatives[a].cost;
            }
        }
        best = std::min(best, cost + AllWaysWithFloats(with_chosen(galley, chosen)).least({}));
    }
    return best;
}

BreakItem random_float_item(Dice& dice) {
    BreakItem item;
    item.height = 1_pt * dice.between(1, 60);
    item.space = 1_pt * dice.between(0, 10);
    item.close = 1_pt * (dice.one_in(4) ? 3 : 0);
    item.reopen = 1_pt * (dice.one_in(4) ? 12 : 0);
    item.penalty = dice.one_in(3) ? typeset::cost::widow : 0;
    item.on_grid = dice.one_in(2);
    item.stretch = dice.one_in(2) ? item.space / 2 : Length{};
    return item;
}

/// Runs of items, some with an alternative; floats are mentioned, and stand before something,
/// between runs alone.
FloatGalley random_galley(Dice& dice, std::size_t most_runs) {
    FloatGalley galley;
    std::vector<std::size_t> edges = {0};
    const std::size_t runs = dice.count(1, most_runs);
    for (std::size_t run = 0; run < runs; ++run) {
        const std::size_t first = galley.items.size();
        const std::size_t length = dice.count(1, 2);
        for (std::size_t i = 0; i < length; ++i) {
            galley.items.push_back(random_float_item(dice));
            galley.items.back().forced = i == 0 && dice.one_in(10);
        }
        edges.push_back(galley.items.size());
        if (dice.one_in(4) && galley.alternatives.size() < 3) {
            Alternative way{first, galley.items.size(), {}, dice.between(0, 400)};
            way.items.push_back(galley.items[first]);
            if (length == 1) {
                way.items.push_back(random_float_item(dice));
            }
            galley.alternatives.push_back(std::move(way));
        }
    }
    for (std::size_t left = dice.count(0, 4); left > 0; --left) {
        const std::size_t mention = dice.count(0, edges.size() - 1);
        const std::size_t barrier = dice.count(mention, edges.size() - 1);
        galley.floats.push_back({1_pt * (dice.one_in(15) ? 110 : dice.between(5, 70)),
                                 1_pt * dice.between(0, 8), edges[mention], edges[barrier]});
    }
    std::ranges::stable_sort(galley.floats, {}, &FloatItem::mention);
    // A forced break and what a later float must stand before hold the earlier ones, too.
    for (FloatItem& item : galley.floats) {
        for (std::size_t i = std::max<std::size_t>(item.mention, 1); i < item.barrier; ++i) {
            if (galley.items[i].forced) {
                item.barrier = i;
            }
        }
    }
    for (std::size_t f = galley.floats.size(); f-- > 1;) {
        galley.floats[f - 1].barrier =
            std::min(galley.floats[f - 1].barrier, galley.floats[f].barrier);
    }
    galley.area.grid = dice.one_in(3) ? 12_pt : Length{};
    galley.area.bottoms = dice.one_in(2) ? typeset::Bottoms::Flush : typeset::Bottoms::Ragged;
    return galley;
}

void add_float_notes(FloatGalley& galley, Dice& dice) {
    for (std::size_t i = 0; i < galley.items.size(); ++i) {
        const bool varies = std::ranges::any_of(galley.alternatives, [&](const Alternative& way) {
            return way.first <= i && i < way.end;
        });
        if (!varies && dice.one_in(4)) {
            const std::int64_t lines = dice.between(1, 4);
            for (std::int64_t n = 0; n < lines; ++n) {
                galley.notes.push_back({1_pt * (dice.one_in(12) ? 120 : dice.between(4, 30)),
                                        1_pt * dice.between(0, 4),
                                        dice.one_in(3) ? typeset::cost::widow : 0, n == 0});
            }
        }
        galley.items[i].notes_end = galley.notes.size();
    }
    for (Alternative& way : galley.alternatives) {
        for (BreakItem& item : way.items) {
            item.notes_end = galley.items[way.first].notes_end;
        }
    }
}

/// What must hold of the places of floats, whatever they cost.
void check_places(const FloatGalley& galley, const PagePlan& plan) {
    const FloatGalley chosen = with_chosen(galley, plan.chosen);
    REQUIRE(plan.floats.size() == chosen.floats.size());
    for (std::size_t f = 0; f < plan.floats.size(); ++f) {
        CAPTURE(f);
        const FloatPlace& place = plan.floats[f];
        const FloatItem& item = chosen.floats[f];
        REQUIRE(place.page < plan.pages.size());
        const std::size_t start = plan.pages[place.page].item;
        const std::size_t end = place.page + 1 < plan.pages.size() ? plan.pages[place.page + 1].item
                                                                   : chosen.items.size();
        CHECK((f == 0 || plan.floats[f - 1].page <= place.page));
        switch (place.at) {
            case FloatPlace::At::Top:
                CHECK(item.mention <= start);
                CHECK(start <= item.barrier);
                break;
            case FloatPlace::At::Flow:
                CHECK(place.item == item.barrier);
                CHECK(start < item.barrier);
                CHECK(item.barrier < end);
                break;
            case FloatPlace::At::Foot:
                CHECK(item.mention <= end);
                CHECK(end <= item.barrier);
                CHECK(start < end);
                break;
        }
    }
    for (std::size_t p = 0; p + 1 < plan.pages.size(); ++p) {
        const bool moves = plan.pages[p].item < plan.pages[p + 1].item ||
                           plan.pages[p].note < plan.pages[p + 1].note ||
                           std::ranges::count(plan.floats, p, &FloatPlace::page) > 0;
        CHECK(moves);
    }
}

}  // namespace

TEST_CASE("with floats pages are as good as the best of all ways") {
    Dice dice(17);
    for (int round = 0; round < 1500; ++round) {
        CAPTURE(round);
        FloatGalley galley = random_galley(dice, 5);
        if (round % 3 != 0) {
            add_float_notes(galley, dice);
        }
        const PagePlan plan = galley.plan();
        CHECK(plan.cost == best_with_floats(galley));
        check_places(galley, plan);
    }
}

TEST_CASE("a float stands at the foot of the page that mentions it, if there is room") {
    FloatGalley galley{lines(20, 10_pt), {}, {{20_pt, 10_pt, 3, 20}}, {}};
    const PagePlan plan = galley.plan();
    CHECK(starts_of(plan) == std::vector<std::size_t>{0, 7, 17});
    REQUIRE(plan.floats.size() == 1);
    CHECK(plan.floats[0].page == 0);
    CHECK(plan.floats[0].at == FloatPlace::At::Foot);
}

TEST_CASE("a float without room goes to the top of the next page, and text fills this one") {
    FloatGalley galley{lines(20, 10_pt), {}, {{50_pt, 10_pt, 8, 20}}, {}};
    const PagePlan plan = galley.plan();
    CHECK(starts_of(plan) == std::vector<std::size_t>{0, 10, 14});
    REQUIRE(plan.floats.size() == 1);
    CHECK(plan.floats[0].page == 1);
    CHECK(plan.floats[0].at == FloatPlace::At::Top);
}

TEST_CASE("a float that has not found its place stands before the heading of its level") {
    FloatGalley galley{lines(8, 10_pt), {}, {{20_pt, 0_pt, 2, 5}}, {}};
    const PagePlan plan = galley.plan();
    CHECK(starts_of(plan) == std::vector<std::size_t>{0});
    CHECK(plan.floats == std::vector<FloatPlace>{{0, FloatPlace::At::Flow, 5}});
}

TEST_CASE("floats that wait at a forced break stand on a page of their own before it") {
    FloatGalley galley{lines(12, 10_pt), {}, {{90_pt, 0_pt, 6, 6}}, {}};
    galley.items[6].forced = true;
    const PagePlan plan = galley.plan();
    CHECK(starts_of(plan) == std::vector<std::size_t>{0, 6, 6});
    CHECK(plan.floats == std::vector<FloatPlace>{{1, FloatPlace::At::Top, 6}});
}

TEST_CASE("floats far more than text fill pages of their own, in order, and none is left out") {
    FloatGalley galley{lines(30, 10_pt), {}, {}, {}};
    for (std::size_t f = 0; f < 60; ++f) {
        galley.floats.push_back({40_pt, 5_pt, f / 4, 30});
    }
    const PagePlan plan = galley.plan();
    check_places(galley, plan);
    CHECK(plan.pages.size() < 40);
}

TEST_CASE("a long galley with many floats is broken in as many steps for each box as a short one") {
    constexpr std::uint64_t steps_a_box = 400;
    for (const std::size_t items : {std::size_t{1'000}, std::size_t{8'000}}) {
        FloatGalley galley{lines(items, 10_pt), {}, {}, {}};
        for (std::size_t i = 3; i < items; i += 7) {
            galley.floats.push_back({30_pt, 5_pt, i, items});
        }
        base::Budget::Limits limits;
        limits.steps = items * steps_a_box;
        base::Budget budget(limits);
        check_places(galley, typeset::break_pages({galley.items, galley.notes, galley.alternatives,
                                                   galley.area, galley.floats},
                                                  budget));
        CHECK_FALSE(budget.spent());
    }
}
