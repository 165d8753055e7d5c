#include "batch/row_fields.h"

#include <doctest/doctest.h>

namespace tongket::batch {

TEST_CASE("a column is named by its head without accents and with hyphens") {
    CHECK(field_id("Tên xã") == "ten-xa");
    CHECK(field_id("Thu ngân sách (tỷ đồng)") == "thu-ngan-sach-ty-dong");
    CHECK(field_id("Đơn vị") == "don-vi");
    CHECK(field_id("%") == "");
}

TEST_CASE("a pattern takes fields by their ids and by their heads") {
    const std::vector<RowField> fields = {{"ma-xa", "00004"}, {"ten-xa", "Ba Đình"}};
    CHECK(expand_pattern("{ma-xa}/{Tên xã}.xlsx", fields) == "00004/Ba Đình.xlsx");
    CHECK(expand_pattern("no field", fields) == "no field");
    CHECK(expand_pattern("", fields) == "");
}

TEST_CASE("a field that the row does not have is named with those that it has") {
    const auto fault = expand_pattern("{ten}", {{"ma-xa", "00004"}});
    REQUIRE_FALSE(fault);
    CHECK(fault.error().code == base::Code::UnknownRowField);
    CHECK(fault.error().arguments == std::vector<std::string>{"ten", "{ma-xa}"});
}

TEST_CASE("a brace that is not closed is a fault") {
    const auto fault = expand_pattern("x {ten", {{"ten", "a"}});
    REQUIRE_FALSE(fault);
    CHECK(fault.error().code == base::Code::UnclosedRowField);
}

TEST_CASE("braces in a cell are text") {
    CHECK(expand_pattern("{a}", {{"a", "{b}"}, {"b", "x"}}) == "{b}");
}

}  // namespace tongket::batch
