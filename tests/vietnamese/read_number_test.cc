#include <map>
#include <random>

#include <doctest/doctest.h>

#include "vietnamese/number.h"
#include "vietnamese/vectors.h"

using namespace tongket::vietnamese;

namespace {

using Readings = std::vector<std::string>;

void check_value(std::string_view text, Decimal value) {
    CAPTURE(text);
    const auto number = read_number(text);
    REQUIRE(number.has_value());
    CHECK(number->value.coefficient == value.coefficient);
    CHECK(int{number->value.scale} == int{value.scale});
}

void check_fault(std::string_view text, NumberFault fault, const Readings& readings) {
    CAPTURE(text);
    const auto number = read_number(text);
    REQUIRE_FALSE(number.has_value());
    CHECK(static_cast<int>(number.error().fault) == static_cast<int>(fault));
    CHECK(number.error().readings == readings);
}

}  // namespace

TEST_CASE("a dot groups three digits and a comma is the decimal mark") {
    check_value("3.300", {3300, 0});
    check_value("3.300,5", {33005, 1});
    check_value("103,8", {1038, 1});
    check_value("1.234.567", {1'234'567, 0});
    check_value("1.234,567", {1'234'567, 3});
    check_value("100,0", {1000, 1});
    check_value("0,5", {5, 1});
    check_value("0,123", {123, 3});
    check_value("12", {12, 0});
    check_value("0", {0, 0});
    check_value("1,2345", {12345, 4});
}

TEST_CASE("both minus signs and blanks around are read") {
    check_value("-3,2", {-32, 1});
    check_value("−5", {-5, 0});
    check_value("-0", {0, 0});
    check_value(
        " \u00A0"
        "3.300 ",
        {3300, 0});
    check_value("-1.234,5", {-12345, 1});
}

TEST_CASE("a percent sign behind the number is not part of it") {
    const auto tight = read_number(" 103,8%");
    REQUIRE(tight.has_value());
    CHECK(tight->value == Decimal{1038, 1});
    CHECK(tight->length == 6);
    const auto loose = read_number("50 %");
    REQUIRE(loose.has_value());
    CHECK(loose->length == 2);
    CHECK_FALSE(read_number("%").has_value());
    CHECK_FALSE(read_number("5%%").has_value());
}

TEST_CASE("a missing dot is read and told") {
    for (const std::string_view text : {"1005,0", "12345", "2021", "1234,567"}) {
        CAPTURE(text);
        const auto number = read_number(text);
        REQUIRE(number.has_value());
        CHECK(number->ungrouped);
    }
    CHECK_FALSE(read_number("1.005,0")->ungrouped);
    CHECK_FALSE(read_number("999")->ungrouped);
}

TEST_CASE("what has two readings is refused with both") {
    check_fault("103.8", NumberFault::Ambiguous, {"103,8", "1.038"});
    check_fault("1,234", NumberFault::Ambiguous, {"1.234", "1,2340"});
    check_fault("3,300", NumberFault::Ambiguous, {"3.300", "3,3"});
    check_fault("3.30", NumberFault::Ambiguous, {"3,30", "330"});
    check_fault("3.3000", NumberFault::Ambiguous, {"3,3000", "33.000"});
    check_fault("1.00", NumberFault::Ambiguous, {"1,00", "100"});
    check_fault("-1.5", NumberFault::Ambiguous, {"-1,5", "-15"});
    check_fault("0.5", NumberFault::Ambiguous, {"0,5"});
    check_fault("0.500", NumberFault::Ambiguous, {"0,500"});
}

TEST_CASE("English and broken groups are refused with the Vietnamese form") {
    check_fault("1,234.56", NumberFault::Ambiguous, {"1.234,56"});
    check_fault("1,234,567.8", NumberFault::Ambiguous, {"1.234.567,8"});
    check_fault("1,234,567", NumberFault::Ambiguous, {"1.234.567"});
    check_fault("12.34.567", NumberFault::Ambiguous, {"1.234.567"});
    check_fault("1.234.56", NumberFault::Ambiguous, {"1.234,56", "123.456"});
    check_fault("1.234,56.7", NumberFault::Ambiguous, {"1.234,567"});
    check_fault("12.34,5", NumberFault::Ambiguous, {"1.234,5"});
    check_fault("1 234", NumberFault::Ambiguous, {"1.234"});
    check_fault(
        "1\u00A0"
        "234,5",
        NumberFault::Ambiguous, {"1.234,5"});
    check_fault("1.", NumberFault::Ambiguous, {"1"});
    check_fault(".5", NumberFault::Ambiguous, {"0,5"});
}

TEST_CASE("a zero in front is a code or a number, never octal") {
    check_fault("0123", NumberFault::LeadingZero, {"123", "0123"});
    check_fault("08", NumberFault::LeadingZero, {"8", "08"});
    check_fault("007", NumberFault::LeadingZero, {"7", "007"});
    check_fault("00", NumberFault::LeadingZero, {"0", "00"});
    check_fault("00,5", NumberFault::LeadingZero, {"0,5", "00,5"});
    check_fault("012345", NumberFault::LeadingZero, {"12.345", "012345"});
}

