// base/sha256.h: what a file is known by to others.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tongket::base {

/// FIPS 180-4, 6.2. As `sha256sum` prints it: 64 small hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace tongket::base
