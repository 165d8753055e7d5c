// typeset/page_cost.h: what a page costs: broken rules, and white at its foot.
#pragma once

#include <cstdint>
#include <limits>

#include "base/length.h"

namespace tongket::typeset {

using base::Length;

/// What a broken rule costs, in the unit of `underfull_cost`. All are finite, so that every galley
/// has a solution; the large ones give way only where nothing else is possible.
namespace cost {
inline constexpr std::int64_t near_table_end =
    800;  ///< after a table's first row, before its last; less after more
inline constexpr std::int64_t float_waits =
    200;  ///< a float stands a page after its mention, or one more
inline constexpr std::int64_t float_page = 1'000;  ///< a page of nothing but floats
inline constexpr std::int64_t short_last = 2'500;  ///< a last page that is almost empty
inline constexpr std::int64_t lead_in = 3'000;  ///< a figure is parted from its heading and lead-in
inline constexpr std::int64_t note_cut = 3'000;    ///< a footnote goes on on the next page
inline constexpr std::int64_t widow = 3'000;       ///< too few lines on one side of a break
inline constexpr std::int64_t note_page = 20'000;  ///< a page of nothing but notes
inline constexpr std::int64_t heading = 20'000;    ///< a heading ends the page
inline constexpr std::int64_t kept = 100'000;      ///< inside a block that is kept together
inline constexpr std::int64_t note_moved =
    10'000'000;  ///< a note begins on a later page than its mark
inline constexpr std::int64_t overfull = 1'000'000'000;  ///< content below the foot of the page
inline constexpr std::int64_t unbounded =
    std::numeric_limits<std::int64_t>::max() / 2;  ///< no plan costs as much
}  // namespace cost

/// The cost of `free` white at the foot of a page of `height`: thousandths of the page, squared,
/// over 100: a line of forty costs 6, half a page 2,500.
[[nodiscard]] std::int64_t underfull_cost(Length free, Length height);

/// No more than `underfull_cost` on pages of one height, found without a division.
class LeastWhite {
  public:
    explicit LeastWhite(Length height);
    [[nodiscard]] std::int64_t operator()(Length free) const {
        const std::int64_t hundredths = ((free.units() * per_unit_) >> half) - rounding;
        return hundredths > 0 ? (hundredths * hundredths) >> (2 * half) : 0;
    }

  private:
    static constexpr int half = 20;  ///< bits behind the point; twice as many in `per_unit_`
    static constexpr std::int64_t rounding = (1 << half) / 10;  ///< a thousandth of the page
    std::int64_t per_unit_;  ///< hundredths of a page; the square of its white is the cost
};

/// The cost of `free` white where pages should end level and their glue may take `stretch`: 100
/// where all of it is taken, by the cube below (TeX §108, without its limit); what is left counts
/// 16 times as much as where pages are ragged: a line of forty 100.
[[nodiscard]] std::int64_t flush_cost(Length free, Length stretch, Length height);

/// What a break gains before a block that starts a page where the one before is `filled` hundredths
/// full, and goes on below where it is less: as much as the white of such a page costs.
[[nodiscard]] std::int64_t gain_of_new_page(std::int32_t filled);

/// What white that costs `white` counts at the foot of a page that ends at a place with `gain`:
/// itself without a gain; else nothing up to the gain, less a twentieth of it, and what is beyond
/// twenty times, so that a page that is emptier does not end there. A twentieth only, lest the
/// pages before end early to fill this one.
[[nodiscard]] std::int64_t cost_of_end(std::int64_t white, std::int64_t gain);

/// `height` of a page up to its next grid line; itself without a grid.
[[nodiscard]] Length round_up_to_grid(Length height, Length grid);

}  // namespace tongket::typeset
