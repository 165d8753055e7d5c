#include "vietnamese/sort_key.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <random>

#include <doctest/doctest.h>
#include <unicode/coll.h>
#include <unicode/unistr.h>

#include "base/utf8.h"
#include "vietnamese/normalize.h"
#include "vietnamese/vectors.h"

using namespace tongket;
using namespace tongket::vietnamese;

namespace {

enum class Numbers : std::uint8_t { ByDigit, ByValue };

std::unique_ptr<icu::Collator> open_collator(Numbers numbers) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> collator(
        icu::Collator::createInstance(icu::Locale("vi"), status));
    REQUIRE(U_SUCCESS(status));
    collator->setAttribute(UCOL_NUMERIC_COLLATION, numbers == Numbers::ByValue ? UCOL_ON : UCOL_OFF,
                           status);
    REQUIRE(U_SUCCESS(status));
    return collator;
}

int sign(int value) { return (value > 0 ? 1 : 0) - (value < 0 ? 1 : 0); }

int compare_by_icu(const icu::Collator& collator, const std::string& a, const std::string& b) {
    UErrorCode status = U_ZERO_ERROR;
    const int result = collator.compareUTF8(a, b, status);
    REQUIRE(U_SUCCESS(status));
    return result;
}

std::vector<std::string> split_at_blanks(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        parts.push_back(text.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

/// ICU on syllable after syllable; fewer of them come first.
int compare_syllables(const icu::Collator& collator, const std::string& a, const std::string& b) {
    const auto left = split_at_blanks(a);
    const auto right = split_at_blanks(b);
    for (std::size_t i = 0; i < std::min(left.size(), right.size()); ++i) {
        if (const int result = compare_by_icu(collator, left[i], right[i]); result != 0) {
            return result;
        }
    }
    return sign(static_cast<int>(left.size()) - static_cast<int>(right.size()));
}

int compare_keys(const std::string& a, const std::string& b) { return sign(a.compare(b)); }

std::vector<std::string> communes() {
    std::vector<std::string> names;
    for (const auto& row : read_vectors("vn-communes-2025.csv")) {
        names.push_back(row[1]);
    }
    REQUIRE(names.size() == 3321);
    return names;
}

std::vector<std::string> sort_by(
    std::vector<std::string> names,
    const std::function<int(const std::string&, const std::string&)>& compare) {
    std::stable_sort(names.begin(), names.end(),
                     [&](const auto& a, const auto& b) { return compare(a, b) < 0; });
    return names;
}

std::vector<std::string> sort_by_key(const std::vector<std::string>& names,
                                     std::string (*key)(std::string_view)) {
    std::vector<std::string> keys;
    keys.reserve(names.size());
    for (const std::string& name : names) {
        keys.push_back(key(name));
    }
    std::vector<std::string> sorted;
    for (const std::size_t at : sorted_order(keys)) {
        sorted.push_back(names[at]);
    }
    return sorted;
}

std::vector<std::string> shuffled_column(std::string_view file, std::size_t column) {
    std::vector<std::string> names;
    for (const auto& row : read_vectors(file)) {
        names.push_back(row[column]);
    }
    std::shuffle(names.begin(), names.end(), std::mt19937(5));
    return names;
}

/// A syllable of few letters, so that two of them are often alike but for a tone or a capital.
std::string random_syllable(std::mt19937& random) {
    static constexpr std::u32string_view letters = U"aăâdđeêioơuưyAĂĐbcnghtx12049'";
    static constexpr std::u32string_view marks = U"\u0300\u0309\u0303\u0301\u0323";
    std::u32string text;
    bool toned = false;
    for (auto i = 1 + random() % 4; i > 0; --i) {
        text.push_back(letters[random() % letters.size()]);
        if (!toned && random() % 3 == 0 &&
            fold_accents(base::to_utf8(text)).find_last_of("aeiouyA") == text.size() - 1) {
            text.push_back(marks[random() % marks.size()]);
            toned = true;
        }
    }
    return to_nfc(base::to_utf8(text));
}

}  // namespace

TEST_CASE("whole strings sort the 3,321 communes as ICU does, its numbers by value") {
    const auto names = communes();
    const auto collator = open_collator(Numbers::ByValue);
    const auto ours = sort_by_key(names, whole_text_sort_key);
    const auto theirs = sort_by(
        names, [&](const auto& a, const auto& b) { return compare_by_icu(*collator, a, b); });
    CHECK(ours == theirs);
}

TEST_CASE("two communes compare as ICU compares them") {
    const auto names = communes();
    const auto collator = open_collator(Numbers::ByValue);
    std::mt19937 random(3);
    for (int i = 0; i < 200'000; ++i) {
        const std::string& a = names[random() % names.size()];
        const std::string& b = names[random() % names.size()];
        CAPTURE(a);
        CAPTURE(b);
        REQUIRE(compare_keys(whole_text_sort_key(a), whole_text_sort_key(b)) ==
                compare_by_icu(*collator, a, b));
        REQUIRE(compare_keys(name_sort_key(a), name_sort_key(b)) ==
                compare_syllables(*collator, a, b));
    }
}

TEST_CASE("the default order of the communes is ICU's applied to syllable after syllable") {
    const auto names = communes();
    const auto collator = open_collator(Numbers::ByValue);
    const auto ours = sort_by_key(names, name_sort_key);
    const auto theirs = sort_by(
        names, [&](const auto& a, const auto& b) { return compare_syllables(*collator, a, b); });
    CHECK(ours == theirs);
}

TEST_CASE("any strings of letters, tones, digits and apostrophes sort as ICU does") {
    const auto collator = open_collator(Numbers::ByValue);
    std::mt19937 random(8);
    for (int i = 0; i < 100'000; ++i) {
        std::string a = random_syllable(random);
        std::string b = random() % 4 == 0 ? a : random_syllable(random);
        for (auto more = random() % 3; more > 0; --more) {
            a += " " + random_syllable(random);
            b += " " + random_syllable(random);
        }
        CAPTURE(a);
        CAPTURE(b);
        REQUIRE(compare_keys(whole_text_sort_key(a), whole_text_sort_key(b)) ==
                compare_by_icu(*collator, a, b));
    }
}

TEST_CASE("punctuation and the letters of other languages stand where ICU has them") {
    static constexpr std::u32string_view all =
        U" _-‐‑–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%‰†‡•`´^¨°©®+±÷×<=>|~¢$£₫€09abƀcčdđeĕêiĭnñoŏơuŭz"
        U"AÂBĐEÊŎƠŬZäöüßçÇ";
    const auto collator = open_collator(Numbers::ByValue);
    for (const char32_t left : all) {
        for (const char32_t right : all) {
            // ß is two letters to ICU, and a letter after z to us.
            if (left == U'ß' || right == U'ß') {
                continue;
            }
            const std::string a = base::to_utf8(std::u32string(1, left));
            const std::string b = base::to_utf8(std::u32string(1, right));
            CAPTURE(a);
            CAPTURE(b);
            CHECK(compare_keys(whole_text_sort_key(a), whole_text_sort_key(b)) ==
                  compare_by_icu(*collator, a, b));
        }
    }
}

TEST_CASE("places sort by syllable, or by the whole, as each column says") {
    const auto rows = read_vectors("sort-places.csv");
    const auto names = shuffled_column("sort-places.csv", 1);
    const auto by_syllable = sort_by_key(names, name_sort_key);
    const auto by_whole = sort_by_key(names, whole_text_sort_key);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(by_syllable[i] == rows[i][1]);
        CHECK(by_whole[std::stoul(rows[i][2]) - 1] == rows[i][1]);
    }
}

