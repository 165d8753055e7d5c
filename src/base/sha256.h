// base/sha256.h: what a file is known by to others.
#pragma once

#include <string>
#include <string_view>

namespace tongket::base {

/// FIPS 180-4, 6.2, by libcrypto, which is opened when it is needed. As `sha256sum` prints it: 64
/// small hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace tongket::base
