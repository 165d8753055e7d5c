#include "vietnamese/suspicious.h"

#include <charconv>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "vietnamese/normalize.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

namespace {

std::string found_in(std::string_view text) {
    std::string all;
    for (const SuspiciousPlace& place : find_suspicious_characters(text)) {
        all += std::string(text.substr(place.offset, place.length)) +
               (place.mend == Mend::Certain ? "!" : "?");
    }
    return all;
}

/// "Đ U+0110" → U+0110; the characters before the first " U+" where there is none in the text.
std::string meant_in(const std::string& advice) {
    if (const std::size_t at = advice.find("U+"); at != std::string::npos) {
        unsigned value = 0;
        std::from_chars(advice.data() + at + 2, advice.data() + at + 6, value, 16);
        return base::to_utf8(std::u32string(1, value));
    }
    return advice;
}

}  // namespace

TEST_CASE("every suspicious character is known, with what was meant") {
    for (const auto& row : read_vectors("suspicious-characters.csv")) {
        CAPTURE(row[0]);
        unsigned code_point = 0;
        std::from_chars(row[0].data() + 2, row[0].data() + row[0].size(), code_point, 16);
        const auto known = find_suspicious(code_point);
        REQUIRE(known.has_value());
        const std::string meant = base::to_utf8(known->meant);
        if (row[3].starts_with("(xoá")) {
            CHECK(meant.empty());
        } else if (row[3].starts_with("giữ") || row[3].starts_with("- giữ")) {
            CHECK(known->kind == SuspiciousKind::Kept);
            CHECK(found_in(base::to_utf8(std::u32string(1, code_point))).empty());
        } else if (row[3].starts_with("ngắt")) {
            CHECK(meant == "\n");
        } else if (row[3].find("U+") != std::string::npos) {
            CHECK(meant == meant_in(row[3]));
        } else if (row[3].starts_with("/")) {
            CHECK(meant == "/");
        } else if (row[0] == "U+FB01") {
            CHECK(meant == row[3]);
        } else {
            // A mark without its letter, a letter lost: a person must decide.
            CHECK((known->kind == SuspiciousKind::LoneMark || known->kind == SuspiciousKind::Lost));
        }
    }
}

TEST_CASE("letters that look like others are mended inside a Vietnamese word") {
    CHECK(mend_suspicious_characters("khen thƣởng, Nhƣ trên, ngƣời") ==
          "khen thưởng, Như trên, người");
    CHECK(mend_suspicious_characters("Ðông Ngạc, ðồng chí") == "Đông Ngạc, đồng chí");
    CHECK(mend_suspicious_characters("quận Вắс Từ Liêm") == "quận Bắc Từ Liêm");
    CHECK(mend_suspicious_characters("25 ºC, 30º") == "25 °C, 30°");
    CHECK(mend_suspicious_characters("233⁄473") == "233/473");
    CHECK(mend_suspicious_characters("233\u200B⁄473, 25 ºCƣ") == "233/473, 25 °Cư");
    CHECK(mend_suspicious_characters("thi\u200B đua\uFEFF") == "thi đua");
    CHECK(mend_suspicious_characters("\uF0B7 Lưu: VT") == "• Lưu: VT");
    CHECK(mend_suspicious_characters("thuı đo").find("thui") == 0);
}

TEST_CASE("what may be meant is left, and shown where it is doubtful") {
    CHECK(found_in("Ðokdo, Ísafjörður").find("Ð?") == 0);
    CHECK(found_in("Москва, Ελλάδα, 東京") == "");
    CHECK(found_in("СССР").size() > 0);
    CHECK(mend_suspicious_characters("СССР") == "СССР");
    CHECK(found_in("1º lugar") == "º!");
    CHECK(found_in("nº 5") == "º?");
    CHECK(found_in("đầu t\u00AD") == "\u00AD?");
    CHECK(found_in("H\u02BCHen Niê, 5 × 3, −2, 5\u00A0km, Covid\u201119") == "");
    CHECK(found_in("👨\u200D👩\u200D👧") == "");
    CHECK(found_in("thi\u200Dđua") == "\u200D!");
    CHECK(found_in("a\uFFFDb") == "\uFFFD?");
    CHECK(found_in("\uE001") == "\uE001?");
}

TEST_CASE("a mark that no letter took is shown, but not that of an ethnic minority's letter") {
    CHECK(found_in(to_nfc("x\u0301")) == "\u0301?");
    CHECK(found_in(to_nfc("Pơ\u0306r")) == "");
    CHECK(found_in(to_nfc("tiê\u0301ng Việt")) == "");
}

TEST_CASE("a good text has nothing suspicious and is not changed") {
    for (const auto& row : read_vectors("vn-communes-2025.csv")) {
        CAPTURE(row[1]);
        CHECK(found_in(row[1]) == "");
        CHECK(mend_suspicious_characters(row[1]) == row[1]);
    }
}

TEST_CASE("mending twice is mending once") {
    for (const std::string_view text :
         {"ƣ\u0301", "Ð", "aо", "f\uFB01", "\u200B\u0301a\u200B\u0301", "\xFF\x80", "º\u2044"}) {
        const std::string once = mend_suspicious_characters(text);
        CHECK(mend_suspicious_characters(once) == once);
    }
}
