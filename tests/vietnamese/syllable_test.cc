#include "vietnamese/syllable.h"

#include <set>
#include <string>

#include <doctest/doctest.h>

#include "vietnamese/number_words.h"
#include "vietnamese/vectors.h"

using namespace tongket::vietnamese;

namespace {

std::vector<std::string> syllables_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

}  // namespace

TEST_CASE("both styles of the tone are syllables") {
    for (const auto& row : read_vectors("tone-placement.csv")) {
        CAPTURE(row[1]);
        CHECK(is_possible_syllable(row[1]));
        CHECK(is_possible_syllable(row[2]));
    }
}

TEST_CASE("number words and people's names are syllables") {
    for (const auto& row : read_vectors("number-words.csv")) {
        for (const std::string& word : syllables_of(row[1])) {
            CAPTURE(word);
            CHECK(is_possible_syllable(word));
        }
    }
    for (const auto& row : read_vectors("sort-people.csv")) {
        for (const std::string& word : syllables_of(row[1])) {
            CAPTURE(word);
            CHECK(is_possible_syllable(word));
        }
    }
}

TEST_CASE("nineteen in twenty syllables of the communes are possible, and few names are not") {
    std::size_t all = 0;
    std::size_t possible = 0;
    std::set<std::string> others;
    for (const auto& row : read_vectors("vn-communes-2025.csv")) {
        for (const std::string& word : syllables_of(row[1])) {
            ++all;
            if (is_possible_syllable(word)) {
                ++possible;
            } else {
                others.insert(word);
            }
        }
    }
    CHECK(possible * 100 > all * 95);
    // Names of other languages, numbers.
    CHECK(others.contains("Krông"));
    CHECK(others.contains("H'Leo"));
    CHECK_FALSE(others.contains("Thuận"));
    std::string list;
    for (const std::string& word : others) {
        list += word + " ";
    }
    INFO(list);
    CHECK(others.size() < 250);
}

TEST_CASE("spelling forbids what no Vietnamese word has") {
    for (const std::string_view word :
         {"",        "đ",        "ng",   "ka",   "ce",        "cê",  "nge",  "ghu",
          "gha",     "qoa",      "hat",  "học2", "hoạc1",     "càp", "bảch", "Ngễuyn",
          "nguyễễn", "hoá́",      "thÓ",  "tHÓ",  "Straße",    "für", "café", "iêu",
          "uyêtt",   "nghiêngg", "quËn", "®ång", "khenthưởng"}) {
        CAPTURE(word);
        CHECK_FALSE(is_possible_syllable(word));
    }
    for (const std::string_view word :
         {"a",       "ỷ",     "gì",    "giếng", "giặt", "quýt", "quốc", "khuỷu",
          "nghiêng", "Đông",  "ĐỒNG",  "Ủy",    "uỷ",   "yêu",  "ỉa",   "xoong",
          "thuở",    "khuya", "ngoằn", "ngoèo", "Mỹ",   "Mĩ",   "học",  "hộp"}) {
        CAPTURE(word);
        CHECK(is_possible_syllable(word));
    }
}

TEST_CASE("long texts and ill-formed bytes are no syllables") {
    CHECK_FALSE(is_possible_syllable(std::string(1'000'000, 'a')));
    CHECK_FALSE(is_possible_syllable("\xFF\xFE"));
}
