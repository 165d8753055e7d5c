#include "vietnamese/unit.h"

#include <limits>
#include <random>

#include <doctest/doctest.h>

using namespace tongket::vietnamese;

namespace {

std::string changed(const Decimal& value, std::string_view from, std::string_view to) {
    const auto result = change_unit(value, from, to);
    return result ? format_number(*result) : "none";
}

std::string shortened(const Decimal& value, std::string_view unit, std::uint8_t decimals = 2) {
    const Amount amount = shorten({value, std::string(unit)}, decimals);
    return format_number(amount.value) + " " + amount.unit;
}

}  // namespace

TEST_CASE("units are read aloud, pairs and rates in their own way") {
    CHECK(unit_in_words("m") == "mét");
    CHECK(unit_in_words("ha") == "héc-ta");
    CHECK(unit_in_words("tỷ đồng") == "tỷ đồng");
    CHECK(unit_in_words("hộ/người") == "hộ, người");
    CHECK(unit_in_words("triệu đồng/người/năm") == "triệu đồng một người một năm");
    CHECK(unit_in_words("đồng/m²") == "đồng một mét vuông");
    CHECK(unit_in_words("/").size() > 0);
}

TEST_CASE("units of one kind change exactly") {
    CHECK(changed({28, 0}, "tỷ đồng", "triệu đồng") == "28.000");
    CHECK(changed({28'000, 0}, "triệu đồng", "tỷ đồng") == "28");
    CHECK(changed({28'450, 0}, "triệu đồng", "tỉ đồng") == "28,45");
    CHECK(changed({125, 1}, "triệu đồng/người/năm", "đồng/người/năm") == "12.500.000");
    CHECK(changed({1, 0}, "nghìn tỷ đồng", "tỷ đồng") == "1.000");
    CHECK(changed({8575, 0}, "m", "km") == "8,575");
    CHECK(changed({25, 1}, "ha", "m²") == "25.000");
    CHECK(changed({3, 0}, "tấn", "kg") == "3.000");
    CHECK(changed({3, 0}, "tạ", "tấn") == "0,3");
    CHECK(changed({1000, 1}, "tỷ đồng", "tỷ đồng") == "100,0");
    CHECK(changed({0, 0}, "đồng", "tỷ đồng") == "0");
}

TEST_CASE("a unit's kind is the same whatever its multiple and its spelling") {
    CHECK(kind_of_unit("nghìn tỷ đồng") == "đồng");
    CHECK(kind_of_unit("tỉ VNĐ") == "đồng");
    CHECK(kind_of_unit("triệu đồng/người/năm") == "đồng/người/năm");
    CHECK(kind_of_unit("km2") == kind_of_unit("héc-ta"));
    CHECK(kind_of_unit("nghìn lượt") == "lượt");
    CHECK(kind_of_unit("tập thể") == "tập thể");
    CHECK(kind_of_unit("m") != kind_of_unit("ha"));
}

TEST_CASE("units of two kinds, and what no decimal holds, do not change") {
    CHECK(changed({1, 0}, "tỷ đồng", "USD") == "none");
    CHECK(changed({1, 0}, "triệu đồng/người", "tỷ đồng") == "none");
    CHECK(changed({1, 0}, "hộ", "người") == "none");
    CHECK(changed({999'999'999'999'999'999, 0}, "tỷ đồng", "đồng") == "none");
    CHECK(changed({1, 15}, "đồng", "tỷ đồng") == "none");
    CHECK(changed({std::numeric_limits<std::int64_t>::min(), 0}, "tỷ", "") == "none");
}

TEST_CASE("changing a unit there and back gives the same value") {
    std::mt19937_64 random(2);
    for (int i = 0; i < 20'000; ++i) {
        const Decimal value{static_cast<std::int64_t>(random() % 2'000'000'000) - 1'000'000'000,
                            static_cast<std::uint8_t>(random() % 5)};
        const auto there = change_unit(value, "triệu đồng", "tỷ đồng");
        REQUIRE(there.has_value());
        const auto back = change_unit(*there, "tỷ đồng", "triệu đồng");
        REQUIRE(back.has_value());
        REQUIRE(*back == value);
    }
}

TEST_CASE("an amount is shortened to the greatest unit in which it is at least one") {
    CHECK(shortened({3'300'000, 0}, "triệu đồng") == "3.300 tỷ đồng");
    CHECK(shortened({1'250'000, 0}, "đồng") == "1,25 triệu đồng");
    CHECK(shortened({28'456'789'000, 0}, "đồng") == "28,46 tỷ đồng");
    CHECK(shortened({28'456'789'000, 0}, "đồng", 0) == "28 tỷ đồng");
    CHECK(shortened({-2'500, 0}, "triệu đồng") == "-2,5 tỷ đồng");
    CHECK(shortened({1'250'000, 0}, "người") == "1,25 triệu người");
    CHECK(shortened({15'908, 0}, "hộ") == "15.908 hộ");
    CHECK(shortened({8575, 0}, "m", 3) == "8,575 km");
    CHECK(shortened({12'500, 0}, "triệu đồng/người/năm") == "12,5 tỷ đồng/người/năm");
    CHECK(shortened({5, 1}, "tỷ đồng") == "0,5 tỷ đồng");
    CHECK(shortened({3, 0}, "tỉ đồng") == "3 tỉ đồng");
    CHECK(shortened({3'300, 0}, "nghìn tỷ đồng") == "3.300 nghìn tỷ đồng");
    CHECK(shortened({1038, 1}, "%") == "103,8 %");
    CHECK(shortened({5'000'000, 0}, "") == "5.000.000 ");
    CHECK(shortened({0, 0}, "đồng") == "0 đồng");
}
