#include "data/sheets/number_format.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::data;

namespace {

std::string show(std::string_view number,
                 std::string_view code,
                 DateSystem system = DateSystem::From1900) {
    const auto shown = show_number(*read_stored_number(number), read_number_format(code), system);
    return (shown.kind == ShownNumber::Kind::NoSuchDate ? "no date " : "") + shown.text;
}

/// The number behind what is shown, as the office writes it.
std::string value(std::string_view number, std::string_view code) {
    const auto shown =
        show_number(*read_stored_number(number), read_number_format(code), DateSystem::From1900);
    return vietnamese::format_number(shown.value) + (shown.percent ? "%" : "");
}

}  // namespace

TEST_CASE("a number without a format has a comma and at most ten digits") {
    CHECK(show("3300", "General") == "3300");
    CHECK(show("98.5", "General") == "98,5");
    CHECK(show("33.3333333333333", "General") == "33,33333333");
    CHECK(show("0.333333333333333", "") == "0,333333333");
    CHECK(show("1E-7", "General") == "0,0000001");
    CHECK(show("1E-12", "General") == "0,000000000001");
    CHECK(show("123456789012345", "General") == "123456789012345");
    CHECK(show("-5", "General") == "-5");
}

TEST_CASE("thousands have dots and decimals a comma") {
    CHECK(show("3300", "#,##0") == "3.300");
    CHECK(show("3300", "#,##0.0") == "3.300,0");
    CHECK(show("1234567.891", "#,##0.00") == "1.234.567,89");
    CHECK(show("0.5", "#,##0") == "1");
    CHECK(show("0.4", "#") == "");
    CHECK(show("12", "#,##0.##") == "12");
    CHECK(show("12.5", "#,##0.0#") == "12,5");
    CHECK(show("-1234", "#,##0") == "-1.234");
    CHECK(show("-0.4", "0") == "0");
    CHECK(show("5", "000") == "005");
    CHECK(show("7", "0000") == "0007");
    CHECK(show("1234", "0000,000") == "0.001.234");
}

TEST_CASE("per cent is counted in hundredths, exactly") {
    CHECK(show("1.038", "0.00%") == "103,80%");
    CHECK(show("0.9985", "0%") == "100%");
    CHECK(show("0.9985", "0.00%") == "99,85%");
    CHECK(value("0.9985", "0.00%") == "99,85%");
    CHECK(value("1", "0.0%") == "100,0%");
    // A hundred times this has too many digits: it is shown as it is, not as a hundredth of it.
    CHECK(show("123456789012345678", "0%") == "123456789012346000");
}

TEST_CASE("letters of a format stand around the number and are no date") {
    CHECK(show("5000000", "0\" đ\"") == "5000000 đ");
    CHECK(show("5000000", "#,##0\\ \"đồng\"") == "5.000.000 đồng");
    CHECK(show("5000000", "#,##0 [$₫-42A]") == "5.000.000 ₫");
    CHECK(value("5000000", "#,##0 [$₫-42A]") == "5.000.000");
    CHECK(show("12", "General\" hộ\"") == "12 hộ");
    CHECK(show("912345678", "0000 000 000") == "0912 345 678");
    CHECK(show("5", "[Red]0") == "5");
}

TEST_CASE("a format has sections for less than zero, zero and conditions") {
    CHECK(show("-5", "0;(0)") == "(5)");
    CHECK(show("0", "0;-0;\"-\"") == "-");
    CHECK(show("-3", "#,##0_);[Red](#,##0)") == "(3)");
    CHECK(show("0", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)") == "-");
    CHECK(show("1200", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)") == "1.200");
    CHECK(show("5", "[<10]\"ít\";\"nhiều\"") == "ít");
    CHECK(show("50", "[<10]\"ít\";\"nhiều\"") == "nhiều");
    CHECK(show("5", ";;;") == "");
}

TEST_CASE("a comma at the end counts in thousands, the number stays whole") {
    CHECK(show("3300000", "#,##0,") == "3.300");
    CHECK(show("3350000", "0.0,,") == "3,4");
    CHECK(value("3350000", "0.0,,") == "3.350.000");
    CHECK(show("123456789012345678", "0,,,,,,,") == "123");
}

TEST_CASE("dates are days of the Vietnamese form whatever their format") {
    for (const char* code : {"dd/mm/yyyy", "m/d/yy", "yyyy\\-mm\\-dd", "d-mmm-yy",
                             "[$-42A]dd mmmm yyyy", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"}) {
        CAPTURE(code);
        CHECK(show("46022", code) == "31/12/2025");
        CHECK(show("44560", code, DateSystem::From1904) == "31/12/2025");
    }
    CHECK(show("46022.99999", "yyyy\\-mm\\-dd") == "31/12/2025");
    CHECK(show("46022.5", "dd/mm/yyyy h:mm") == "31/12/2025 12:00");
    CHECK(show("46022", "mm/yyyy") == "12/2025");
    CHECK(show("46022", "mmm-yy") == "12/2025");
    CHECK(show("46022", "yyyy") == "2025");
    CHECK(show("46022", "d-mmm") == "31/12");
    CHECK(show("60", "dd/mm/yyyy") == "no date 60");
    CHECK(show("0", "dd/mm/yyyy") == "no date 0");
    CHECK(show("-1", "dd/mm/yyyy") == "no date -1");
}

TEST_CASE("hours are of a day, or counted on in brackets") {
    CHECK(show("0.354166666666667", "h:mm") == "8:30");
    CHECK(show("0.75", "h:mm AM/PM") == "18:00");
    CHECK(show("1.5", "[h]:mm") == "36:00");
    CHECK(show("0.5", "mm:ss") == "12:00:00");
}

TEST_CASE("formats that no report needs show the number in full") {
    CHECK(show("1234.5", "0.00E+00") == "1234,5");
    CHECK(show("0.5", "# ?/?") == "0,5");
}

TEST_CASE("built-in formats are known by their number") {
    CHECK(show("46022", builtin_format(14)) == "31/12/2025");
    CHECK(show("1.038", builtin_format(10)) == "103,80%");
    CHECK(show("3300", builtin_format(3)) == "3.300");
    CHECK(show("3300", builtin_format(0)) == "3300");
    CHECK(show("3300", builtin_format(4'000'000'000U)) == "3300");
}

TEST_CASE("any text is a format") {
    for (const char* code : {"\"", "\\", "[", "[$", "_", "*", ";", "%%%%%%%%", "0.0.0.0",
                             ",,,,0,,,,", "[<]0", "@@@", "\xE1\xBB"}) {
        CAPTURE(code);
        CHECK_NOTHROW((void)show("-1234.56", code));
        CHECK_NOTHROW((void)show("123456789012345678", code));
    }
    CHECK_NOTHROW((void)show("1", std::string(100'000, '0')));
    CHECK_NOTHROW((void)show("1", "0." + std::string(100'000, '0')));
}
