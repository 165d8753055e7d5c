#include "vietnamese/read_number_words.h"

#include <charconv>
#include <random>

#include <doctest/doctest.h>

#include "vietnamese/normalize.h"
#include "vietnamese/number_words.h"
#include "vietnamese/vectors.h"

using namespace tongket::vietnamese;

namespace {

/// Whether the words of both dialects are read back as just this decimal.
bool returns(const Decimal& value) {
    for (const Dialect dialect : {Dialect::North, Dialect::South}) {
        const auto read = read_number_words(number_in_words(value, dialect));
        if (!read || read->coefficient != value.coefficient || read->scale != value.scale) {
            return false;
        }
    }
    return true;
}

std::string number_at_start(std::string_view text) {
    const auto number = read_number_words_at_start(text);
    return number ? format_number(number->value) + "|" + std::string(text.substr(number->length))
                  : "none";
}

}  // namespace

TEST_CASE("the words of both dialects are read back") {
    for (const auto& row : read_vectors("number-words.csv")) {
        CAPTURE(row[0]);
        std::int64_t value = 0;
        std::from_chars(row[0].data(), row[0].data() + row[0].size(), value);
        for (const std::size_t column : {1U, 2U}) {
            const auto read = read_number_words(row[column]);
            REQUIRE(read.has_value());
            CHECK(read->coefficient == value);
            CHECK(read_number_words(to_upper(row[column])).has_value());
        }
    }
}

TEST_CASE("every integer to 100,000 and every 97th to 10 million returns from its words") {
    for (std::int64_t value = 0; value <= 100'000; ++value) {
        if (!returns({value, 0})) {
            FAIL(value);
        }
    }
    for (std::int64_t value = 100'000; value <= 10'000'000; value += 97) {
        if (!returns({value, 0})) {
            FAIL(value);
        }
    }
}

// Runs as a test of its own: `vietnamese_test --no-skip --test-case="every integer to 10
// million*"`.
TEST_CASE("every integer to 10 million returns from its words" * doctest::skip()) {
    for (std::int64_t value = 0; value <= 10'000'000; ++value) {
        if (!returns({value, 0})) {
            FAIL(value);
        }
    }
}

TEST_CASE("integers of up to fifteen digits, and decimals, return from their words") {
    std::mt19937_64 random(15);
    for (int i = 0; i < 200'000; ++i) {
        // As many of each length, and many with zeros inside.
        std::int64_t value = 0;
        for (auto digits = 1 + random() % 15; digits > 0; --digits) {
            value = value * 10 + static_cast<std::int64_t>(random() % 3 == 0 ? 0 : random() % 10);
        }
        const Decimal whole{random() % 8 == 0 ? -value : value, 0};
        CAPTURE(whole.coefficient);
        REQUIRE(returns(whole));
        // A zero with a minus is no number, so the sign is that of the whole part.
        const Decimal decimal{value, static_cast<std::uint8_t>(random() % 5)};
        CAPTURE(decimal.scale);
        REQUIRE(returns(decimal));
    }
}

TEST_CASE("what is said otherwise and means one number is read") {
    const auto reads = [](std::string_view text) {
        const auto number = read_number_words(text);
        return number ? format_number(*number) : "none";
    };
    CHECK(reads("hai mươi bốn") == "24");
    CHECK(reads("hai mươi nhăm") == "25");
    CHECK(reads("một triệu lẻ năm") == "1.000.005");
    CHECK(reads("một triệu năm nghìn") == "1.005.000");
    CHECK(reads("ba tỉ") == "3.000.000.000");
    CHECK(reads("Hai  Mươi\u00A0tám tỷ ") == "28.000.000.000");
    CHECK(reads("một nghìn bảy mươi") == "1.070");
    CHECK(reads("không phẩy năm") == "0,5");
    CHECK(reads("âm ba phẩy hai") == "-3,2");
}

TEST_CASE("a word that may mean something else ends the number") {
    CHECK(number_at_start("hai mươi năm") == "20| năm");
    CHECK(number_at_start("mười năm") == "10| năm");
    CHECK(number_at_start("một trăm năm") == "100| năm");
    CHECK(number_at_start("một nghìn năm") == "1.000| năm");
    CHECK(number_at_start("một nghìn hai tỷ") == "1.000| hai tỷ");
    CHECK(number_at_start("hai phẩy ba năm") == "2,3| năm");
    CHECK(number_at_start("hai mươi tám tỷ đồng") == "28.000.000.000| đồng");
    CHECK(number_at_start("một trăm linh ba phẩy tám phần trăm") == "103,8| phần trăm");
    CHECK(number_at_start("ba phẩy, rồi") == "3| phẩy, rồi");
}

TEST_CASE("what is no number in words is not read") {
    for (const std::string_view text :
         {"", " ", "đồng", "mươi", "trăm", "tỷ", "triệu tỷ", "linh năm", "âm", "phẩy năm",
          "không trăm linh năm", "một tỷ tỷ tỷ", "hai tỷ ba tỷ tỷ tỷ", "không tỷ", "28"}) {
        CAPTURE(text);
        CHECK_FALSE(read_number_words(text).has_value());
    }
    std::string long_words = "một";
    for (int i = 0; i < 100'000; ++i) {
        long_words += " tỷ";
    }
    CHECK_FALSE(read_number_words(long_words).has_value());
}
