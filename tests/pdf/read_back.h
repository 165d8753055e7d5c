// Reads what `pdf` writes, with code of its own: cross-reference table, objects, streams.
#pragma once

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <libdeflate.h>

namespace tongket::pdf {

inline std::size_t to_number(std::string_view text) {
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

inline std::string inflate(std::string_view bytes) {
    std::string result(std::size_t{1} << 22U, '\0');
    libdeflate_decompressor* decompressor = libdeflate_alloc_decompressor();
    std::size_t size = 0;
    const auto state = libdeflate_zlib_decompress(decompressor, bytes.data(), bytes.size(),
                                                  result.data(), result.size(), &size);
    libdeflate_free_decompressor(decompressor);
    REQUIRE(state == LIBDEFLATE_SUCCESS);
    result.resize(size);
    return result;
}

/// The value of the first `key` in a written dictionary: "" if it is not there.
inline std::string value_of(std::string_view dictionary, std::string_view key) {
    const std::string name = "/" + std::string(key) + " ";
    std::size_t at = dictionary.find(name);
    if (at == std::string_view::npos) {
        return {};
    }
    at += name.size();
    while (at < dictionary.size() && dictionary[at] == ' ') {
        ++at;
    }
    const std::string_view rest = dictionary.substr(at);
    int depth = 0;
    bool is_string = false;
    for (std::size_t i = 0; i < rest.size(); ++i) {
        const char c = rest[i];
        if (is_string) {
            if (c == '\\') {
                ++i;
            } else if (c == ')' && --depth == 0) {
                return std::string(rest.substr(0, i + 1));
            }
            is_string = depth > 0 && c != ')';
            continue;
        }
        if (c == '(') {
            is_string = true;
            ++depth;
        } else if (c == '[' || c == '<') {
            ++depth;
        } else if (c == ']' || c == '>') {
            if (depth == 0) {
                return std::string(rest.substr(0, i));
            }
            if (--depth == 0) {
                return std::string(rest.substr(0, i + 1));
            }
        } else if (depth == 0 && ((c == '/' && i > 0) || c == '\n')) {
            return std::string(rest.substr(0, i));
        }
    }
    return std::string(rest);
}

class ReadBack {
  public:
    explicit ReadBack(std::string bytes) : bytes_(std::move(bytes)) {
        const std::size_t start = bytes_.rfind("startxref\n");
        REQUIRE(start != std::string::npos);
        const std::size_t table = to_number(std::string_view(bytes_).substr(start + 10));
        REQUIRE(bytes_.compare(table, 7, "xref\n0 ") == 0);
        const std::size_t count = to_number(std::string_view(bytes_).substr(table + 7));
        const std::size_t first = bytes_.find('\n', table + 5) + 1;
        for (std::size_t i = 0; i < count; ++i) {
            const std::string_view entry = std::string_view(bytes_).substr(first + 20 * i, 20);
            offsets_.push_back(to_number(entry.substr(entry.find_first_not_of('0'))));
        }
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return offsets_.size(); }

    /// What stands between "n 0 obj" and the stream or the object's end.
    [[nodiscard]] std::string object(std::size_t number) const {
        const std::string head = std::to_string(number) + " 0 obj\n";
        REQUIRE(number < offsets_.size());
        REQUIRE(bytes_.compare(offsets_[number], head.size(), head) == 0);
        const std::size_t start = offsets_[number] + head.size();
        const std::size_t end =
            std::min(bytes_.find("\nstream\n", start), bytes_.find("\nendobj", start));
        return bytes_.substr(start, end - start);
    }
    /// Of "12 0 R".
    [[nodiscard]] std::string object(const std::string& reference) const {
        return object(to_number(reference));
    }
    [[nodiscard]] std::string stream(const std::string& reference) const {
        const std::string dictionary = object(reference);
        const std::size_t start =
            bytes_.find("\nstream\n", offsets_[to_number(reference)] + dictionary.size()) + 8;
        const std::string raw = bytes_.substr(start, to_number(value_of(dictionary, "Length")));
        return value_of(dictionary, "Filter") == "/FlateDecode" ? inflate(raw) : raw;
    }
    [[nodiscard]] std::string trailer() const { return bytes_.substr(bytes_.rfind("trailer\n")); }
    [[nodiscard]] std::string catalog() const { return object(value_of(trailer(), "Root")); }
    /// All objects that have `text` in them, in the order of their numbers.
    [[nodiscard]] std::vector<std::string> with(std::string_view text) const {
        std::vector<std::string> found;
        for (std::size_t i = 1; i < offsets_.size(); ++i) {
            std::string written = object(i);
            if (written.find(text) != std::string::npos) {
                found.push_back(std::move(written));
            }
        }
        return found;
    }
    /// The content stream of each page.
    [[nodiscard]] std::vector<std::string> contents() const {
        std::vector<std::string> streams;
        for (const std::string& page : with("/Type /Page/")) {
            streams.push_back(stream(value_of(page, "Contents")));
        }
        return streams;
    }

  private:
    std::string bytes_;
    std::vector<std::size_t> offsets_;
};

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

}  // namespace tongket::pdf
