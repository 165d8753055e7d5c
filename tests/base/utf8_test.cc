#include "base/utf8.h"

#include <array>
#include <string>

#include <doctest/doctest.h>

using namespace tongket::base;

TEST_CASE("every code point comes back from its bytes") {
    for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
        if (c >= 0xD800 && c < 0xE000) {
            continue;
        }
        std::string text;
        append_utf8(text, c);
        const DecodedCharacter decoded = decode_utf8(text, 0);
        REQUIRE(decoded.character == c);
        REQUIRE(decoded.bytes == text.size());
        REQUIRE(find_invalid_utf8(text) == std::string::npos);
    }
}

TEST_CASE("an ill-formed sequence gives U+FFFD and its maximal part") {
    struct Case {
        std::string bytes;
        std::size_t length;
    };
    // Unicode 15, table 3-7: overlong forms, surrogates, what is past U+10FFFF, cut sequences.
    const std::array<Case, 9> cases = {{{"\x80", 1},
                                        {"\xC0\xAF", 1},
                                        {"\xE0\x9F\xBF", 1},
                                        {"\xED\xA0\x80", 1},
                                        {"\xF4\x90\x80\x80", 1},
                                        {"\xFF", 1},
                                        {"\xE1\xBA", 2},
                                        {"\xF0\x9F\x8F!", 3},
                                        {"\xE1!", 1}}};
    for (const Case& item : cases) {
        const DecodedCharacter decoded = decode_utf8(item.bytes, 0);
        CHECK(decoded.character == replacement_character);
        CHECK(decoded.bytes == item.length);
        CHECK(find_invalid_utf8("a" + item.bytes) == 1);
    }
}

TEST_CASE("U+FFFD itself is well formed") {
    CHECK(find_invalid_utf8("\xEF\xBF\xBD") == std::string::npos);
}

TEST_CASE("characters are counted as code points") {
    CHECK(count_characters("Bắc Từ Liêm 🏆") == 13);
    CHECK(count_characters("") == 0);
    std::string text;
    for (std::size_t count = 0; count < 40; ++count) {
        CHECK(count_characters(text) == count);
        text += std::array<std::string_view, 4>{"ệ", "a", "đ", "🏆"}[count % 4];
    }
    CHECK(to_utf8(to_utf32("Bắc Từ Liêm 🏆")) == "Bắc Từ Liêm 🏆");
    CHECK(to_utf32("đ\xFF") == U"đ\uFFFD");
}
