// vietnamese/line_break.h: where a line of Vietnamese may end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tongket::vietnamese {

enum class BreakKind : std::uint8_t {
    Space,      ///< at a blank; free
    Compound,   ///< at a blank inside a word of several syllables (thi | đua): costs
    Reluctant,  ///< at a blank better kept (UBND | quận, family | given name): costs more
    Never,      ///< at a blank that must not end a line but in distress (3.300 | tỷ, năm | 2022)
    Slash,      ///< without a blank, inside a long symbol or address: last resort
};

/// A place where the text may be cut: the line ends before byte `end` and goes on at byte `next`.
/// Between them lies the run of blanks (empty for Slash).
struct BreakOpportunity {
    std::size_t end = 0;
    std::size_t next = 0;
    BreakKind kind = BreakKind::Space;
    friend bool operator==(const BreakOpportunity&, const BreakOpportunity&) = default;
};

/// Every blank of `text` (NFC) and what breaking there costs, in order; Slash places too. No-break
/// blanks (U+00A0, U+202F) are no opportunity. Rules: number and unit, kind and number (Điều 5),
/// title and name, TP. Hà Nội, TM. and body, list mark and text, dash pairs (the dash stays with
/// the word before it), opening and closing punctuation, the last two syllables of a person's name.
/// Blanks at the text's two ends are Never. Addresses (://, www., @) have Slash places after . _ ?
/// & = @ too, and before % ~ #, with three signs at least on both sides; symbols of up to 20
/// characters (233/473, 412/BC-UBND, Covid-19) have none. Nothing is looked up by regular
/// expression: one pass, linear.
[[nodiscard]] std::vector<BreakOpportunity> find_break_opportunities(std::string_view text);

}  // namespace tongket::vietnamese
