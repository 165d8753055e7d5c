// base/byte_set.h: searching a text for any of some bytes.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace tongket::base {

/// Some of the 256 bytes. `std::string_view::find_first_of` looks each byte of the text up in its
/// list by a call; this asks a table.
class ByteSet {
  public:
    constexpr explicit ByteSet(std::string_view bytes) {
        for (const char byte : bytes) {
            holds_.at(static_cast<unsigned char>(byte)) = true;
        }
    }

    [[nodiscard]] constexpr bool holds(char byte) const {
        return holds_[static_cast<unsigned char>(byte)];
    }

    /// Where the first of them stands at or after byte `from`; npos if there is none.
    [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t from = 0) const {
        for (std::size_t at = from; at < text.size(); ++at) {
            if (holds(text[at])) {
                return at;
            }
        }
        return std::string_view::npos;
    }

  private:
    std::array<bool, 256> holds_{};
};

}  // namespace tongket::base