TEST_CASE("exponents, other bases, letters and foreign digits are no numbers") {
    for (const std::string_view text :
         {"",     " ",     "-",           "--5",    "- 5",       "0o17",         "0x1F",
          "1e3",  "1E400", "12e03",       "1_000",  "190:20:30", "1/2",          "١٢",
          "１２", "½",     "5 000 000 đ", "8.575m", "3.300 tỷ",  "0912 345 678", "2021 2022",
          "inf",  "nan",   "null",        ".",      ",",         "1'000",        "\xFF",
          "5\x80"}) {
        check_fault(text, NumberFault::NotANumber, {});
    }
    check_fault("+5", NumberFault::NotANumber, {"5"});
}

TEST_CASE("at most eighteen digits are read") {
    check_value("999.999.999.999.999.999", {999'999'999'999'999'999, 0});
    check_value("0,123456789012345678", {123'456'789'012'345'678, 18});
    check_fault("99999999999999999999", NumberFault::TooManyDigits, {});
    check_fault("1.000.000.000.000.000.000", NumberFault::TooManyDigits, {});
    check_fault(std::string(100'000, '7'), NumberFault::TooManyDigits, {});
}

TEST_CASE("the written forms of reports have their values") {
    std::size_t checked = 0;
    for (const auto& row : read_vectors("number-forms.csv")) {
        CAPTURE(row[0]);
        if (row[1] == "?") {
            CHECK_FALSE(read_number(row[0]).has_value());
            ++checked;
            continue;
        }
        if (row[1].find("..") != std::string::npos) {
            continue;  // a range is two numbers
        }
        // Units are the caller's.
        const std::string written = row[0].substr(0, row[0].find_first_not_of("0123456789.,-"));
        const auto number = read_number(written);
        REQUIRE(number.has_value());
        std::string value = format_number(number->value, Grouping::None);
        if (const auto comma = value.find(','); comma != std::string::npos) {
            value[comma] = '.';
        }
        CHECK(value == row[1].substr(0, row[1].find('/')));
        ++checked;
    }
    CHECK(checked == 21);
}

TEST_CASE("what is printed is read back as the same value") {
    std::mt19937_64 random(5);
    for (int i = 0; i < 50'000; ++i) {
        // Of 1 to 18 digits, all lengths alike.
        std::uint64_t bound = 10;
        for (auto n = random() % 18; n > 0; --n) {
            bound *= 10;
        }
        Decimal value{static_cast<std::int64_t>(random() % bound),
                      static_cast<std::uint8_t>(random() % 17)};
        if (random() % 2 == 0) {
            value.coefficient = -value.coefficient;
        }
        const std::string text = format_number(value);
        CAPTURE(text);
        const auto number = read_number(text);
        if (!number) {
            // Three decimals after fewer than four digits look like an English thousand.
            REQUIRE(value.scale == 3);
            REQUIRE(number.error().fault == NumberFault::Ambiguous);
            continue;
        }
        REQUIRE(number->value == value);
        REQUIRE(number->value.scale == value.scale);
        REQUIRE_FALSE(number->ungrouped);
        REQUIRE(number->length == text.size());
    }
}

// Runs in the test number_words_to_10_million.
TEST_CASE("every integer to 10 million returns from its figures" * doctest::skip()) {
    for (std::int64_t value = 0; value <= 10'000'000; ++value) {
        const auto number = read_number(format_number({value, 0}));
        if (!number || number->value.coefficient != value || number->value.scale != 0 ||
            number->ungrouped) {
            FAIL(value);
        }
    }
}

TEST_CASE("each reading that is offered is itself read, but for the code with its zero") {
    std::mt19937 random(9);
    static constexpr std::string_view some = "0123456789.,.,- 00%";
    std::map<NumberFault, int> seen;
    for (int i = 0; i < 200'000; ++i) {
        std::string text;
        for (auto n = random() % 10; n > 0; --n) {
            text.push_back(some[random() % some.size()]);
        }
        const auto number = read_number(text);
        if (number) {
            continue;
        }
        ++seen[number.error().fault];
        const Readings& readings = number.error().readings;
        const bool code = number.error().fault == NumberFault::LeadingZero;
        REQUIRE((number.error().fault == NumberFault::NotANumber || !readings.empty()));
        for (std::size_t r = 0; r + (code ? 1 : 0) < readings.size(); ++r) {
            CAPTURE(text);
            CAPTURE(readings[r]);
            REQUIRE(read_number(readings[r]).has_value());
        }
    }
    CHECK(seen[NumberFault::Ambiguous] > 1000);
    CHECK(seen[NumberFault::LeadingZero] > 1000);
}
