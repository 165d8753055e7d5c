// pdf/values.h: PDF values, kept in their written form (ISO 32000-1, 7.3).
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/length.h"
#include "pdf/byte_buffer.h"

namespace tongket::pdf {

/// The number of an indirect object; as a value, a reference to it.
enum class ObjectId : std::uint32_t {};
enum class Boolean : std::uint8_t { False, True };

/// A name without its slash.
struct Name {
    std::string_view characters;
};
/// A text string: what people read. ASCII stays as it is, all else becomes UTF-16BE.
struct Text {
    std::string_view utf8;
};
/// A byte string: dates, addresses, languages.
struct Bytes {
    std::string_view bytes;
};
/// `value` / 10^`decimals`, written without trailing zeros. No floating point, no exponent, no
/// "-0".
struct Fixed {
    std::int64_t value = 0;
    std::uint8_t decimals = 0;
};
/// A value that is written already.
struct Written {
    std::string_view bytes;
};
/// A length in points with three decimals: a 2,834th of a millimetre.
[[nodiscard]] constexpr Fixed points(base::Length length) {
    return {base::mul_div(length.units(), 1000, base::Length::units_per_point), 3};
}

class Array;
class Dictionary;

void append(std::string& out, std::int64_t value);
void append(std::string& out, Fixed value);
void append(std::string& out, Boolean value);
void append(std::string& out, ObjectId value);
void append(std::string& out, Name value);
void append(std::string& out, Text value);
void append(std::string& out, Bytes value);
void append(std::string& out, Written value);
void append(std::string& out, const Array& value);
void append(std::string& out, const Dictionary& value);
template <std::integral T>
requires(!std::same_as<T, bool> && !std::same_as<T, std::int64_t>) void append(std::string& out,
                                                                               T value) {
    append(out, static_cast<std::int64_t>(value));
}

// Where there are very many.
void append(ByteBuffer& out, std::int64_t value);
void append(ByteBuffer& out, Fixed value);
void append(ByteBuffer& out, ObjectId value);
void append(ByteBuffer& out, Name value);
void append(ByteBuffer& out, const Dictionary& value);
template <class T>
void append(ByteBuffer& out, const T& value) {
    if constexpr (std::integral<T>) {
        append(out, static_cast<std::int64_t>(value));
    } else {
        std::string written;
        append(written, value);
        out += written;
    }
}

/// Bytes that a `Text` has in the file before it is written in hexadecimal.
[[nodiscard]] std::size_t text_bytes(std::string_view utf8);

/// The low 8 bits as two hexadecimal digits.
void append_hex_8(std::string& out, std::uint32_t value);

/// The low 16 bits as four hexadecimal digits.
void append_hex_16(std::string& out, std::uint32_t value);

/// The code units in big-endian hexadecimal, without brackets or byte order mark.
void append_utf16_hex(std::string& out, std::string_view utf8);

class Array {
  public:
    template <class T>
    Array& add(const T& value) {
        if (!bytes_.empty()) {
            bytes_ += ' ';
        }
        append(bytes_, value);
        ++size_;
        return *this;
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    void clear() {
        bytes_.clear();
        size_ = 0;
    }

  private:
    std::string bytes_;
    std::size_t size_ = 0;
};

/// A dictionary that is written as it grows, where there are very many. The caller adds each key,
/// of letters alone, once and then ends it; what is between stands in the buffer.
class WrittenDictionary {
  public:
    explicit WrittenDictionary(ByteBuffer& out) : out_(out) { out_ += "<<"; }

    template <class T>
    WrittenDictionary& add(std::string_view key, const T& value) {
        out_ += '/';
        out_ += key;
        out_ += ' ';
        append(out_, value);
        return *this;
    }
    void end() { out_ += ">>"; }

  private:
    ByteBuffer& out_;
};

/// Keys keep the order in which they were added; the caller adds each once.
class Dictionary {
  public:
    using Entry = std::pair<std::string, std::string>;

    template <class T>
    Dictionary& add(std::string_view key, const T& value) {
        if (entries_.capacity() == 0) {
            entries_.reserve(8);  // most have no more
        }
        Entry& entry = entries_.emplace_back(std::string(key), std::string());
        append(entry.second, value);
        return *this;
    }
    /// There will be no more.
    void expect(std::size_t entries) { entries_.reserve(entries); }
    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    [[nodiscard]] bool empty() const { return entries_.empty(); }

  private:
    std::vector<Entry> entries_;
};

}  // namespace tongket::pdf
