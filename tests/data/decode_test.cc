#include "data/decode.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "base/utf8.h"
#include "data/reading.h"

using namespace tongket;
using namespace tongket::data;

namespace {

std::string to_utf16(std::string_view text, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    const auto put = [&](std::uint32_t unit) {
        const char high = static_cast<char>(unit >> 8U);
        const char low = static_cast<char>(unit & 0xFFU);
        bytes.push_back(little ? low : high);
        bytes.push_back(little ? high : low);
    };
    for (const char32_t c : base::to_utf32(text)) {
        if (c > 0xFFFF) {
            put(0xD800 + ((c - 0x10000) >> 10U));
            put(0xDC00 + ((c - 0x10000) & 0x3FFU));
        } else {
            put(c);
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("all forms of one text are read alike") {
    const Reading plain = read_case("text/nfc.yaml");
    REQUIRE(plain.codes().empty());
    for (const char* name : {"bom8-crlf", "cr-only", "mixed-ends", "nfd"}) {
        CAPTURE(std::string(name));
        const Reading other = read_case(fmt::format("text/{}.yaml", name));
        CHECK(other.codes().empty());
        CHECK(other.text("title") == plain.text("title"));
        CHECK(other.text("sections/0/body") == plain.text("sections/0/body"));
        CHECK(other.at("sections/0/title")->place.line == 5);
        CHECK(other.at("sections/0/title")->place.column == 12);
        CHECK(other.at("title")->place.source == other.id);
    }
}

TEST_CASE("letters outside the basic plane count as one column") {
    const Reading reading = read_case("text/emoji-and-han.yaml");
    CHECK(reading.codes().empty());
    CHECK(reading.at("sections/0/title")->place.length == 13);
}

TEST_CASE("UTF-16 is read with its places in the decoded text") {
    const std::string text = "title: Báo cáo 🏆: x\nyear: 2025\n";
    for (const bool little : {true, false}) {
        const Reading reading = read_text(to_utf16(text, little));
        CHECK(reading.codes() == "TK0122@1:8");
        CHECK(reading.text("title") == "Báo cáo 🏆: x");
        const auto& place = reading.diagnostics.items()[0].place;
        CHECK(reading.sources.line(place.source, 1) == "title: Báo cáo 🏆: x");
        CHECK(reading.sources.name(place.source) == "thu.yaml");
        const Reading without_mark = read_text(to_utf16(text, little).substr(2));
        CHECK(without_mark.text("year") == "2025");
    }
}

TEST_CASE("two byte order marks are skipped with a warning") {
    const Reading reading = read_case("text/bom8-twice.yaml");
    CHECK(reading.codes() == "TK0104@1:1");
    CHECK_FALSE(reading.diagnostics.has_errors());
    CHECK(reading.text("tongket") == "1");
    CHECK(reading.value->entries.front().key_place.column == 1);
}

TEST_CASE("a byte order mark before a list, a document mark or a comment moves nothing") {
    const Reading list = read_text("\uFEFF- a: 1\n  b: 2\n");
    CHECK(list.codes().empty());
    CHECK(list.text("0/b") == "2");
    CHECK(list.value->items[0].entries[0].key_place.column == 3);
    CHECK(read_text("\uFEFF---\na: 1\n").text("a") == "1");
    CHECK(read_text("\uFEFF# x\na: 1\n").text("a") == "1");
}

TEST_CASE("control characters are errors, and the text around them is read") {
    const Reading reading = read_text(std::string("a: x\0y\nb: \x0Bz\nc: \xC2\x85w\n", 20));
    CHECK(reading.codes() == "TK0103@1:5 TK0103@2:4 TK0103@3:4");
    CHECK(reading.mended() == "U+0000");
    CHECK(reading.text("a") == "x y");
    CHECK(reading.text("b") == "z");
}

TEST_CASE("a file full of control characters is given up") {
    const Reading reading = read_text("PK\x03\x04\x14" + std::string(4000, '\x01'));
    CHECK(reading.diagnostics.size() == 10);
    CHECK_FALSE(reading.value.has_value());
}

TEST_CASE("a file in an old encoding is refused by its name") {
    CHECK(read_case("text/tcvn3-raw.yaml").mended() == "TCVN3 (ABC)");
    CHECK(read_case("text/vni-raw.yaml").mended() == "VNI Windows");
    CHECK(read_case("text/cp1258.yaml").mended() == "Windows-1258");
    CHECK(read_case("text/cp1258.yaml").codes() == "TK0101@2:10");
    CHECK_FALSE(read_case("text/cp1258.yaml").value.has_value());
}

TEST_CASE("a damaged letter in UTF-8 is named as such") {
    const Reading reading = read_text("title: Báo cáo tổng k\xE1\xBAt\n");
    CHECK(reading.codes() == "TK0102@1:22");
    const auto& place = reading.diagnostics.items()[0].place;
    CHECK(base::find_invalid_utf8(reading.sources.line(place.source, 1)) == std::string::npos);
}
