#include "typeset/solved_breaks.h"

#include <algorithm>
#include <memory>
#include <random>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "typeset/kept_plan.h"

using namespace tongket;
using namespace tongket::base::literals;
using namespace tongket::typeset;

namespace {

/// Lines and blocks of a long text, with notes, floats and paragraphs of several lengths, and
/// changes of it.
class Text {
  public:
    explicit Text(unsigned seed) : random_(seed) {
        blocks_.resize(20 + pick(200));
        for (Block& block : blocks_) {
            block = make();
        }
        area_.height = 1_pt * static_cast<std::int64_t>(150 + pick(300));
        area_.bottoms = pick(2) == 0 ? Bottoms::Flush : Bottoms::Ragged;
    }

    /// As people write: at the same place or at another.
    void change() {
        const std::size_t at =
            pick(2) == 0 ? pick(blocks_.size()) : std::min(last_, blocks_.size() - 1);
        last_ = at;
        switch (pick(4)) {
            case 0:
                blocks_[at] = make();
                break;
            case 1:
                blocks_.insert(blocks_.begin() + static_cast<std::ptrdiff_t>(at), make());
                break;
            case 2:
                blocks_.erase(blocks_.begin() + static_cast<std::ptrdiff_t>(at));
                if (blocks_.empty()) {
                    blocks_.push_back(make());
                }
                break;
            default:
                blocks_[at].lines += 1;
        }
    }

    [[nodiscard]] KeptProblem problem() const {
        KeptProblem made;
        made.area = area_;
        for (const Block& block : blocks_) {
            const std::size_t first = made.items.size();
            const auto lines_of = [&](std::size_t count) {
                std::vector<BreakItem> lines(count);
                for (std::size_t n = 0; n < count; ++n) {
                    lines[n].height = block.height;
                    lines[n].space = n == 0 ? block.space : Length{};
                    lines[n].stretch = lines[n].space / 2;
                    lines[n].penalty = n == 0                     ? block.penalty
                                       : n == 1 || n + 1 == count ? cost::widow
                                                                  : 0;
                    lines[n].notes_end = made.notes.size();
                }
                lines.front().forced = block.forced;
                return lines;
            };
            if (block.floats) {
                made.floats.push_back({block.height * 5, 6_pt, first, 0});
            }
            std::vector<BreakItem> lines = lines_of(block.lines);
            for (std::size_t n = 0; n < block.notes; ++n) {
                made.notes.push_back({9_pt, 1_pt, 0, n == 0});
            }
            lines.back().notes_end = made.notes.size();
            made.items.insert(made.items.end(), lines.begin(), lines.end());
            if (block.varies && block.notes == 0) {
                made.alternatives.push_back(
                    {first, made.items.size(), lines_of(block.lines + 1), 35});
            }
        }
        for (FloatItem& each : made.floats) {
            each.barrier = made.items.size();
        }
        return made;
    }

  private:
    struct Block {
        std::size_t lines = 1, notes = 0;
        Length height, space;
        std::int64_t penalty = 0;
        bool forced = false, varies = false, floats = false;
    };
    std::size_t pick(std::size_t count) { return random_() % count; }
    Block make() {
        Block made;
        made.lines = 1 + pick(7);
        made.height = pick(5) == 0 ? 1_pt * static_cast<std::int64_t>(8 + pick(90)) : 14_pt;
        made.space = 1_pt * static_cast<std::int64_t>(pick(3) * 3);
        made.penalty = pick(6) == 0 ? cost::heading : 0;
        made.forced = pick(40) == 0;
        made.varies = pick(4) == 0;
        made.notes = pick(15) == 0 ? 1 + pick(4) : 0;
        made.floats = pick(30) == 0;
        return made;
    }

    std::mt19937 random_;
    std::vector<Block> blocks_;
    std::size_t last_ = 0;  ///< changed block
    PageArea area_;
};

BreakProblem view(const KeptProblem& problem) {
    return {problem.items, problem.notes, problem.alternatives, problem.area, problem.floats};
}

}  // namespace

TEST_CASE("pages of a changed galley are those that breaking all of it gives") {
    for (unsigned seed = 1; seed <= 60; ++seed) {
        Text text(seed);
        KeptPlan kept;
        for (int turn = 0; turn < 25; ++turn) {
            base::Budget budget;
            const KeptProblem problem = text.problem();
            const PagePlan whole = break_pages(view(problem), budget);
            const PagePlan& again = kept.plan(problem, budget);
            CAPTURE(seed);
            CAPTURE(turn);
            CHECK(again.pages == whole.pages);
            CHECK(again.chosen == whole.chosen);
            CHECK(again.floats == whole.floats);
            CHECK(again.cost == whole.cost);
            text.change();
        }
    }
}
