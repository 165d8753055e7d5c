// typeset/slice.h: content that stands side by side, cut where no line is crossed.
#pragma once

#include <vector>

#include "typeset/galley.h"

namespace tongket::typeset {

/// A box at its place in a column; `y` is its upper edge from the row's.
struct PlacedBox {
    Length y;
    Box box;
};
/// The boxes of one column, from top to bottom, `x` from the row's left edge.
struct SliceColumn {
    Length x;
    std::vector<PlacedBox> boxes;
};

/// Puts lines below each other into the column, the first one's upper edge at `y`; the lower edge
/// of the last.
Length append_lines(SliceColumn& column, Length y, std::vector<Line> lines);
/// Lower edge of the last box; 0 if there is none.
[[nodiscard]] Length bottom_of(const SliceColumn& column);
void shift_down(SliceColumn& column, Length dy);

enum class Slicing : std::uint8_t { Whole, Breakable };

/// The columns as one box of `height`, or (Breakable) as several whose extents add up to it, cut at
/// every y that no box of any column crosses. Boxes have height 0: their items are relative to the
/// upper edge.
[[nodiscard]] std::vector<Box> slice_columns(std::vector<SliceColumn> columns,
                                             Length height,
                                             Slicing slicing);

}  // namespace tongket::typeset
