#include "vietnamese/letters.h"

#include <map>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

TEST_CASE("every letter comes apart into its toneless letter and its tone") {
    const std::map<std::string, Tone> tones = {{"ngang", Tone::Level}, {"huyền", Tone::Grave},
                                               {"hỏi", Tone::Hook},    {"ngã", Tone::Tilde},
                                               {"sắc", Tone::Acute},   {"nặng", Tone::Dot}};
    for (const auto& row : read_vectors("vietnamese-letters.csv")) {
        CAPTURE(row[0]);
        const char32_t character = base::to_utf32(row[0]).front();
        const Letter& letter = find_letter(character);
        CHECK(base::to_utf8(std::u32string(1, letter.toneless)) == row[4]);
        if (const auto tone = tones.find(row[5]); tone != tones.end()) {
            CHECK(letter.tone == tone->second);
            CHECK(with_tone(letter.toneless, letter.tone) == character);
        }
    }
}

TEST_CASE("what is no letter has no ASCII letter") {
    for (const char32_t character : {U'0', U' ', U'@', U'[', U'·', U'×', U'ß', U'ĕ', U'\u1EFA',
                                     U'漢', char32_t{0}, char32_t{0x10FFFF}}) {
        CHECK(find_letter(character).ascii == 0);
    }
}

TEST_CASE("blanks at both ends are trimmed, those inside stay") {
    CHECK(trim_blanks(" \u00A0thi  đua\u3000\t") == "thi  đua");
    CHECK(trim_blanks("\u202F \n") == "");
    CHECK(trim_blanks("\xFF ") == "\xFF");
}
