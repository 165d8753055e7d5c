// typeset/letter_reports.h: messages about letters that fonts lack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "text/font_book.h"
#include "text/shaper.h"
#include "typeset/first_messages.h"

namespace tongket::typeset {

/// The place of byte `offset` of a run's text that begins at `run`: advanced by the letters before
/// it, where the run is as long in the source as in the text.
[[nodiscard]] base::Place place_in_run(base::Place run, std::string_view text, std::size_t offset);

/// Reports each missing letter once a place, and notes the fallbacks of each font.
class LetterReports {
  public:
    LetterReports(const text::FontBook& fonts, base::Diagnostics& diagnostics, FirstMessages& first)
        : fonts_(fonts), diagnostics_(diagnostics), first_(first) {}

    /// What shaping of the word at byte `offset` of a run's text found wanting.
    void report(const text::ShapedText& shaped,
                base::Place run,
                std::string_view text,
                std::size_t offset);
    /// How many words were found wanting so far.
    [[nodiscard]] std::uint64_t remarks() const { return remarks_; }

  private:
    const text::FontBook& fonts_;
    base::Diagnostics& diagnostics_;
    FirstMessages& first_;
    std::set<std::pair<base::Place, char32_t>> missing_;
    std::uint64_t remarks_ = 0;
};

}  // namespace tongket::typeset
