// typeset/break_candidate.h: the places where a line may end, as numbers that know nothing of
// fonts.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/length.h"

namespace tongket::typeset {

using base::Length;

/// What a stretch of text amounts to. The sums from a paragraph's start to two places give, by
/// subtraction, those of the line between them.
struct LineSums {
    Length width;    ///< natural
    Length stretch;  ///< of its blanks, at badness 100
    Length shrink;   ///< of its blanks, at most
    Length ems;  ///< the type size, once a gap between letters: letter-space goes by shares of it
    std::int64_t blanks = 0;  ///< syllables less one
    std::int64_t fill = 0;    ///< leaders, and the end of a paragraph: white without limit or cost

    constexpr LineSums& operator+=(const LineSums& other) {
        width += other.width;
        stretch += other.stretch;
        shrink += other.shrink;
        ems += other.ems;
        blanks += other.blanks;
        fill += other.fill;
        return *this;
    }
    friend constexpr LineSums operator-(const LineSums& a, const LineSums& b) {
        return {a.width - b.width, a.stretch - b.stretch, a.shrink - b.shrink,
                a.ems - b.ems,     a.blanks - b.blanks,   a.fill - b.fill};
    }
    friend bool operator==(const LineSums&, const LineSums&) = default;
};

/// Kinds of breaks, each with its penalty in a `BreakingPass`.
enum class BreakClass : std::uint8_t {
    Space,
    Compound,   ///< inside a word of several syllables
    Reluctant,  ///< at a blank better kept
    Never,      ///< at a blank that must be kept, but in distress
    Slash,      ///< inside a long symbol or address
    Cluster,    ///< between two letters of what is wider than the measure
    Forced,     ///< the line ends here, whatever it costs
};
inline constexpr std::size_t priced_break_classes = 6;

/// A line that ends here holds the text up to `end`; the following one begins at `next`. The white
/// between them is lost, and so are the letter-space after the last cluster and what else an edge
/// changes: a line's sums are `end` of its last candidate less `next` of the one before.
/// Over a paragraph's candidates `end.width - end.shrink` and `next.width - next.shrink` never
/// fall.
struct BreakCandidate {
    LineSums end;
    LineSums next;
    BreakClass break_class = BreakClass::Space;
    /// The syllables on both sides: equal numbers for equal syllables, 0 for none.
    std::uint64_t syllable_before = 0;
    std::uint64_t syllable_after = 0;
};

}  // namespace tongket::typeset
