#include "pdf/values.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/assert.h"
#include "base/utf8.h"

namespace tongket::pdf {

namespace {

constexpr std::string_view hex_digits = "0123456789ABCDEF";

// What may stand in a name as it is (ISO 32000-1, 7.3.5).
constexpr auto regular_characters = [] {
    std::array<bool, 256> regular{};
    for (std::size_t byte = 0x21; byte < 0x7F; ++byte) {
        regular[byte] =
            std::string_view("()<>[]{}/%#").find(static_cast<char>(byte)) == std::string_view::npos;
    }
    return regular;
}();

constexpr auto digit_pairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

char* write_pair(char* at, std::uint64_t value) {
    std::memcpy(at, &digit_pairs[2 * value], 2);
    return at + 2;
}

// Most numbers of a file have up to four digits.
char* write_digits(char* at, std::uint64_t value) {
    if (value >= 10'000) {
        at = write_digits(at, value / 10'000);
        at = write_pair(at, value / 100 % 100);
        return write_pair(at, value % 100);
    }
    if (value >= 1000) {
        at = write_pair(at, value / 100);
        return write_pair(at, value % 100);
    }
    if (value >= 100) {
        *at++ = static_cast<char>('0' + value / 100);
        return write_pair(at, value % 100);
    }
    if (value >= 10) {
        return write_pair(at, value);
    }
    *at++ = static_cast<char>('0' + value);
    return at;
}

std::uint64_t magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? ~bits + 1 : bits;
}

// What numbers take at most: a sign, digits, a point and decimals.
constexpr std::size_t most_decimals = 9;
constexpr std::size_t longest_number = 1 + 20 + 1 + most_decimals;
constexpr std::string_view reference_end = " 0 R";

char* write(char* at, std::int64_t value) {
    if (value < 0) {
        *at++ = '-';
    }
    return write_digits(at, magnitude(value));
}

char* write(char* at, Fixed value) {
    TK_ASSERT(value.decimals <= most_decimals);
    std::uint64_t scale = 1;
    for (unsigned i = 0; i < value.decimals; ++i) {
        scale *= 10;
    }
    const std::uint64_t digits = magnitude(value.value);
    if (value.value < 0) {
        *at++ = '-';
    }
    at = write_digits(at, digits / scale);
    std::uint64_t rest = digits % scale;
    if (rest == 0) {
        return at;
    }
    *at = '.';
    for (std::size_t i = value.decimals; i > 0; --i, rest /= 10) {
        at[i] = static_cast<char>('0' + rest % 10);
    }
    at += value.decimals;
    while (*at == '0') {
        --at;
    }
    return at + 1;
}

char* write(char* at, ObjectId value) {
    at = write_digits(at, static_cast<std::uint64_t>(value));
    return std::ranges::copy(reference_end, at).out;
}

template <class Number>
void append_number(std::string& out, Number value) {
    std::array<char, longest_number> text;  // only what is written is read
    out.append(text.data(), write(text.data(), value));
}

template <class Out>
void append_name(Out& out, Name value) {
    out += '/';
    const auto is_regular = [](char c) {
        return regular_characters[static_cast<unsigned char>(c)];
    };
    std::string_view rest = value.characters;
    while (!rest.empty()) {
        const auto regular =
            static_cast<std::size_t>(std::ranges::find_if_not(rest, is_regular) - rest.begin());
        out += rest.substr(0, regular);
        rest.remove_prefix(regular);
        if (!rest.empty()) {
            const auto byte = static_cast<unsigned char>(rest.front());
            out += '#';
            out += hex_digits[byte >> 4U];
            out += hex_digits[byte & 15U];
            rest.remove_prefix(1);
        }
    }
}

template <class Out>
void append_dictionary(Out& out, const Dictionary& value) {
    out += "<<";
    for (const auto& [key, written] : value.entries()) {
        append_name(out, Name{key});
        out += ' ';
        out += written;
    }
    out += ">>";
}

bool is_plain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c <= 0x7E; });
}

// Brackets and backslashes need an escape; other bytes than printable ASCII are written in octal,
// so that the file's text survives tools that turn line ends.
void append_literal(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char c : bytes) {
        if (c == '(' || c == ')' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c >= 0x20 && c <= 0x7E) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '\\';
            out += static_cast<char>('0' + (byte >> 6U));
            out += static_cast<char>('0' + ((byte >> 3U) & 7U));
            out += static_cast<char>('0' + (byte & 7U));
        }
    }
    out += ')';
}

}  // namespace

void append(std::string& out, std::int64_t value) { append_number(out, value); }

void append(std::string& out, Fixed value) { append_number(out, value); }

void append(std::string& out, Boolean value) { out += value == Boolean::True ? "true" : "false"; }

void append(std::string& out, ObjectId value) { append_number(out, value); }

void append(std::string& out, Name value) { append_name(out, value); }

void append(ByteBuffer& out, std::int64_t value) {
    out.end_at(write(out.room(longest_number), value));
}

void append(ByteBuffer& out, Fixed value) { out.end_at(write(out.room(longest_number), value)); }

void append(ByteBuffer& out, ObjectId value) { out.end_at(write(out.room(longest_number), value)); }

void append(ByteBuffer& out, Name value) { append_name(out, value); }

void append(ByteBuffer& out, const Dictionary& value) { append_dictionary(out, value); }

void append_hex_8(std::string& out, std::uint32_t value) {
    out += hex_digits[value >> 4U & 15U];
    out += hex_digits[value & 15U];
}

void append_hex_16(std::string& out, std::uint32_t unit) {
    const std::array<char, 4> digits = {hex_digits[unit >> 12U & 15U], hex_digits[unit >> 8U & 15U],
                                        hex_digits[unit >> 4U & 15U], hex_digits[unit & 15U]};
    out.append(digits.data(), digits.size());
}

void append_utf16_hex(std::string& out, std::string_view utf8) {
    for (std::size_t i = 0; i < utf8.size();) {
        const auto [character, bytes] = base::decode_utf8(utf8, i);
        i += bytes;
        if (character < 0x10000) {
            append_hex_16(out, character);
        } else {
            append_hex_16(out, 0xD800 + ((character - 0x10000) >> 10U));
            append_hex_16(out, 0xDC00 + ((character - 0x10000) & 0x3FFU));
        }
    }
}

std::size_t text_bytes(std::string_view utf8) {
    if (is_plain(utf8)) {
        return utf8.size();
    }
    std::size_t bytes = 2;
    for (std::size_t i = 0; i < utf8.size();) {
        const base::DecodedCharacter next = base::decode_utf8(utf8, i);
        i += next.bytes;
        bytes += next.character < 0x10000 ? 2 : 4;
    }
    return bytes;
}

void append(std::string& out, Text value) {
    if (is_plain(value.utf8)) {
        append_literal(out, value.utf8);
        return;
    }
    out += "<FEFF";
    append_utf16_hex(out, value.utf8);
    out += '>';
}

void append(std::string& out, Bytes value) { append_literal(out, value.bytes); }

void append(std::string& out, Written value) { out += value.bytes; }

void append(std::string& out, const Array& value) {
    out += '[';
    out += value.bytes();
    out += ']';
}

void append(std::string& out, const Dictionary& value) { append_dictionary(out, value); }

}  // namespace tongket::pdf
