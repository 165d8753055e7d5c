#include "stylesheet/measure.h"

#include <string>

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

using base::Length;
using namespace base::literals;

TEST_CASE("a length is a number and a unit, with a comma or a dot, with a blank or without") {
    CHECK(parse_length("20mm") == 20_mm);
    CHECK(parse_length("13pt") == 13_pt);
    CHECK(parse_length("1,27cm") == parse_length("12.7mm"));
    CHECK(parse_length("1.27 cm") == parse_length("1,27cm"));
    CHECK(parse_length(" 0,5pt ") == Length::from_units(32'768));
    CHECK(parse_length("-3mm") == -3_mm);
    CHECK(parse_length("1in") == 72_pt);
    CHECK(parse_length("25.4mm") == 72_pt);
    CHECK(parse_length("0") == Length{});
}

TEST_CASE("a length is rounded once, to the nearest unit") {
    // 1 mm is 185,771.338… units, 0.1 mm 18,577.13…, 1 cm ten times the first, not of its rounding.
    CHECK(parse_length("1mm")->units() == 185'771);
    CHECK(parse_length("1cm")->units() == 1'857'713);
    CHECK(parse_length("10mm") == parse_length("1cm"));
    CHECK(parse_length("0,000001mm")->units() == 0);
    CHECK(parse_length("0.00001pt")->units() == 1);
}

TEST_CASE("the longest number that is read does not overflow in any unit") {
    for (const std::string unit : {"pt", "mm", "cm", "in"}) {
        CHECK(*parse_length("999999999999" + unit) > Length{});
        CHECK(*parse_length("-999999999999" + unit) < Length{});
    }
}

TEST_CASE("what is no length is none") {
    for (const char* text :
         {"", "mm", "20", "20 px", "20mm2", "1.270,5mm", "1..2mm", ",5mm", "5,mm", "--5mm", "1e3pt",
          "٣mm", "20 m m", "1234567890123pt", "1,1234567pt", "nan", "0x10pt", "-", "+"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_length(text).has_value());
    }
}

TEST_CASE("a share is read in thousandths") {
    CHECK(parse_percent("40%") == 400);
    CHECK(parse_percent("2,5 %") == 25);
    CHECK(parse_percent("-1%") == -10);
    for (const char* text : {"40", "%", "40%%", "1001%", "99999999999%", "40pt"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_percent(text).has_value());
    }
}

TEST_CASE("leading is a length or a multiple of the font's own line") {
    CHECK(parse_leading("18pt") == document::Leading{18_pt, 0});
    CHECK(parse_leading("1.15 lines") == document::Leading{{}, 1150});
    CHECK(parse_leading("1 line") == document::Leading{{}, 1000});
    for (const char* text : {"1.15", "lines", "0 lines", "99 lines", "18"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_leading(text).has_value());
    }
}

}  // namespace
}  // namespace tongket::stylesheet
