// base/rare_text.h: a text that most objects of a kind do not have.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace tongket::base {

/// Read as std::string, but a pointer wide: an empty text takes no more. Copies are deep.
class RareText {
  public:
    RareText() = default;
    RareText(std::string text)
        : text_(text.empty() ? nullptr : std::make_unique<const std::string>(std::move(text))) {}
    RareText(std::string_view text) : RareText(std::string(text)) {}
    RareText(const char* text) : RareText(std::string(text)) {}
    RareText(const RareText& other) : RareText(other.text()) {}
    RareText(RareText&&) noexcept = default;
    RareText& operator=(RareText other) noexcept {
        text_ = std::move(other.text_);
        return *this;
    }
    ~RareText() = default;

    [[nodiscard]] bool empty() const { return text_ == nullptr; }
    [[nodiscard]] const std::string& text() const {
        static const std::string none;
        return text_ ? *text_ : none;
    }
    operator const std::string&() const { return text(); }

    friend bool operator==(const RareText& a, const RareText& b) {
        return a.text_ == b.text_ || a.text() == b.text();  // most often both have none
    }
    template <std::convertible_to<std::string_view> Text>
    friend bool operator==(const RareText& a, const Text& b) {
        return a.text() == std::string_view(b);
    }
    friend std::string operator+(std::string a, const RareText& b) { return a += b.text(); }
    friend std::string operator+(const RareText& a, std::string_view b) {
        return a.text() + std::string(b);
    }

  private:
    std::unique_ptr<const std::string> text_;  ///< null: empty
};

}  // namespace tongket::base
