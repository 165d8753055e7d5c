// data/convert_text.h: text from before Unicode → UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostics.h"
#include "base/source.h"
#include "vietnamese/legacy_encoding.h"

namespace tongket::data {

/// The text of a file in an old encoding, in UTF-8 and NFC; line ends stay. What was done is said,
/// what could not be known too.
///
/// Without `encoding` it is guessed: of bytes that are no UTF-8 by their syllables, else an error
/// with the two best readings; of a UTF-8 file line by line (pasted text), all other lines staying
/// as they are. With `encoding` the file's bytes are read so, or the lines of a UTF-8 file that
/// have nothing but characters of Windows-1252. ASCII is the same in all of them. `source` is the
/// file, for places.
[[nodiscard]] std::optional<std::string> convert_text(
    std::string_view bytes,
    std::optional<vietnamese::LegacyEncoding> encoding,
    base::SourceId source,
    base::Diagnostics& diagnostics);

}  // namespace tongket::data
