#include "pdf/values.h"

#include <algorithm>
#include <array>
#include <charconv>

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

void append_digits(std::string& out, std::uint64_t value) {
    std::array<char, 20> digits;  // only what is written is read
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

std::uint64_t magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? ~bits + 1 : bits;
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

void append(std::string& out, std::int64_t value) {
    if (value < 0) {
        out += '-';
    }
    append_digits(out, magnitude(value));
}

void append(std::string& out, Fixed value) {
    std::uint64_t digits = magnitude(value.value);
    unsigned decimals = value.decimals;
    while (decimals > 0 && digits % 10 == 0) {
        digits /= 10;
        --decimals;
    }
    if (value.value < 0) {
        out += '-';
    }
    if (decimals == 0) {
        append_digits(out, digits);
        return;
    }
    std::uint64_t scale = 1;
    for (unsigned i = 0; i < decimals; ++i) {
        scale *= 10;
    }
    append_digits(out, digits / scale);
    out += '.';
    for (std::uint64_t rest = digits % scale; scale > 1; rest %= scale) {
        scale /= 10;
        out += static_cast<char>('0' + rest / scale);
    }
}

void append(std::string& out, Boolean value) { out += value == Boolean::True ? "true" : "false"; }

void append(std::string& out, ObjectId value) {
    constexpr std::string_view rest = " 0 R";
    std::array<char, 20 + rest.size()> reference;  // only what is written is read
    char* end =
        std::to_chars(reference.data(), reference.data() + 20, static_cast<std::uint64_t>(value))
            .ptr;
    end = std::ranges::copy(rest, end).out;
    out.append(reference.data(), static_cast<std::size_t>(end - reference.data()));
}

void append(std::string& out, Name value) {
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

void append(std::string& out, const Dictionary& value) {
    out += "<<";
    for (const auto& [key, written] : value.entries()) {
        append(out, Name{key});
        out += ' ';
        out += written;
    }
    out += ">>";
}

}  // namespace tongket::pdf
