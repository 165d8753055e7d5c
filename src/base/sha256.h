// base/sha256.h: what a file is known by to others.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace tongket::base {

/// FIPS 180-4, 6.2, by libcrypto, which is opened when it is needed. As `sha256sum` prints it: 64
/// small hexadecimal digits.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// The same of bytes that come piece by piece.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    void add(std::string_view bytes);
    /// Once, at the end.
    [[nodiscard]] std::string hex();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tongket::base
