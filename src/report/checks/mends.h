// report/checks/mends.h: what `check --fix` may write into a report's file.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"

namespace tongket::report {

/// One text in place of another, where a message stands.
struct Mend {
    std::string old_text, new_text;
};

/// The mend of a message that can be mended in one way only, without asking anybody: forms of
/// numbers, days and names; never a figure. Nothing for all others.
[[nodiscard]] std::optional<Mend> certain_mend(const base::Diagnostic& diagnostic);

struct MendedText {
    std::string text;
    std::size_t mends = 0;
};
/// The text of `source` with the certain mends of the messages about it. A mend is made only where
/// the file has the old text, letter for letter; every other byte stays as it is.
[[nodiscard]] MendedText mend_text(const base::Sources& sources,
                                   base::SourceId source,
                                   std::span<const base::Diagnostic> diagnostics);

}  // namespace tongket::report
