#include "typeset/line_breaker.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "base/assert.h"
#include "base/narrow.h"
#include "typeset/justify.h"

namespace tongket::typeset {

namespace {

using enum BreakingPass::Overfull;
using enum PassKind;

// Penalties in the order Space, Compound, Reluctant, Never, Slash, Cluster.
constexpr std::array<BreakingPass, 5> justified_passes{{
    // Blanks alone; then letter-space too; then blanks up to about double.
    {Usual, 100, {0, 55, 150, forbidden, forbidden, forbidden}, forbidden, 0, Refused},
    {Usual, 200, {0, 55, 150, forbidden, forbidden, forbidden}, 50'000, 0, Refused},
    {Usual, loosest_usual, {0, 20, 80, forbidden, 400, forbidden}, 50'000, 0, Refused},
    // Any white; then any break.
    {Emergency, worst_badness, {0, 0, 40, forbidden, 200, forbidden}, 20'000, 50, Refused},
    {Emergency, worst_badness, {0, 0, 40, 5'000, 200, 20'000}, 20'000, 50, Taken},
}};
constexpr std::array<BreakingPass, 3> ragged_passes{{
    {Usual, worst_badness, {0, 250, 400, forbidden, forbidden, forbidden}, 100'000, 0, Refused},
    {Usual, worst_badness, {0, 60, 150, forbidden, 300, forbidden}, 100'000, 0, Refused},
    {Emergency, worst_badness, {0, 60, 150, 2'000, 300, 20'000}, 100'000, 0, Taken},
}};

/// Bounds on the work where nothing has a width; real lines stay far below them. The earliest
/// starts and the worst line counts go first.
constexpr std::size_t most_active = 1'500;
constexpr std::size_t most_ways = 32;
/// Ways to a candidate that differ more from the best in their number of lines are of no use to a
/// page breaker.
constexpr std::uint32_t useful_difference = 2;

/// The best way found to end a line of this number and class at a candidate.
struct Node {
    std::uint32_t candidate = 0;
    std::uint32_t previous = 0;
    std::uint32_t lines = 0;
    Fitness fitness = Fitness::Decent;
    std::int64_t demerits = 0;
};

std::int64_t square(std::int64_t value) { return value * value; }

bool equal_syllables(std::uint64_t a, std::uint64_t b) { return a != 0 && a == b; }

/// How long lines can be made at a pass's tolerance, as sums like those that they come from: where
/// the difference between two candidates is less than a width, the line between them is surely
/// refused as too loose. Only a bound; `fit_line` judges the others.
class LongestLines {
  public:
    LongestLines(const LineShape& shape, const BreakingPass& pass)
        : bounds_(shape.setting == Setting::Justified && pass.tolerance < worst_badness),
          letters_(shape.letters.stretch),
          ratio_(bounds_ ? least_refused(pass.tolerance) : 0) {}

    /// False: a line may be as loose as it likes.
    [[nodiscard]] bool bounds() const { return bounds_; }
    [[nodiscard]] Length sum(const LineSums& sums) const {
        return sums.width + sums.stretch * ratio_ / badness_ratio + sums.ems * letters_ / 1000;
    }
    /// What the quotients of two sums, and of `fit_line`, may be rounded by together.
    static constexpr Length rounding = Length::from_units(3);

  private:
    /// The stretch that is refused, in parts of `badness_ratio` of what a line has; more than all
    /// of it, since letters give their part up to there.
    [[nodiscard]] static std::int64_t least_refused(std::int64_t tolerance) {
        std::int64_t accepted = badness_ratio;
        std::int64_t refused = badness_ratio * 8;
        while (refused - accepted > 1) {
            const std::int64_t middle = (accepted + refused) / 2;
            const bool fits =
                badness(Length::from_units(middle), Length::from_units(badness_ratio)) <= tolerance;
            (fits ? accepted : refused) = middle;
        }
        return refused;
    }

    bool bounds_;
    std::int64_t letters_;
    std::int64_t ratio_;
};

/// One pass over one paragraph. Nodes stand in the order of their candidates; those from
/// `first_active_` on may still begin a line.
class Search {
  public:
    Search(std::span<const BreakCandidate> candidates,
           const LineShape& shape,
           const BreakingPass& pass)
        : candidates_(candidates),
          shape_(shape),
          pass_(pass),
          longest_(shape, pass),
          narrowest_(std::min(shape.width(1), shape.others)) {
        nodes_.reserve(candidates.size() * 2);
        nodes_.push_back({});
    }

    [[nodiscard]] bool run() {
        for (std::size_t end = 1; end < candidates_.size(); ++end) {
            if (penalty(end) == forbidden) {
                continue;
            }
            if (!reach(end)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::vector<LineSetting> settings() const {
        std::vector<LineSetting> found;
        const std::size_t end = candidates_.size() - 1;
        std::vector<std::size_t> best;  // one node a line count
        for (std::size_t n = nodes_.size(); n-- > 0 && nodes_[n].candidate == end;) {
            const auto same = std::find_if(best.begin(), best.end(), [&](std::size_t other) {
                return nodes_[other].lines == nodes_[n].lines;
            });
            if (same == best.end()) {
                best.push_back(n);
            } else if (nodes_[n].demerits <= nodes_[*same].demerits) {
                *same = n;
            }
        }
        found.reserve(best.size());
        for (const std::size_t node : best) {
            found.push_back(trace(node));
        }
        std::sort(found.begin(), found.end(), [](const LineSetting& a, const LineSetting& b) {
            return a.demerits != b.demerits ? a.demerits < b.demerits
                                            : a.breaks.size() < b.breaks.size();
        });
        return found;
    }

  private:
    [[nodiscard]] static bool cheaper(const Node& a, const Node& b) {
        return a.demerits < b.demerits;
    }

    [[nodiscard]] std::int64_t penalty(std::size_t candidate) const {
        const BreakClass kind = candidates_[candidate].break_class;
        return kind == BreakClass::Forced ? 0 : pass_.penalties[static_cast<std::size_t>(kind)];
    }

    [[nodiscard]] LineFit fit(const Node& start, std::size_t end) const {
        const Length width = shape_.width(start.lines);
        return fit_line(candidates_[end].end - candidates_[start.candidate].next, width, shape_,
                        base::mul_div(width, pass_.emergency, 1000));
    }

    /// Makes the nodes of `end`. False if no line can be made from here on.
    [[nodiscard]] bool reach(std::size_t end) {
        const std::size_t group = nodes_.size();
        first_active_ = std::max(first_active_, group - std::min(group, most_active));
        std::uint32_t fitted = std::numeric_limits<std::uint32_t>::max();
        Length fitted_width;
        LineFit line;
        std::int64_t demerits = 0;
        // White without limit lies before each start or before none: after the first it is known.
        const bool bounded =
            longest_.bounds() &&
            candidates_[end].end.fill == candidates_[nodes_[first_active_].candidate].next.fill;
        const Length longest =
            bounded ? longest_.sum(candidates_[end].end) + LongestLines::rounding : Length{};
        for (std::size_t n = first_active_; n < group; ++n) {
            const Length width = shape_.width(nodes_[n].lines);
            if (nodes_[n].candidate != fitted || width != fitted_width) {
                fitted = nodes_[n].candidate;
                fitted_width = width;
                if (bounded) {
                    const Length reached = longest - longest_.sum(candidates_[fitted].next);
                    if (reached < narrowest_ && reached < width) {
                        break;  // lines from later starts are looser still
                    }
                }
                line = fit(nodes_[n], end);
                demerits = line.badness <= pass_.tolerance ? line_demerits(fitted, end, line, width)
                                                           : forbidden;
            }
            if (line.overfull()) {
                // With first lines longer than the others, an earlier start may outlive a later
                // one.
                first_active_ += n == first_active_ ? 1 : 0;
            } else if (demerits != forbidden) {
                offer(n, end, line, demerits, group);
            }
        }
        if (nodes_.size() == group && first_active_ == group && pass_.overfull == Taken) {
            reach_overfull(end, group);
        }
        drop_useless(group);
        if (candidates_[end].break_class == BreakClass::Forced) {
            first_active_ = group;
        }
        return first_active_ < nodes_.size();
    }

    void reach_overfull(std::size_t end, std::size_t group) {
        const std::uint32_t latest = nodes_[group - 1].candidate;
        for (std::size_t n = group; n-- > 0 && nodes_[n].candidate == latest;) {
            const LineFit line = fit(nodes_[n], end);
            const std::int64_t demerits =
                line_demerits(latest, end, line, shape_.width(nodes_[n].lines));
            offer(n, end, line, overfull_demerits + std::max<std::int64_t>(demerits, 0), group);
        }
    }

    /// What the line costs wherever the one before it began; `forbidden` if it may not be.
    [[nodiscard]] std::int64_t line_demerits(std::size_t start,
                                             std::size_t end,
                                             const LineFit& line,
                                             Length width) const {
        const BreakCandidate& from = candidates_[start];
        const BreakCandidate& to = candidates_[end];
        std::int64_t demerits = square(base_badness + std::min(line.badness, worst_badness)) +
                                square(penalty(end)) +
                                uneven_demerits(unevenness(to.end - from.next, width, shape_));
        if (line.overfull()) {
            demerits += line.badness;
        }
        const bool begins = start == 0 || from.break_class == BreakClass::Forced;
        const bool ends = to.break_class == BreakClass::Forced;
        if (begins) {
            return demerits;
        }
        if (ends && to.end.blanks == from.next.blanks) {
            if (pass_.runt_demerits == forbidden) {
                return forbidden;
            }
            demerits += pass_.runt_demerits;
        }
        if (ends && (to.end - from.next).width < shape_.short_last) {
            demerits += short_last_demerits;
        }
        if (equal_syllables(from.syllable_before, to.syllable_before)) {
            demerits += twin_demerits;
        }
        if (!ends && equal_syllables(from.syllable_after, to.syllable_after)) {
            demerits += twin_demerits;
        }
        return demerits;
    }

    void offer(std::size_t start,
               std::size_t end,
               const LineFit& line,
               std::int64_t demerits,
               std::size_t group) {
        const Node& from = nodes_[start];
        const int leap = std::abs(static_cast<int>(from.fitness) - static_cast<int>(line.fitness));
        const Node made{static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(start),
                        from.lines + 1, line.fitness,
                        from.demerits + demerits + (leap > 1 ? adjacent_demerits : 0)};
        std::size_t worst = group;
        for (std::size_t n = group; n < nodes_.size(); ++n) {
            if (nodes_[n].lines == made.lines && nodes_[n].fitness == made.fitness) {
                if (made.demerits < nodes_[n].demerits) {
                    nodes_[n] = made;
                }
                return;
            }
            worst = nodes_[n].demerits > nodes_[worst].demerits ? n : worst;
        }
        if (nodes_.size() - group < most_ways) {
            nodes_.push_back(made);
        } else if (made.demerits < nodes_[worst].demerits) {
            nodes_[worst] = made;
        }
    }

    /// From one candidate every continuation costs the same but for the classes of adjacent lines.
    /// So a way that costs more than that on top of another one is no part of the best setting; it
    /// goes if it is no variant either, or if the other one has as many lines.
    void drop_useless(std::size_t group) {
        if (nodes_.size() - group < 2) {
            return;
        }
        const auto [least, most] = std::minmax_element(
            nodes_.begin() + static_cast<std::ptrdiff_t>(group), nodes_.end(), cheaper);
        if (most->demerits <= least->demerits + adjacent_demerits) {
            return;
        }
        const auto begin = nodes_.begin() + static_cast<std::ptrdiff_t>(group);
        std::array<Node, most_ways> ways;
        const auto end = std::copy(begin, nodes_.end(), ways.begin());
        const Node best = *std::min_element(ways.begin(), end, cheaper);
        const auto useless = [&](const Node& node) {
            const std::uint32_t more = std::max(node.lines, best.lines);
            // Beside a letter the next line's width goes by the number of lines.
            const bool variant = more - std::min(node.lines, best.lines) <= useful_difference ||
                                 std::min(node.lines, best.lines) < shape_.beside;
            return std::any_of(ways.begin(), end, [&](const Node& other) {
                return node.demerits > other.demerits + adjacent_demerits &&
                       (!variant || node.lines == other.lines);
            });
        };
        nodes_.erase(std::remove_if(begin, nodes_.end(), useless), nodes_.end());
    }

    [[nodiscard]] LineSetting trace(std::size_t node) const {
        LineSetting setting;
        setting.demerits = nodes_[node].demerits;
        setting.found_by = pass_.kind;
        setting.breaks.resize(nodes_[node].lines);
        for (std::size_t line = setting.breaks.size(); line-- > 0; node = nodes_[node].previous) {
            setting.breaks[line] = nodes_[node].candidate;
        }
        return setting;
    }

    std::span<const BreakCandidate> candidates_;
    const LineShape& shape_;
    const BreakingPass& pass_;
    const LongestLines longest_;
    const Length narrowest_;  ///< of the lines after the first
    std::vector<Node> nodes_;
    std::size_t first_active_ = 0;
};

}  // namespace

std::span<const BreakingPass> usual_passes(Setting setting) {
    if (setting == Setting::Justified) {
        return justified_passes;
    }
    return ragged_passes;
}

bool is_one_line(std::span<const BreakCandidate> candidates, const LineShape& shape) {
    const LineSums line = candidates.back().end - candidates.front().next;
    const bool is_evened = shape.setting == Setting::Justified && line.fill == 0;
    return line.width <= shape.width(0) && !is_evened &&
           std::none_of(candidates.begin() + 1, candidates.end() - 1,
                        [](const BreakCandidate& candidate) {
                            return candidate.break_class == BreakClass::Forced;
                        });
}

std::vector<LineSetting> break_lines(std::span<const BreakCandidate> candidates,
                                     const LineShape& shape,
                                     std::span<const BreakingPass> passes) {
    TK_ASSERT(candidates.size() >= 2);
    TK_ASSERT(candidates.size() < std::numeric_limits<std::uint32_t>::max() / 64);
    TK_ASSERT(candidates.back().break_class == BreakClass::Forced);
    TK_ASSERT(!passes.empty() && passes.back().overfull == Taken);
    for (const BreakingPass& pass : passes) {
        Search search(candidates, shape, pass);
        if (search.run()) {
            return search.settings();
        }
    }
    throw base::Bug("the last pass of a paragraph failed");
}

}  // namespace tongket::typeset
