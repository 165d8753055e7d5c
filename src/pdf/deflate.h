// pdf/deflate.h: bytes for FlateDecode.
#pragma once

#include <string>
#include <string_view>

namespace tongket::pdf {

/// In zlib's format (RFC 1950), as the filter wants it (ISO 32000-1, 7.4.4).
[[nodiscard]] std::string deflate(std::string_view bytes);

}  // namespace tongket::pdf
