// typeset/side_notes.h: notes in the margin, level with their marks.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "document/document.h"
#include "graphics/page.h"
#include "typeset/footnotes.h"

namespace tongket::typeset {

/// Something in the margin: where it would stand best, and how high it is.
struct MarginItem {
    Length wanted;  ///< its upper edge
    Length height;
};

/// Upper edges in the order of the items: each where it is wanted or below the one before it, `gap`
/// apart; where that would reach below `foot`, as far up as it takes, but not above `top`.
[[nodiscard]] std::vector<Length> place_in_margin(std::span<const MarginItem> items,
                                                  Length gap,
                                                  Length top,
                                                  Length foot);

/// A mark on a page, and the lines of its note.
struct SideNote {
    Length baseline;  ///< of the line with the mark
    std::size_t first = 0, end = 0;
};

/// The notes of a flow whose marks come one after the other.
class CalledNotes {
  public:
    explicit CalledNotes(std::span<const NoteLine> lines) : lines_(lines) {}

    /// The box's notes are the next ones.
    void call(const Box& box, Length baseline);
    /// Those that were called since the last time.
    [[nodiscard]] std::vector<SideNote> take() { return std::exchange(called_, {}); }

  private:
    std::span<const NoteLine> lines_;
    std::size_t next_ = 0;
    std::vector<SideNote> called_;
};

/// A line of a note on its page.
struct PlacedNote {
    std::size_t line = 0;
    Length baseline;
};

/// Where the lines of a page's notes stand, between `top` and `foot` if they have room there.
[[nodiscard]] std::vector<PlacedNote> place_side_notes(std::span<const SideNote> notes,
                                                       std::span<const NoteLine> lines,
                                                       Length gap,
                                                       Length top,
                                                       Length foot);

}  // namespace tongket::typeset
