// typeset/kept_plan.h: a galley's page breaks, for another run with the same numbers.
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "typeset/page_breaker.h"
#include "typeset/solved_breaks.h"

namespace tongket::typeset {

/// Whether a document is set for itself or may have a successor that is much like it.
enum class Turns : std::uint8_t { One, Many };

/// A problem that owns its numbers.
struct KeptProblem {
    std::vector<BreakItem> items;
    std::vector<NoteItem> notes;
    std::vector<Alternative> alternatives;
    PageArea area;
    std::vector<FloatItem> floats = {};
    friend bool operator==(const KeptProblem&, const KeptProblem&) = default;
};

/// The last problem that was solved here, and its plan. Most runs after the first differ in the
/// digits of page numbers alone: every height is as it was. Another problem is most often like it
/// but for some lines.
class KeptPlan {
  public:
    /// `Turns::Many`: there may be many problems that are like the last one.
    explicit KeptPlan(Turns turns = Turns::Many) : turns_(turns) {}

    /// The plan of `break_pages`, which is asked only if the problem is another one.
    [[nodiscard]] const PagePlan& plan(KeptProblem problem, base::Budget& budget) {
        if (problem != problem_) {
            const KeptProblem before = std::exchange(problem_, std::move(problem));
            const BreakProblem view{problem_.items, problem_.notes, problem_.alternatives,
                                    problem_.area, problem_.floats};
            plan_ = turns_ == Turns::Many ? break_pages_again(view, solved_, budget)
                                          : break_pages(view, budget);
        }
        return plan_;
    }

  private:
    Turns turns_;
    KeptProblem problem_;
    PagePlan plan_;
    std::unique_ptr<SolvedBreaks> solved_;  ///< refers to `problem_`
};

}  // namespace tongket::typeset
