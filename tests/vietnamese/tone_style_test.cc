#include "vietnamese/tone_style.h"

#include <doctest/doctest.h>

#include "vietnamese/normalize.h"
#include "vietnamese/vectors.h"

using namespace tongket::vietnamese;

TEST_CASE("each syllable is rewritten in either style, or is the same in both") {
    for (const auto& row : read_vectors("tone-placement.csv")) {
        CAPTURE(row[1]);
        const bool differs = row[1] != row[2];
        CHECK(tone_style(row[1]) == (differs ? std::optional(ToneStyle::Old) : std::nullopt));
        CHECK(tone_style(row[2]) == (differs ? std::optional(ToneStyle::New) : std::nullopt));
        for (const std::string& word : {row[1], row[2]}) {
            CHECK(with_tone_style(word, ToneStyle::Old) == row[1]);
            CHECK(with_tone_style(word, ToneStyle::New) == row[2]);
            CHECK(with_tone_style(to_upper(word), ToneStyle::New) == to_upper(row[2]));
        }
    }
}

TEST_CASE("the new style of the communes' names is the data set's") {
    std::size_t changed = 0;
    for (const auto& row : read_vectors("vn-communes-2025.csv")) {
        CAPTURE(row[1]);
        // The data set leaves one name in the old style.
        const std::string same = row[1] == "Nguyễn Úy" ? "Nguyễn Uý" : row[1];
        const std::string expected = row[6].empty() ? same : row[6];
        CHECK(with_tone_style(row[1], ToneStyle::New) == expected);
        CHECK(with_tone_style(expected, ToneStyle::Old) == row[1]);
        changed += row[6].empty() ? 0U : 1U;
    }
    CHECK(changed == 190);
}

TEST_CASE("a text shows whether it mixes the styles") {
    CHECK(count_tone_styles("Ủy ban xã Hòa Lạc").old_style == 2);
    CHECK_FALSE(count_tone_styles("Ủy ban xã Hòa Lạc, quý IV, toàn xã").mixed());
    CHECK(count_tone_styles("Ủy ban xã Hoà Lạc").mixed());
    CHECK(count_tone_styles("").old_style == 0);
}

TEST_CASE("other words keep their letters") {
    for (const std::string_view text :
         {"Wòaf", "hóà", "quý, quà, khuỷu, toàn, thuở", "H'Hòaz", "oà1", "", "\xFF"}) {
        if (text == "oà1") {
            CHECK(with_tone_style(text, ToneStyle::Old) == "òa1");
        } else if (text != "\xFF") {
            CHECK(with_tone_style(text, ToneStyle::Old) == text);
            CHECK(with_tone_style(text, ToneStyle::New) == text);
        } else {
            CHECK_NOTHROW(static_cast<void>(with_tone_style(text, ToneStyle::Old)));
        }
    }
}
