#include "vietnamese/number_words.h"

#include <charconv>
#include <limits>

#include <doctest/doctest.h>

#include "vietnamese/vectors.h"

using namespace tongket::vietnamese;

TEST_CASE("whole numbers are read as north and south read them") {
    for (const auto& row : read_vectors("number-words.csv")) {
        CAPTURE(row[0]);
        Decimal value;
        std::from_chars(row[0].data(), row[0].data() + row[0].size(), value.coefficient);
        CHECK(number_in_words(value, Dialect::North) == row[1]);
        CHECK(number_in_words(value, Dialect::South) == row[2]);
    }
}

TEST_CASE("the numbers of reports are read as written") {
    std::size_t checked = 0;
    for (const auto& row : read_vectors("number-forms.csv")) {
        // The unit is the caller's: only the front of the reading is ours.
        const std::string number = row[0].substr(0, row[0].find_first_not_of("0123456789.,-"));
        const auto reading = read_number(number);
        if (row[1] == "?" || row[1].find("..") != std::string::npos || !reading ||
            row[3].starts_with("như trên") || row[3].starts_with("nhóm ba số: ")) {
            continue;
        }
        CAPTURE(row[0]);
        ++checked;
        CHECK(row[3].starts_with(number_in_words(reading->value, Dialect::North)));
    }
    CHECK(checked == 15);
}

TEST_CASE("decimals are a number unless they begin with zero or are long") {
    CHECK(number_in_words({1038, 1}, Dialect::North) == "một trăm linh ba phẩy tám");
    CHECK(number_in_words({9985, 2}, Dialect::North) == "chín mươi chín phẩy tám mươi lăm");
    CHECK(number_in_words({102, 2}, Dialect::North) == "một phẩy không hai");
    CHECK(number_in_words({5, 1}, Dialect::South) == "không phẩy năm");
    CHECK(number_in_words({12345, 4}, Dialect::North) == "một phẩy hai ba bốn năm");
    CHECK(number_in_words({1234, 3}, Dialect::South) == "một phẩy hai trăm ba mươi bốn");
    CHECK(number_in_words({-32, 1}, Dialect::North) == "âm ba phẩy hai");
    CHECK(number_in_words({1000, 1}, Dialect::North) == "một trăm phẩy không");
}

TEST_CASE("the ends of the range are read") {
    CHECK(number_in_words({std::numeric_limits<std::int64_t>::min(), 0}, Dialect::North)
              .starts_with("âm chín tỷ hai trăm hai mươi ba triệu"));
    CHECK(number_in_words({1'000'000'005'000'000'000, 0}, Dialect::North) ==
          "một tỷ không trăm linh năm tỷ");
    CHECK(number_in_words({1, 255}, Dialect::North).ends_with("không một"));
}
