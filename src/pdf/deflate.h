// pdf/deflate.h: bytes for FlateDecode.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::pdf {

/// How long equal parts are looked for. The least takes a fifth of the usual time; of text that
/// repeats itself, such as elements of the structure, it makes a sixth more.
enum class Effort : std::uint8_t { Least, Usual };

/// In zlib's format (RFC 1950), as the filter wants it (ISO 32000-1, 7.4.4).
[[nodiscard]] std::string deflate(std::string_view bytes, Effort effort = Effort::Usual);

}  // namespace tongket::pdf
