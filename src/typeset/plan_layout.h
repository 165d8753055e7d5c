// typeset/plan_layout.h: the states of the chosen pages, in terms of the galley that they make.
#pragma once

#include <cstddef>
#include <span>

#include "typeset/break_units.h"
#include "typeset/page_breaker.h"

namespace tongket::typeset {

/// What a page starts with, and how many floats stand at its top.
struct PlannedPage {
    std::size_t position = 0, note = 0, floats = 0;
    std::size_t top = 0;
};

/// Fills in the plan's pages and floats, in the galley in which `plan.chosen` (ascending) stand.
void lay_out(std::span<const PlannedPage> pages,
             const BreakUnits& units,
             std::size_t float_count,
             PagePlan& plan);

}  // namespace tongket::typeset
