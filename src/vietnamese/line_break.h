// vietnamese/line_break.h: where a line of Vietnamese may end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "vietnamese/word_scanner.h"

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

/// A word that stands in many texts, read once for all of them.
struct KnownWord {
    Word word;                      ///< as it is at byte 0
    std::vector<std::size_t> cuts;  ///< its Slash places
};
/// Nothing if the text is not one word: empty, or with a blank of any kind in it.
[[nodiscard]] std::optional<KnownWord> know_word(std::string_view text);

/// A text whose words are known, word by word from its beginning; finds in it what
/// `find_break_opportunities` finds in its letters.
class KnownText {
  public:
    /// `size`: bytes of the whole text.
    explicit KnownText(std::size_t size);

    void add_blank(BlankKind kind);
    /// The word that begins at byte `begin`, behind a blank if it is not the first.
    void add_word(const KnownWord& known, std::size_t begin);
    /// Some word may be cut inside.
    [[nodiscard]] bool has_cuts() const { return !words_.marks.empty(); }
    /// Appends them.
    void find_breaks(std::vector<BreakOpportunity>& opportunities) const;

  private:
    std::size_t size_;
    Words words_;  ///< their marks are their cuts; the blank at the end is the one before the next
};

}  // namespace tongket::vietnamese
