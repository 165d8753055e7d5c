// typeset/table_widths.h: how wide a table's columns are.
#pragma once

#include <span>
#include <vector>

#include "typeset/paragraph_setter.h"

namespace tongket::typeset {

/// What a column's cells ask for. A column with a fixed width has minimum = maximum.
struct ColumnDemand {
    Length minimum, maximum;
    bool fixed = false;
    Length words = {};  ///< at which words of several syllables stay whole; not below the minimum
};

/// Widths that fill `measure` exactly: each column's maximum if they fit, the surplus going to the
/// columns without fixed width in proportion to their maxima. Else the columns that ask for less
/// than an even share get what they ask for, the others their minima and a share of the rest in
/// proportion to what each still wants (after CSS 2.1, 17.5.2.2, which lets short columns wrap as
/// well). Where there is room for the words of all columns, each is as wide as its own before the
/// rest is shared. If even the minima do not fit, the widest columns give, down to an even share:
/// one endless word costs its own column, not the others' words. Never negative.
[[nodiscard]] std::vector<Length> distribute_widths(std::span<const ColumnDemand> demands,
                                                    Length measure);

}  // namespace tongket::typeset
