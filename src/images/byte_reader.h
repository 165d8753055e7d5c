// images/byte_reader.h: numbers out of bytes that may end anywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tongket::images {

enum class ByteOrder : std::uint8_t { Big, Little };

/// Reads at any offset; what lies past the end is nothing.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes, ByteOrder order = ByteOrder::Big)
        : bytes_(bytes), order_(order) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] std::optional<std::uint8_t> u8(std::size_t at) const {
        const auto value = read(at, 1);
        return value ? std::optional(static_cast<std::uint8_t>(*value)) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::uint16_t> u16(std::size_t at) const {
        const auto value = read(at, 2);
        return value ? std::optional(static_cast<std::uint16_t>(*value)) : std::nullopt;
    }
    [[nodiscard]] std::optional<std::uint32_t> u32(std::size_t at) const { return read(at, 4); }
    /// `count` bytes, or nothing if there are not so many.
    [[nodiscard]] std::optional<std::string_view> part(std::size_t at, std::size_t count) const {
        if (at > bytes_.size() || count > bytes_.size() - at) {
            return std::nullopt;
        }
        return bytes_.substr(at, count);
    }
    [[nodiscard]] bool has(std::size_t at, std::string_view text) const {
        return part(at, text.size()) == text;
    }

  private:
    [[nodiscard]] std::optional<std::uint32_t> read(std::size_t at, std::size_t count) const {
        const auto bytes = part(at, count);
        if (!bytes) {
            return std::nullopt;
        }
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t next = order_ == ByteOrder::Big ? i : count - 1 - i;
            value = value << 8U | static_cast<std::uint8_t>((*bytes)[next]);
        }
        return value;
    }

    std::string_view bytes_;
    ByteOrder order_;
};

}  // namespace tongket::images
