// pdf/byte_buffer.h: bytes that are written piece by piece.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

#include "base/assert.h"

namespace tongket::pdf {

/// Grows at its end. Operators and values are pieces of a few bytes each: a string's `append` takes
/// four times as long for one.
class ByteBuffer {
  public:
    [[nodiscard]] std::string_view bytes() const { return {bytes_.get(), size_}; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    /// The room stays.
    void clear() { size_ = 0; }

    /// There is room for `more` bytes at its end, as `end_at` takes them.
    [[nodiscard]] char* room(std::size_t more) {
        if (capacity_ - size_ < more) {
            grow(more);
        }
        return bytes_.get() + size_;
    }
    /// What was written from `room` on up to `end` belongs to it.
    void end_at(const char* end) {
        size_ = static_cast<std::size_t>(end - bytes_.get());
        TK_ASSERT(size_ <= capacity_);
    }

    ByteBuffer& operator+=(std::string_view text) {
        if (!text.empty()) {
            std::memcpy(room(text.size()), text.data(), text.size());
            size_ += text.size();
        }
        return *this;
    }
    ByteBuffer& operator+=(char byte) {
        *room(1) = byte;
        ++size_;
        return *this;
    }

  private:
    void grow(std::size_t more) {
        constexpr std::size_t least = 1024;
        const std::size_t wanted = std::max({least, capacity_ * 2, size_ + more});
        auto larger = std::make_unique_for_overwrite<char[]>(wanted);
        std::copy_n(bytes_.get(), size_, larger.get());
        bytes_ = std::move(larger);
        capacity_ = wanted;
    }

    std::unique_ptr<char[]> bytes_;
    std::size_t size_ = 0, capacity_ = 0;
};

}  // namespace tongket::pdf
