// data/legacy_encoding.h: which of the encodings from before Unicode a file is in.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"

namespace tongket::data {

/// "TCVN3 (ABC)", "VNI Windows", "VISCII", "VPS" or "Windows-1258" if the bytes, read so, are made
/// of Vietnamese syllables for the most part; nothing if none fits, as where a UTF-8 file is
/// damaged.
[[nodiscard]] std::optional<std::string_view> guess_legacy_encoding(std::string_view bytes);

/// Warns of lines of a UTF-8 text (ended by LF) that were pasted out of an old encoding, once for
/// each encoding, at the first word that shows it. Nothing is converted: `tongket text` does that.
void report_legacy_lines(std::string_view text,
                         base::SourceId source,
                         base::Diagnostics& diagnostics);

}  // namespace tongket::data