TEST_CASE("people sort by given name, then family, then middle names") {
    const auto rows = read_vectors("sort-people.csv");
    const auto sorted =
        sort_by_key(shuffled_column("sort-people.csv", 1), [](std::string_view name) {
            return person_sort_key(name, PersonOrder::GivenFamilyMiddle);
        });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(sorted[i] == rows[i][1]);
    }
}

TEST_CASE("offices differ in what decides after the given name") {
    const auto key = [](std::string_view name, PersonOrder order) {
        return person_sort_key(name, order);
    };
    using enum PersonOrder;
    CHECK(key("Lê Văn Hà", GivenFamilyMiddle) < key("Phan Thị Hà", GivenFamilyMiddle));
    CHECK(key("Lê Văn Hà", GivenMiddleFamily) > key("Phan Thị Hà", GivenMiddleFamily));
    CHECK(key("Lê Thị Thu Hà", GivenThenRest) < key("Lê Văn Hà", GivenThenRest));
    CHECK(key("Hà", GivenFamilyMiddle) < key("An Hà", GivenFamilyMiddle));
}

TEST_CASE("how a person is addressed does not sort") {
    const auto key = [](std::string_view name) {
        return person_sort_key(name, PersonOrder::GivenFamilyMiddle);
    };
    CHECK(key("Ông Nguyễn Văn An") == key("Nguyễn Văn An"));
    CHECK(key("bà Trần Thị Ánh") == key("Trần Thị Ánh"));
    CHECK(key("Đồng chí Lê Hà") == key("Lê Hà"));
    CHECK(key("Ông Hà") != key("Hà"));
    CHECK(key("Ông Thị Ơn") != key("Thị Ơn"));
    CHECK(key("Ông Văn Tiến Dũng") == key("Văn Tiến Dũng"));
    CHECK(key("Nguyễn Văn An (Tổ 10)") > key("Nguyễn Văn An (Tổ 9)"));
    CHECK(key("Nguyễn Văn An (Tổ 10)") < key("Nguyễn Thị Ân"));
}

