#include "base/sha256.h"

#include <array>
#include <cstddef>

#include <openssl/sha.h>

#include "base/shared_library.h"

namespace tongket::base {

std::string sha256_hex(std::string_view bytes) {
    const auto hash = SharedLibrary(TONGKET_CRYPTO_SONAME).find<decltype(::SHA256)>("SHA256");
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    hash(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * digest.size());
    for (const unsigned char byte : digest) {
        text.push_back(digits[byte >> 4U]);
        text.push_back(digits[byte & 0xFU]);
    }
    return text;
}

}  // namespace tongket::base
