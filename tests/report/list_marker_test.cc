#include "report/list_marker.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace tongket;
using report::find_list_marker;
using report::ListLevel;

namespace {

/// "level depth mark|text", or "none".
std::string found(std::string_view line) {
    const auto marker = find_list_marker(line);
    if (!marker) {
        return "none";
    }
    return fmt::format("{} {} {}|{}", static_cast<int>(marker->level), marker->depth, marker->text,
                       line.substr(marker->size));
}

}  // namespace

TEST_CASE("the decree's marks nest in the decree's order") {
    int depth = -1;
    for (const std::string_view line :
         {"I. Một", "1. Một", "1.1. Một", "1.1.1. Một", "a) Một", "- Một", "+ Một"}) {
        CAPTURE(line);
        const auto marker = find_list_marker(line);
        REQUIRE(marker);
        CHECK(marker->depth > depth);
        CHECK(line.substr(marker->size) == "Một");
        depth = marker->depth;
    }
}

TEST_CASE("a mark is printed as it is typed, but for dashes and bullets") {
    CHECK(found("12) Mười hai") == "1 1 12)|Mười hai");
    CHECK(found("2/ Hai") == "1 1 2/|Hai");
    CHECK(found("đ) Đ") == "3 10 đ)|Đ");
    CHECK(found("XIV. Mười bốn") == "0 0 XIV.|Mười bốn");
    CHECK(found("• Chấm") == "4 11 -|Chấm");
    CHECK(found("1.2 Hai") == "2 2 1.2|Hai");
}

TEST_CASE("blanks after a mark may be no-break ones or missing before a letter") {
    CHECK(found("-\u00A0 Một") == "4 11 -|Một");
    CHECK(found("1.Một") == "1 1 1.|Một");
    CHECK(found("+Một") == "5 12 +|Một");
    CHECK(found("-5%") == "none");
    CHECK(found("*đậm*") == "none");
}

TEST_CASE("numbers, initials and words are no marks") {
    for (const std::string_view line :
         {"3.300 tỷ", "1.5 triệu", "31.12.2021 là", "2021. Năm", "05. Năm", "1", "1.", "-", "I.",
          "V. I. Lê-nin", "IX", "C. Mác", "ê) không có", "abc) x", "", "v.v. và", "Điều 5."}) {
        CAPTURE(line);
        CHECK(found(line) == "none");
    }
}

TEST_CASE("a mark alone before a forced line end is text") { CHECK(found("- \nMột") == "none"); }
