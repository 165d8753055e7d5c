// report/clean_lines.h: what Word, Zalo and the web leave in pasted text, put in order.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "report/traced_text.h"

namespace tongket::report {

/// A line without blanks at its ends; inside it one blank stands for several, U+00A0 is kept. A
/// line end inside (Shift+Enter in Word, or a backslash at the end of a line) is '\n' in `content`.
struct CleanLine {
    TracedText content;
    std::size_t indent =
        0;  ///< columns of blanks that stood before it; a tab goes to the next fourth
};

/// The lines of `text`, empty ones too. Zero-width characters, soft hyphens and control characters
/// are dropped and reported, U+FFFD is an error, the bullets of Symbol fonts become • and -, the
/// many widths of blanks one of two. Blanks: Unicode 15, table 6-2.
[[nodiscard]] std::vector<CleanLine> clean_lines(std::string_view text,
                                                 Places& places,
                                                 base::Diagnostics& diagnostics);

/// Whether the text is one line, not empty, that `clean_lines` leaves as it is. False says nothing.
[[nodiscard]] bool is_clean_line(std::string_view text);

}  // namespace tongket::report
