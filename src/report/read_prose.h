// report/read_prose.h: the office's own text → Prose.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "data/value.h"
#include "report/admitted.h"
#include "report/bind.h"
#include "report/prose.h"

namespace tongket::report {

/// Reads a scalar as prose. A line is a paragraph. Lines that begin with a list mark are items, and
/// lists nest by the decree's order of marks, I. 1. 1.1. a) - +, whatever their indentation; of one
/// mark, items that stand deeper nest. A line that stands deeper than the mark above it belongs to
/// that item; any other ends the lists. A head and a line of |---| begin a table. A dash that goes
/// on the sentence of the line above is a hyphen. A line that is a picture and nothing else is a
/// figure. No other Markdown has a meaning: it is text.
[[nodiscard]] Prose read_prose(const data::Value& scalar,
                               const Figures& figures,
                               base::Diagnostics& diagnostics);

/// Reads a scalar as plain characters, its lines joined by blanks: no emphasis, no figures.
[[nodiscard]] std::string read_plain(const data::Value& scalar, base::Diagnostics& diagnostics);

/// Reads a scalar as one paragraph: its lines become forced line ends.
[[nodiscard]] SpanList read_line(const data::Value& scalar,
                                 const Figures& figures,
                                 base::Diagnostics& diagnostics,
                                 Admitted admitted = {});

}  // namespace tongket::report
