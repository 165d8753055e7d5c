// base/shared_bytes.h: bytes that several hold and none changes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace tongket::base {

/// A copy costs a counter, not the bytes.
class SharedBytes {
  public:
    SharedBytes() = default;
    SharedBytes(std::string bytes)
        : bytes_(std::make_shared<const std::string>(std::move(bytes))) {}
    SharedBytes(std::shared_ptr<const std::string> bytes) : bytes_(std::move(bytes)) {}

    [[nodiscard]] std::string_view view() const {
        return bytes_ == nullptr ? std::string_view() : std::string_view(*bytes_);
    }
    operator std::string_view() const { return view(); }
    [[nodiscard]] bool empty() const { return view().empty(); }

  private:
    std::shared_ptr<const std::string> bytes_;
};

}  // namespace tongket::base
