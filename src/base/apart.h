// base/apart.h: a value of which only a pointer lies where it is held.
#pragma once

#include <memory>
#include <utility>

namespace tongket::base {

/// Keeps a large kind among many small ones from making all of them large. Read and written as the
/// value itself; copies are deep. Nothing is there only after a move.
template <class T>
class Apart {
  public:
    Apart() : value_(std::make_unique<T>()) {}
    Apart(T value) : value_(std::make_unique<T>(std::move(value))) {}
    Apart(const Apart& other)
        : value_(other.value_ ? std::make_unique<T>(*other.value_) : nullptr) {}
    Apart(Apart&&) noexcept = default;
    Apart& operator=(Apart other) noexcept {
        value_ = std::move(other.value_);
        return *this;
    }
    ~Apart() = default;

    [[nodiscard]] T& operator*() { return *value_; }
    [[nodiscard]] const T& operator*() const { return *value_; }
    operator T&() { return *value_; }
    operator const T&() const { return *value_; }

    friend bool operator==(const Apart& a, const Apart& b) { return *a == *b; }

  private:
    std::unique_ptr<T> value_;
};

/// The value, wherever it lies.
template <class T>
[[nodiscard]] T& in_place(T& value) {
    return value;
}
template <class T>
[[nodiscard]] T& in_place(Apart<T>& value) {
    return *value;
}
template <class T>
[[nodiscard]] const T& in_place(const Apart<T>& value) {
    return *value;
}

}  // namespace tongket::base
