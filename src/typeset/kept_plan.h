// typeset/kept_plan.h: a galley's page breaks, for another run with the same numbers.
#pragma once

#include <utility>
#include <vector>

#include "typeset/page_breaker.h"

namespace tongket::typeset {

/// The last problem that was solved here, and its plan. Most runs after the first differ in the
/// digits of page numbers alone: every height is as it was.
class KeptPlan {
  public:
    /// The plan of `break_pages`, which is asked only if the problem is another one.
    [[nodiscard]] const PagePlan& plan(std::vector<BreakItem> items,
                                       std::vector<NoteItem> notes,
                                       std::vector<Alternative> alternatives,
                                       const PageArea& area,
                                       base::Budget& budget) {
        if (items != items_ || notes != notes_ || alternatives != alternatives_ || area != area_) {
            items_ = std::move(items);
            notes_ = std::move(notes);
            alternatives_ = std::move(alternatives);
            area_ = area;
            plan_ = break_pages({items_, notes_, alternatives_, area_}, budget);
        }
        return plan_;
    }

  private:
    std::vector<BreakItem> items_;
    std::vector<NoteItem> notes_;
    std::vector<Alternative> alternatives_;
    PageArea area_;
    PagePlan plan_;
};

}  // namespace tongket::typeset
