#include "data/line_text.h"

#include <doctest/doctest.h>

using namespace tongket::data;

TEST_CASE("a key is one word without capitals") {
    for (const char* word : {"title", "of-plan", "dân-số", "a1", "<<"}) {
        CHECK(is_key_word(word));
    }
    for (const char* text : {"", "Lưu", "Đường", "thu ngân sách", "a,b", "\"a\"", "Title"}) {
        CHECK_FALSE(is_key_word(text));
    }
}

TEST_CASE("a figure is letters, digits, hyphen, dot and colon") {
    CHECK(is_figure_word("thu-ngan-sach.of-plan"));
    CHECK(is_figure_word("dân-số:words"));
    CHECK_FALSE(is_figure_word("đạt kế hoạch"));
    CHECK_FALSE(is_figure_word("số/BC"));
    CHECK_FALSE(is_figure_word(""));
}

TEST_CASE("a line looks like a key's if it begins with an ASCII key") {
    CHECK(looks_like_key_line("  - title: x"));
    CHECK(looks_like_key_line("year:"));
    CHECK_FALSE(looks_like_key_line("Lưu: VT"));
    CHECK_FALSE(looks_like_key_line("http://x"));
    CHECK_FALSE(looks_like_key_line("-title: x"));
    CHECK_FALSE(looks_like_key_line(""));
}

TEST_CASE("the colon of a key is the first that a blank or the line's end follows") {
    const auto colon = [](std::string_view line) { return find_key_colon(line, 0, line.size()); };
    CHECK(colon("a: b: c") == 1);
    CHECK(colon("a:b: c") == 3);
    CHECK(colon("a:") == 1);
    CHECK(colon("\"a: b\" : c") == 7);
    CHECK(colon("'it''s': c") == 7);
    CHECK(colon("&x a: b") == 4);
    CHECK_FALSE(colon("&x \"a: b\"").has_value());
    CHECK_FALSE(colon("\"a: b\"").has_value());
    CHECK_FALSE(colon("a #b: c").has_value());
    CHECK_FALSE(colon("{a: b}").has_value());
    CHECK_FALSE(colon("http://x").has_value());
}

TEST_CASE("text is put in the quotes that it does not hold") {
    CHECK(quote("đạt: x") == "\"đạt: x\"");
    CHECK(quote("nói \"có\"") == "'nói \"có\"'");
    CHECK(quote("C:\\it's") == "'C:\\it''s'");
    CHECK(quote("một \n   hai") == "\"một hai\"");
    CHECK(quote("") == "\"\"");
    CHECK(quote("x\n") == "\"x \"");
}

TEST_CASE("characters that are seen as blanks are known, and letters are none") {
    for (const char* blank : {"\u00A0", "\u200B", "\u202F", "\u3000", "\uFEFF", "\u2060"}) {
        CHECK(invisible_bytes(blank, 0) == std::string_view(blank).size());
    }
    for (const char* other : {" ", "a", "đ", "ộ", "–", "“", "\u0301"}) {
        CHECK(invisible_bytes(other, 0) == 0);
    }
    CHECK(code_point_name("\u00A0", 0) == "U+00A0");
    CHECK(has_width("\u00A0", 0));
    CHECK_FALSE(has_width("\u200B", 0));
}
