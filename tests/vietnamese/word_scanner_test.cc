#include "vietnamese/word_scanner.h"

#include <doctest/doctest.h>

using namespace tongket::vietnamese;

namespace {

Word scan_one(std::string_view text) {
    const Words scanned = scan_words(text);
    REQUIRE(scanned.words.size() == 1);
    return scanned.words.front();
}

}  // namespace

TEST_CASE("punctuation around a word does not change its key") {
    CHECK(scan_one("(“đua”),").key == scan_one("đua").key);
    CHECK(scan_one("“đua").opens);
    CHECK(scan_one("đua”,").trailing == Trailing::Other);
    CHECK(scan_one("TP.").trailing == Trailing::Dot);
    CHECK(scan_one("Số:").trailing == Trailing::Colon);
    CHECK(scan_one("a)").trailing == Trailing::Bracket);
}

TEST_CASE("the key is of what follows an inner dot, the head key of what precedes a slash") {
    CHECK(scan_one("PGS.TS.").key == scan_one("TS").key);
    CHECK(scan_one("đồng/người").head_key == scan_one("đồng").key);
    CHECK(scan_one("đồng/người").key != scan_one("đồng").key);
}

TEST_CASE("keys know neither case nor the place of the tone, but the tone") {
    CHECK(scan_one("HÓA").key == scan_one("hoá").key);
    CHECK(scan_one("hóa").key != scan_one("hòa").key);
    CHECK(scan_one("hoa").key != scan_one("hóa").key);
}

TEST_CASE("numbers, Roman numerals and dashes are told apart") {
    CHECK(scan_one("103,8%").ends_number);
    CHECK_FALSE(scan_one("m²").ends_number);
    CHECK(scan_one("1.1.2").digits_and_points);
    CHECK_FALSE(scan_one("1,1").digits_and_points);
    CHECK(scan_one("IV/2021").roman);
    CHECK_FALSE(scan_one("Lưu").roman);
    CHECK(scan_one("–").dash);
    CHECK_FALSE(scan_one("-5").dash);
    CHECK(scan_one("•").bullet);
}
