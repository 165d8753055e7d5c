// Reads what `pdf` writes, with code of its own: cross-references, objects, streams.
#pragma once

#include <algorithm>
#include <array>
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

inline bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

class ReadBack {
  public:
    explicit ReadBack(std::string bytes) : bytes_(std::move(bytes)) {
        const std::size_t start = bytes_.rfind("startxref\n");
        REQUIRE(start != std::string::npos);
        const std::size_t table = to_number(std::string_view(bytes_).substr(start + 10));
        trailer_ = object_at(table);
        REQUIRE(value_of(trailer_, "Type") == "/XRef");
        REQUIRE(value_of(trailer_, "W") == "[1 5 2]");
        REQUIRE(contains(trailer_, "/Predictor 12/Columns 8"));
        read_entries(stream_at(table));
    }
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }

    /// What stands between "n 0 obj" and the stream or the object's end, or in an object stream.
    [[nodiscard]] std::string object(std::size_t number) const {
        REQUIRE(number < entries_.size());
        const Entry& entry = entries_[number];
        if (entry.type == 2) {
            return packed_object(number, entry);
        }
        const std::string head = std::to_string(number) + " 0 obj\n";
        REQUIRE(entry.type == 1);
        REQUIRE(bytes_.compare(entry.second, head.size(), head) == 0);
        return object_at(entry.second);
    }
    /// Of "12 0 R".
    [[nodiscard]] std::string object(const std::string& reference) const {
        return object(to_number(reference));
    }
    [[nodiscard]] std::string stream(const std::string& reference) const {
        const std::size_t number = to_number(reference);
        REQUIRE(number < entries_.size());
        REQUIRE(entries_[number].type == 1);
        return stream_at(entries_[number].second);
    }
    [[nodiscard]] const std::string& trailer() const { return trailer_; }
    [[nodiscard]] std::string catalog() const { return object(value_of(trailer(), "Root")); }
    /// All objects that have `text` in them, in the order of their numbers.
    [[nodiscard]] std::vector<std::string> with(std::string_view text) const {
        std::vector<std::string> found;
        for (std::size_t i = 1; i < entries_.size(); ++i) {
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
    struct Entry {
        std::size_t type = 0, second = 0, third = 0;
    };

    [[nodiscard]] std::string object_at(std::size_t offset) const {
        const std::size_t start = bytes_.find('\n', offset) + 1;
        const std::size_t end =
            std::min(bytes_.find("\nstream\n", start), bytes_.find("\nendobj", start));
        return bytes_.substr(start, end - start);
    }
    [[nodiscard]] std::string stream_at(std::size_t offset) const {
        const std::string dictionary = object_at(offset);
        const std::size_t start = bytes_.find("\nstream\n", offset + dictionary.size()) + 8;
        const std::string raw = bytes_.substr(start, to_number(value_of(dictionary, "Length")));
        return value_of(dictionary, "Filter") == "/FlateDecode" ? inflate(raw) : raw;
    }
    /// Rows of a filter's byte and eight that are differences from the row before.
    void read_entries(std::string_view rows) {
        std::array<unsigned char, 8> row{};
        for (std::size_t at = 0; at + row.size() < rows.size(); at += row.size() + 1) {
            REQUIRE(rows[at] == 2);
            for (std::size_t i = 0; i < row.size(); ++i) {
                row[i] = static_cast<unsigned char>(row[i] +
                                                    static_cast<unsigned char>(rows[at + 1 + i]));
            }
            Entry entry{row[0], 0, std::size_t{row[6]} << 8U | row[7]};
            for (std::size_t i = 1; i < 6; ++i) {
                entry.second = entry.second << 8U | row[i];
            }
            entries_.push_back(entry);
        }
        REQUIRE(entries_.size() == to_number(value_of(trailer_, "Size")));
    }
    [[nodiscard]] std::string packed_object(std::size_t number, const Entry& entry) const {
        const std::string holder = object(entry.second);
        REQUIRE(value_of(holder, "Type") == "/ObjStm");
        const std::string stream = stream_at(entries_[entry.second].second);
        const std::size_t first = to_number(value_of(holder, "First"));
        std::vector<std::size_t> numbers;
        for (std::size_t at = 0; at < first; at = stream.find(' ', at) + 1) {
            numbers.push_back(to_number(std::string_view(stream).substr(at)));
        }
        REQUIRE(numbers.size() == 2 * to_number(value_of(holder, "N")));
        REQUIRE(2 * entry.third < numbers.size());
        REQUIRE(numbers[2 * entry.third] == number);
        const std::size_t start = first + numbers[2 * entry.third + 1];
        return stream.substr(start, stream.find('\n', start) - start);
    }

    std::string bytes_, trailer_;
    std::vector<Entry> entries_;
};

}  // namespace tongket::pdf
