// base/apart.h: a value of which only a pointer lies where it is held.
#pragma once

#include <utility>

#include "base/rare.h"

namespace tongket::base {

/// Keeps a large kind among many small ones from making all of them large. Unlike `Rare` it always
/// has a value (but after a move), so that it can be read and written as the value itself, and a
/// variant of it visited as if it held that.
template <class T>
class Apart {
  public:
    Apart() : value_(T()) {}
    Apart(T value) : value_(std::move(value)) {}

    [[nodiscard]] T& operator*() { return *value_; }
    [[nodiscard]] const T& operator*() const { return *value_; }
    operator T&() { return *value_; }
    operator const T&() const { return *value_; }

    friend bool operator==(const Apart&, const Apart&) = default;

  private:
    Rare<T> value_;
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
