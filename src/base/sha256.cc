#include "base/sha256.h"

#include <array>
#include <cstddef>
#include <type_traits>

#include <openssl/evp.h>

#include "base/assert.h"
#include "base/shared_library.h"

namespace tongket::base {

#define TK_CRYPTO(name) library.find<std::remove_pointer_t<decltype(&::name)>>(#name)

struct Sha256::State {
    SharedLibrary library{TONGKET_CRYPTO_SONAME};
    EVP_MD_CTX* context = TK_CRYPTO(EVP_MD_CTX_new)();
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    const SharedLibrary& library = state_->library;
    TK_ASSERT(TK_CRYPTO(EVP_DigestInit_ex)(state_->context, TK_CRYPTO(EVP_sha256)(), nullptr) == 1);
}

Sha256::~Sha256() {
    const SharedLibrary& library = state_->library;
    TK_CRYPTO(EVP_MD_CTX_free)(state_->context);
}

void Sha256::add(std::string_view bytes) {
    const SharedLibrary& library = state_->library;
    TK_ASSERT(TK_CRYPTO(EVP_DigestUpdate)(state_->context, bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex() {
    const SharedLibrary& library = state_->library;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    TK_ASSERT(TK_CRYPTO(EVP_DigestFinal_ex)(state_->context, digest.data(), &size) == 1);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned int i = 0; i < size; ++i) {
        text.push_back(digits[digest[i] >> 4U]);
        text.push_back(digits[digest[i] & 0xFU]);
    }
    return text;
}

#undef TK_CRYPTO

std::string sha256_hex(std::string_view bytes) {
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

}  // namespace tongket::base
