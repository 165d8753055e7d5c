// typeset/line_breaker.h: total-fit line breaking.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "typeset/break_candidate.h"
#include "typeset/line_fit.h"

namespace tongket::typeset {

/// Not allowed, as a penalty or as demerits.
inline constexpr std::int32_t forbidden = -1;

/// Demerits that no pass changes. TeX's \adjdemerits, and for the same syllable at the left or at
/// the right edge of successive lines (Vietnamese reduplicates, so it shows).
inline constexpr std::int64_t base_badness = 10;
inline constexpr std::int64_t adjacent_demerits = 10'000;
inline constexpr std::int64_t twin_demerits = 3'000;
/// For blanks that are not as wide as they are by themselves (`unevenness`). A badness tells lines
/// near their limits apart and little else; by this the word spaces of all lines are drawn
/// together.
[[nodiscard]] constexpr std::int64_t uneven_demerits(std::int64_t unevenness) {
    return unevenness * unevenness * 2 / 5;
}
/// For a last line that is hardly longer than the next paragraph's indent (`LineShape`).
inline constexpr std::int64_t short_last_demerits = 5'000;
inline constexpr std::int64_t overfull_demerits = 10'000'000'000;

/// An emergency pass takes lines that are wider than a reader should see; who uses it says so.
enum class PassKind : std::uint8_t { Usual, Emergency };

/// The worst badness that a usual pass takes in justified text.
inline constexpr std::int64_t loosest_usual = 500;

/// One attempt at a paragraph: what a line may cost in it.
struct BreakingPass {
    PassKind kind = PassKind::Usual;
    std::int64_t tolerance = 0;  ///< the worst badness of a line
    std::array<std::int32_t, priced_break_classes>
        penalties{};                 ///< by `BreakClass`, or `forbidden`
    std::int32_t runt_demerits = 0;  ///< a last line of one syllable; or `forbidden`
    std::int32_t emergency = 0;      ///< extra stretch, in thousandths of the line's width
    enum class Overfull : std::uint8_t { Refused, Taken } overfull = Overfull::Refused;
};

/// The usual passes, the last of which takes everything.
[[nodiscard]] std::span<const BreakingPass> usual_passes(Setting setting);

/// One way to set a paragraph: indices into the candidates, ascending; the last one is the end.
struct LineSetting {
    std::vector<std::size_t> breaks;
    std::int64_t demerits = 0;
    PassKind found_by = PassKind::Usual;
    friend bool operator==(const LineSetting&, const LineSetting&) = default;
};

/// Whether all of it on one line is the best setting by the first of the usual passes, which can be
/// said without a search: it fits as it is, without a forced break inside. Any other one has lines
/// as loose at least, and more of them.
[[nodiscard]] bool is_one_line(std::span<const BreakCandidate> candidates, const LineShape& shape);

/// The best setting that the first successful pass can reach, then those for the numbers of lines
/// near its own, best first; never empty. `candidates` begins with the paragraph's start, of which
/// only `next` counts, and ends with a Forced one. The last pass must take overfull lines and any
/// badness.
///
/// Total fit after Knuth and Plass 1981, with the line count in the state, so that a page breaker
/// may choose a paragraph one line longer or shorter. Demerits of a line: (10 + badness)² +
/// penalty² and those above. All in integers: the same breaks on every machine. A start is
/// dropped for good when a line from it is overfull, which is safe because widths less shrink never
/// fall, and nor do widths, stretch and ems alone: what is too loose from a start is so from later
/// ones. Where nothing fits, the latest start makes the overfull line, so that one long word does
/// not put every word before it on a line of its own.
[[nodiscard]] std::vector<LineSetting> break_lines(std::span<const BreakCandidate> candidates,
                                                   const LineShape& shape,
                                                   std::span<const BreakingPass> passes);

}  // namespace tongket::typeset
