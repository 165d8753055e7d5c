// base/hash.h: content hashes for identifiers and caches; not for security.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::base {

/// XXH3, 128 bits, in its canonical (big-endian) byte order: the same on every machine.
struct Hash {
    std::array<std::uint8_t, 16> bytes{};
    friend bool operator==(const Hash&, const Hash&) = default;
    friend auto operator<=>(const Hash&, const Hash&) = default;
};

[[nodiscard]] Hash hash_bytes(std::string_view bytes);
/// 32 capital hexadecimal digits.
[[nodiscard]] std::string hex(const Hash& hash);

}  // namespace tongket::base
