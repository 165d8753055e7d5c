#include "base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace tongket::base {

Hash hash_bytes(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    Hash hash;
    for (std::size_t i = 0; i < hash.bytes.size(); ++i) {
        hash.bytes[i] = canonical.digest[i];
    }
    return hash;
}

std::string hex(const Hash& hash) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    text.reserve(2 * hash.bytes.size());
    for (const std::uint8_t byte : hash.bytes) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 0xFU]);
    }
    return text;
}

}  // namespace tongket::base
