#include "vietnamese/normalize.h"

#include <charconv>
#include <random>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

namespace {

/// "U+0041 U+0300" as text.
std::string from_code_points(std::string_view list) {
    std::string text;
    while (!list.empty()) {
        const std::string_view one = list.substr(0, list.find(' '));
        unsigned value = 0;
        std::from_chars(one.data() + 2, one.data() + one.size(), value, 16);
        base::append_utf8(text, value);
        list.remove_prefix(std::min(list.size(), one.size() + 1));
    }
    return text;
}

std::string random_text(std::mt19937& random) {
    static constexpr std::u32string_view some =
        U"aeoyđĐ "
        U"ưƠếớ\u0300\u0301\u0302\u0306\u031B\u0309\u0323\u00A0x/"
        U"ßΐﬁ\u1E9B\u2000\u212B한각\U0001F600";
    std::u32string text;
    for (auto i = random() % 12; i > 0; --i) {
        text.push_back(some[random() % some.size()]);
    }
    return base::to_utf8(text);
}

}  // namespace

TEST_CASE("each of the 134 letters has one form, one ASCII letter and no accent left") {
    const auto rows = read_vectors("vietnamese-letters.csv");
    CHECK(rows.size() == 134);
    for (const auto& row : rows) {
        CAPTURE(row[0]);
        const std::string composed = from_code_points(row[1]);
        CHECK(composed == row[0]);
        CHECK(to_nfc(from_code_points(row[2])) == composed);
        CHECK(is_nfc(composed));
        const std::string folded = fold_accents(composed);
        CHECK(folded.size() == 1);
        // The decomposition's first character is the ASCII letter; đ has none.
        const std::string decomposed = from_code_points(row[2]);
        CHECK(folded.front() == (composed == "đ" ? 'd' : composed == "Đ" ? 'D' : decomposed[0]));
        CHECK(fold_accents(decomposed) == folded);
        CHECK(to_upper(to_lower(composed)) == to_upper(composed));
    }
}

TEST_CASE("a shaped vowel with a tone behind it composes") {
    CHECK(to_nfc("tiê\u0301ng Viê\u0323t") == "tiếng Việt");
    CHECK(to_nfc("e\u0323\u0302") == "ệ");
    CHECK_FALSE(is_nfc("tiê\u0301ng"));
}

TEST_CASE("normalizing twice is normalizing once") {
    std::mt19937 random(7);
    for (int i = 0; i < 20'000; ++i) {
        const std::string text = random_text(random);
        const std::string once = to_nfc(text);
        CAPTURE(text);
        REQUIRE(to_nfc(once) == once);
        REQUIRE(is_nfc(once));
        REQUIRE(is_nfc(text) == (once == text));
        REQUIRE(is_nfc(to_upper(text)));
        REQUIRE(is_nfc(to_lower(text)));
        REQUIRE(is_nfc(capitalize_first(once)));
    }
}

TEST_CASE("capitals are Unicode's and need no locale") {
    CHECK(to_upper("ủy ban nhân dân quận Bắc Từ Liêm, đường ưu tiên") ==
          "ỦY BAN NHÂN DÂN QUẬN BẮC TỪ LIÊM, ĐƯỜNG ƯU TIÊN");
    CHECK(to_lower("ỦY BAN, QUỸ, KHOẺ I") == "ủy ban, quỹ, khoẻ i");
    CHECK(to_upper("") == "");
}

TEST_CASE("small letters do not depend on what else is in the text") {
    // A Greek letter beside it takes a character another way.
    const std::string greek = "ω";
    for (char32_t character = 1; character < 0x2100; ++character) {
        if (!is_nfc(base::to_utf8(std::u32string(1, character)))) {
            continue;
        }
        const std::string text = "a" + base::to_utf8(std::u32string(1, character)) + "b";
        CAPTURE(text);
        REQUIRE(to_lower(text) + greek == to_lower(text + greek));
    }
    for (const char* bytes : {"\xC3",
                              "\xC3"
                              "A",
                              "\xE1\xBB",
                              "\xE1\xBB"
                              "AB",
                              "\xC4\x90\xE1"}) {
        const std::string broken = bytes;
        REQUIRE(to_lower(broken) + greek == to_lower(broken + greek));
    }
}

TEST_CASE("only the first letter becomes a capital") {
    CHECK(capitalize_first("đẩy mạnh thi đua") == "Đẩy mạnh thi đua");
    CHECK(capitalize_first("“ủy ban” xã") == "“Ủy ban” xã");
    CHECK(capitalize_first("6 tập thể") == "6 tập thể");
    CHECK(capitalize_first("- …") == "- …");
    CHECK(capitalize_first("") == "");
}

TEST_CASE("other characters survive the folding of accents") {
    CHECK(fold_accents("Đường 19/5 – tổ 3, “khen thưởng” 漢 ĕ") ==
          "Duong 19/5 – to 3, “khen thuong” 漢 ĕ");
}

TEST_CASE("both styles of placing the tone have one key") {
    for (const auto& row : read_vectors("tone-placement.csv")) {
        CAPTURE(row[1]);
        CHECK(matching_key(row[1]) == matching_key(row[2]));
    }
}

TEST_CASE("different words have different keys") {
    CHECK(matching_key("hòa") != matching_key("hóa"));
    CHECK(matching_key("hoa") != matching_key("hoà"));
    CHECK(matching_key("ma") != matching_key("mà"));
    CHECK(matching_key("tỉnh") != matching_key("tình"));
    CHECK(matching_key("thi đua") != matching_key("thiđua"));
}

TEST_CASE("case, blanks and decomposition do not tell keys apart") {
    CHECK(matching_key("  Thụy \u00A0 Phương\t") == matching_key("THUỴ PHƯƠNG"));
    CHECK(matching_key("thu\u0323y") == matching_key("thụy"));
    CHECK(matching_key("thi đua") == "thi đua");
    CHECK(matching_key(" \u00A0 ") == "");
}

TEST_CASE("ill-formed bytes end in some text") {
    for (const std::string_view bytes :
         {"\xC3", "\xE1\xBA", "a\xFF\x80z", "\xF0\x9F\x98", "\xED\xA0\x80"}) {
        CHECK_NOTHROW(static_cast<void>(to_nfc(bytes)));
        CHECK_NOTHROW(static_cast<void>(is_nfc(bytes)));
        CHECK_NOTHROW(static_cast<void>(to_upper(bytes)));
        CHECK_NOTHROW(static_cast<void>(capitalize_first(bytes)));
        CHECK_NOTHROW(static_cast<void>(fold_accents(bytes)));
        CHECK_NOTHROW(static_cast<void>(matching_key(bytes)));
    }
}
