#include "text/check_font.h"

#include <string>

#include <doctest/doctest.h>

#include "base/file.h"
#include "text/fixtures.h"

namespace tongket::text {
namespace {

/// The reason against good.ttf after two bytes of one of its tables have been changed.
std::string reason_after(std::string_view tag, std::size_t offset, std::uint16_t value) {
    auto bytes = base::read_file(font_path("good.ttf"));
    REQUIRE(bytes.has_value());
    const auto whole = Sfnt::read(*bytes, 0);
    REQUIRE(whole.has_value());
    const auto table = static_cast<std::size_t>(whole->table(tag).data() - bytes->data());
    (*bytes)[table + offset] = static_cast<char>(value >> 8U);
    (*bytes)[table + offset + 1] = static_cast<char>(value & 0xFFU);
    const auto glyphs = check_font(*Sfnt::read(*bytes, 0));
    return glyphs ? "" : glyphs.error().en;
}

}  // namespace

TEST_CASE("a sound face gives its glyph count") {
    const auto bytes = base::read_file(font_path("good.ttf"));
    REQUIRE(bytes.has_value());
    const auto glyphs = check_font(*Sfnt::read(*bytes, 0));
    REQUIRE(glyphs.has_value());
    CHECK(*glyphs == 28);
}

TEST_CASE("units per em lie between 16 and 16,384") {
    CHECK(reason_after("head", 18, 15) == "its head table is damaged");
    CHECK(reason_after("head", 18, 16'385) == "its head table is damaged");
    CHECK(reason_after("head", 18, 16) == "");
    CHECK(reason_after("head", 18, 16'384) == "");
}

TEST_CASE("tables that contradict each other are refused") {
    CHECK(reason_after("head", 12, 0) == "its head table is damaged");
    CHECK(reason_after("maxp", 4, 0) == "its maxp table is damaged");
    CHECK(reason_after("maxp", 4, 60'000) == "its loca table is damaged");
    CHECK(reason_after("hhea", 34, 29) == "its hhea table is damaged");
    CHECK(reason_after("hhea", 34, 0) == "its hhea table is damaged");
    CHECK(reason_after("head", 50, 2) == "its head table is damaged");
}

TEST_CASE("an encoding that is neither Unicode nor symbols is refused") {
    CHECK(reason_after("cmap", 4, 1) == "its letters have no Unicode values");
}

}  // namespace tongket::text
