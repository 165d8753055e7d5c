// data/decode.h: a file's bytes → UTF-8 text whose lines end with LF.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "base/source.h"
#include "data/read_yaml.h"

namespace tongket::data {

struct DecodedText {
    std::string text;
    /// The source that places point into: the file, or its decoded text where the file's own bytes
    /// are not what its reader sees.
    base::SourceId source = base::no_source;
};

/// Reads UTF-8 and UTF-16, with or without a byte order mark, and all three line ends. Control
/// characters are reported and become blanks. Text in an old Vietnamese encoding is refused, not
/// guessed: nothing is returned, and the message names the likely encoding. Lines of UTF-8 that
/// were pasted out of one are warned of.
[[nodiscard]] std::optional<DecodedText> decode_text(base::Sources& sources,
                                                     base::SourceId id,
                                                     const YamlLimits& limits,
                                                     base::Diagnostics& diagnostics);

}  // namespace tongket::data
