// pdf/deflate.h: bytes for FlateDecode.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::pdf {

/// How long equal parts are looked for. The least is for what each file has of its own: pages, of
/// which it makes a thirtieth more in half of the usual time, and elements of the structure, which
/// are so much alike that it takes a quarter of the time. What documents share is worth more.
enum class Effort : std::uint8_t { Least, Usual };

/// In zlib's format (RFC 1950), as the filter wants it (ISO 32000-1, 7.4.4).
[[nodiscard]] std::string deflate(std::string_view bytes, Effort effort = Effort::Usual);

}  // namespace tongket::pdf
