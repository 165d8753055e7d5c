// data/scan_quoted.h: text in quotes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "data/scan_context.h"

namespace tongket::data {

struct QuotedText {
    enum class End : std::uint8_t { Closed, Missing };
    End state = End::Missing;
    std::size_t end = 0;     ///< past the closing quote
    std::size_t escape = 0;  ///< of the first backslash that changes what was meant; else 0
    bool verbatim = true;    ///< on one line and without escapes: the text is what stands there
};

/// The quoted scalar that opens at `open`. It is missing its end where the file ends, where a line
/// stands no deeper than `column` (the block that it belongs to), or where a line looks like a key.
[[nodiscard]] QuotedText scan_quoted(const ScanContext& context,
                                     std::size_t open,
                                     BlockColumn column);

/// Reports the escape that scan_quoted found, and reads the text as typed: a Windows path with /.
void mend_escape(ScanContext& context, std::size_t open, const QuotedText& quoted);

/// How [begin, end), which begins with a quote and goes on after the next one, was meant: quotes
/// around the whole with others inside ("Phong trào "Hai giỏi" năm 2021"), or at its start only.
[[nodiscard]] std::string quote_anew(std::string_view text,
                                     std::size_t begin,
                                     std::size_t end,
                                     std::size_t closing);

}  // namespace tongket::data