TEST_CASE("spellings of one name have one key, and keep their order") {
    CHECK(name_sort_key("Hòa Lạc") == name_sort_key("Hoà  Lạc "));
    CHECK(name_sort_key(to_nfc("Thu\u0323y Phương")) == name_sort_key("Thuỵ\u00A0Phương"));
    CHECK(name_sort_key("Phan Rang - Tháp Chàm") == name_sort_key("Phan Rang–Tháp Chàm"));
    CHECK(name_sort_key("B'Lao") == name_sort_key("B’Lao"));
    CHECK(name_sort_key("Tổ 09") == name_sort_key("Tổ 9"));
    const std::vector<std::string> keys = {"b", "a", "b", "a"};
    CHECK(sorted_order(keys) == std::vector<std::size_t>{1, 3, 0, 2});
}

TEST_CASE("digits sort by value, however many they are") {
    CHECK(name_sort_key("Tổ 2") < name_sort_key("Tổ 10"));
    CHECK(name_sort_key("Tổ2b") < name_sort_key("Tổ10a"));
    CHECK(name_sort_key("7" + std::string(400, '0')) > name_sort_key("6" + std::string(400, '9')));
    CHECK(name_sort_key("7" + std::string(400, '0')) < name_sort_key("1" + std::string(401, '0')));
}

TEST_CASE("capitals decide only when all else is equal") {
    CHECK(name_sort_key("ba Đình") > name_sort_key("Ba Bể"));
    CHECK(name_sort_key("ba Đình") < name_sort_key("Ba Đình"));
}

TEST_CASE("any bytes have a key") {
    for (const std::string_view bytes : {"", " ", "-", "\xFF\x80", "a\xE1\xBA", "(,", "\u0301"}) {
        CHECK_NOTHROW(static_cast<void>(name_sort_key(bytes)));
        CHECK_NOTHROW(static_cast<void>(whole_text_sort_key(bytes)));
        CHECK_NOTHROW(static_cast<void>(person_sort_key(bytes, PersonOrder::GivenFamilyMiddle)));
    }
}

TEST_CASE("a name without its address begins with the family name") {
    using vietnamese::without_address;
    CHECK(without_address("Ông Nguyễn Văn An") == "Nguyễn Văn An");
    CHECK(without_address("đồng chí  Mai Lan") == "Mai Lan");
    CHECK(without_address("Đ/c Mai Lan") == "Mai Lan");
    CHECK(without_address(" Ông\u00A0Nguyễn Văn An") == "Nguyễn Văn An");
    CHECK(without_address("Bà Mai") == "Bà Mai");
    CHECK(without_address("Ông Thị Lan") == "Ông Thị Lan");
    CHECK(without_address("Phường Cổ Nhuế 1") == "Phường Cổ Nhuế 1");
    CHECK(without_address("").empty());
}
