// report/read_spans.h: emphasis, escapes and figures inside one paragraph.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/diagnostics.h"
#include "report/admitted.h"
#include "report/bind.h"
#include "report/prose.h"
#include "report/traced_text.h"

namespace tongket::report {

/// What reading a scalar's text needs: its places, the figures that may stand in it, the sink.
struct ProseContext {
    Places& places;
    const Figures& figures;
    base::Diagnostics& diagnostics;
    Admitted admitted = {};
};

/// Without this, clean text is read as it stands, as `one_span`.
[[nodiscard]] bool may_have_markup(std::string_view text);
/// Text without emphasis, whose first character stands at `place`.
[[nodiscard]] SpanList one_span(std::string_view text, base::Place place);

/// Bytes [begin, end) of `line`, which is clean text; '\n' in it is a forced line end.
///
/// Emphasis is CommonMark's, by md4c, and so is a picture, ![what it shows](file), whose name may
/// have blanks and brackets in pairs; everything else of Markdown is text. Stars that stand for
/// themselves in an office's text (4*, 2*3, (*), runs of four and more) and runs of three and more
/// low lines, which are blanks to fill in, are no emphasis. A backslash before punctuation makes
/// it plain. Figures are put in after that, so their value is never read as Markdown.
[[nodiscard]] SpanList read_spans(const TracedText& line,
                                  std::size_t begin,
                                  std::size_t end,
                                  const ProseContext& context);

}  // namespace tongket::report
