#include "base/utf8.h"

#include <array>
#include <cstdint>
#include <cstring>

#include "base/assert.h"

namespace tongket::base {

namespace {

/// What a lead byte allows: length of the sequence and range of its second byte.
struct Lead {
    std::size_t bytes;
    unsigned char second_min, second_max;
};

constexpr Lead lead_of(unsigned char byte) {
    if (byte < 0x80) return {1, 0, 0};
    if (byte < 0xC2) return {0, 0, 0};
    if (byte < 0xE0) return {2, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0x90, 0xBF};
    if (byte < 0xF4) return {4, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 0x80, 0x8F};
    return {0, 0, 0};
}

constexpr unsigned char byte_at(std::string_view text, std::size_t offset) {
    return static_cast<unsigned char>(text[offset]);
}

constexpr bool goes_on(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

/// Any sequence, also of four bytes and ill-formed ones.
DecodedCharacter decode_any(std::string_view text, std::size_t offset) {
    const unsigned char first = byte_at(text, offset);
    const Lead lead = lead_of(first);
    if (lead.bytes == 1) {
        return {first, 1};
    }
    if (lead.bytes == 0) {
        return {replacement_character, 1};
    }
    char32_t character = first & (0xFFU >> (lead.bytes + 1));
    for (std::size_t i = 1; i < lead.bytes; ++i) {
        if (offset + i >= text.size()) {
            return {replacement_character, i};
        }
        const unsigned char next = byte_at(text, offset + i);
        const unsigned char low = i == 1 ? lead.second_min : 0x80;
        const unsigned char high = i == 1 ? lead.second_max : 0xBF;
        if (next < low || next > high) {
            return {replacement_character, i};
        }
        character = (character << 6U) | (next & 0x3FU);
    }
    return {character, lead.bytes};
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view text, std::size_t offset) {
    TK_ASSERT(offset < text.size());
    const unsigned char first = byte_at(text, offset);
    if (first < 0x80) {
        return {first, 1};
    }
    // Nearly all others: letters with accents, and the leads whose second byte may be any.
    const std::size_t left = text.size() - offset;
    const auto next = [&](std::size_t i) { return byte_at(text, offset + i); };
    if (first >= 0xC2 && first < 0xE0 && left > 1 && goes_on(next(1))) {
        return {(first & 0x1FU) << 6U | (next(1) & 0x3FU), 2};
    }
    if (first > 0xE0 && first < 0xED && left > 2 && goes_on(next(1)) && goes_on(next(2))) {
        return {(first & 0x0FU) << 12U | (next(1) & 0x3FU) << 6U | (next(2) & 0x3FU), 3};
    }
    return decode_any(text, offset);
}

namespace {

/// Up to four bytes from `to` on; returns where they end.
char* write_utf8(char* to, char32_t character) {
    const auto put = [&](char32_t byte) { *to++ = static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6U));
        put(0x80 | (character & 0x3FU));
    } else if (character < 0x1'0000) {
        put(0xE0 | (character >> 12U));
        put(0x80 | ((character >> 6U) & 0x3FU));
        put(0x80 | (character & 0x3FU));
    } else {
        put(0xF0 | (character >> 18U));
        put(0x80 | ((character >> 12U) & 0x3FU));
        put(0x80 | ((character >> 6U) & 0x3FU));
        put(0x80 | (character & 0x3FU));
    }
    return to;
}

}  // namespace

void append_utf8(std::string& text, char32_t character) {
    std::array<char, 4> bytes{};
    const char* end = write_utf8(bytes.data(), character);
    text.append(bytes.data(), static_cast<std::size_t>(end - bytes.data()));
}

namespace {

/// Bytes of the sequence at `offset`, which is not ASCII; 0 if it is ill-formed.
std::size_t sequence_size(std::string_view text, std::size_t offset) {
    const unsigned char first = byte_at(text, offset);
    const std::size_t left = text.size() - offset;
    const auto goes_on_at = [&](std::size_t i) { return goes_on(byte_at(text, offset + i)); };
    if (first >= 0xC2 && first < 0xE0) {
        return left > 1 && goes_on_at(1) ? 2 : 0;
    }
    if (first > 0xE0 && first < 0xED) {
        return left > 2 && goes_on_at(1) && goes_on_at(2) ? 3 : 0;
    }
    const DecodedCharacter any = decode_any(text, offset);
    const bool is_broken =
        any.character == replacement_character && text.substr(offset, any.bytes) != "\xEF\xBF\xBD";
    return is_broken ? 0 : any.bytes;
}

}  // namespace

std::size_t find_invalid_utf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        if (byte_at(text, offset) < 0x80) {
            ++offset;
        } else if (const std::size_t size = sequence_size(text, offset); size > 0) {
            offset += size;
        } else {
            return offset;
        }
    }
    return std::string_view::npos;
}

std::size_t count_characters(std::string_view text) {
    // Bytes that go on a character, eight at once: their highest bit is set and the next is not.
    constexpr std::uint64_t each = 0x0101'0101'0101'0101U;
    std::size_t going_on = 0;
    std::size_t at = 0;
    for (; at + sizeof each <= text.size(); at += sizeof each) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        going_on += (((bytes >> 7U) & (~bytes >> 6U) & each) * each) >> 56U;
    }
    for (; at < text.size(); ++at) {
        going_on += goes_on(byte_at(text, at)) ? 1 : 0;
    }
    return text.size() - going_on;
}

std::u32string to_utf32(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const DecodedCharacter decoded = decode_utf8(text, offset);
        characters.push_back(decoded.character);
        offset += decoded.bytes;
    }
    return characters;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes(text.size() * 4, '\0');
    char* end = bytes.data();
    for (const char32_t character : text) {
        end = write_utf8(end, character);
    }
    bytes.resize(static_cast<std::size_t>(end - bytes.data()));
    return bytes;
}

}  // namespace tongket::base
