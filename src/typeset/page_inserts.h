// typeset/page_inserts.h: what footnotes and floats take of a page.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "typeset/page_breaker.h"

namespace tongket::typeset {

/// Heights of runs of note lines and of floats, as differences of sums. Refers to the problem's
/// lists.
class PageInserts {
  public:
    explicit PageInserts(const BreakProblem& problem);

    /// As `measure_notes`.
    [[nodiscard]] Length note_height(std::size_t first, std::size_t end) const;
    /// Note lines `first` to here must stand on a page that has called for those before `called`:
    /// one of each note at least.
    [[nodiscard]] std::size_t least_notes(std::size_t first, std::size_t called) const;
    /// The last note line before which a page's notes can end; `first` if none of them fits.
    [[nodiscard]] std::size_t latest_cut(std::size_t first, std::size_t called, Length room) const;

    /// Of floats `first` to `end` above or below text: each with its white on one side.
    [[nodiscard]] Length float_height(std::size_t first, std::size_t end) const {
        return float_sums_[end] - float_sums_[first];
    }
    /// Of floats alone on a page: white stands between them only.
    [[nodiscard]] Length float_page_height(std::size_t first, std::size_t end) const;

  private:
    std::span<const NoteItem> notes_;
    std::span<const FloatItem> floats_;
    Length note_head_;
    std::vector<std::size_t> last_begin_;  ///< first line of the last note that begins before
    std::vector<Length> note_sums_, float_sums_;
};

}  // namespace tongket::typeset
