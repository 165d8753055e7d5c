#include "report/table_width.h"

#include <doctest/doctest.h>

using tongket::report::read_table_width;

TEST_CASE("widths are read to the nanometre, with either decimal mark") {
    CHECK(read_table_width("20mm") == 20'000'000);
    CHECK(read_table_width("20 mm") == 20'000'000);
    CHECK(read_table_width("1,5cm") == 15'000'000);
    CHECK(read_table_width("12.125mm") == 12'125'000);
    CHECK(read_table_width("1mm") == 1'000'000);
    CHECK(read_table_width("100cm") == 1'000'000'000);
}

TEST_CASE("what is no width of a column gives nothing") {
    for (const char* text :
         {"", "20", "mm", "20px", "20%", "-5mm", "0mm", "0,5mm", "1001mm", "1.2.3mm", "1,mm",
          ",5mm", "99999999999999999999mm", "1,2345mm", "rộng"}) {
        CAPTURE(text);
        CHECK_FALSE(read_table_width(text));
    }
}
