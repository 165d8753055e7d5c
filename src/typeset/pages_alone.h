// typeset/pages_alone.h: pages without text of the flow, for notes and floats that are left over.
#pragma once

#include <cstdint>
#include <span>

#include "typeset/break_units.h"
#include "typeset/page_inserts.h"
#include "typeset/page_states.h"

namespace tongket::typeset {

/// What such pages are made of. Refers to the problem's lists.
struct LeftOver {
    const BreakUnits& units;
    const PageInserts& inserts;
    std::span<const NoteItem> notes;
    PageArea area;
};

/// A page after which the next one starts with `next`.
struct AlonePage {
    StateKey next;
    State state;
};

[[nodiscard]] inline std::int64_t waiting_cost(std::size_t floats) {
    return static_cast<std::int64_t>(floats) * cost::float_waits;
}

/// A page of the notes that are left over at the state `from`, which costs `cost` so far.
[[nodiscard]] AlonePage notes_alone(const LeftOver& left, const StateKey& from, std::int64_t cost);
/// A page of as many waiting floats as it holds, with what it holds of the notes left over.
[[nodiscard]] AlonePage floats_alone(const LeftOver& left, const StateKey& from, std::int64_t cost);

}  // namespace tongket::typeset
