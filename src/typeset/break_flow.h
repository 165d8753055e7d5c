// typeset/break_flow.h: a flow → which of its boxes stand on which page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/budget.h"
#include "document/structure.h"
#include "typeset/flow.h"
#include "typeset/footnotes.h"
#include "typeset/kept_plan.h"
#include "typeset/variations.h"

namespace tongket::typeset {

/// Notes in the margin take nothing of the text's height.
enum class NotePlace : std::uint8_t { Foot, Margin };

/// What is to be broken into pages.
struct UnbrokenFlow {
    Flow flow;
    std::vector<FlowVariation> variations;
    SetNotes notes;
    std::vector<FlowFloat> floats;
    NotePlace note_place = NotePlace::Foot;
    NumberedBlocks numbered = {};
};

/// A broken flow with its notes and floats.
struct PageContent {
    Flow flow;
    SetNotes notes;
    std::vector<FlowFloat> floats;
    PagePlan plan;
    PageArea area;                               ///< for which it was broken
    std::vector<std::optional<Box>> place_bars;  ///< of each page
    NotePlace note_place = NotePlace::Foot;
    NumberedBlocks numbered = {};
};

/// Breaks the flow into pages, with the variants of its paragraphs that serve them best. `kept` is
/// the same from run to run.
[[nodiscard]] PageContent break_flow(UnbrokenFlow input,
                                     const PageArea& area,
                                     const document::Structure& structure,
                                     ParagraphSetter& setter,
                                     KeptPlan& kept,
                                     base::Budget& budget);

/// Lines of text that are as far apart as the grid's stand on it; a heading or a table's row stands
/// where it comes, and the text after it goes on with the next line of the grid.
[[nodiscard]] bool stands_on_grid(const Box& box, Length grid);

/// White between blocks may grow by half.
[[nodiscard]] inline Length stretch_of(const Joint& joint) { return joint.space / 2; }

}  // namespace tongket::typeset
