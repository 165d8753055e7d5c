#include "pdf/values.h"

#include <limits>

#include <doctest/doctest.h>

namespace tongket::pdf {
namespace {

template <class T>
std::string written(const T& value) {
    std::string out;
    append(out, value);
    return out;
}

TEST_CASE("numbers have no exponent, no trailing zeros and no minus zero") {
    CHECK(written(Fixed{0, 3}) == "0");
    CHECK(written(Fixed{-5, 3}) == "-0.005");
    CHECK(written(Fixed{12'340, 3}) == "12.34");
    CHECK(written(Fixed{12'000, 3}) == "12");
    CHECK(written(Fixed{100, 0}) == "100");
    CHECK(written(Fixed{std::numeric_limits<std::int64_t>::min(), 0}) == "-9223372036854775808");
    CHECK(written(-7) == "-7");
}

TEST_CASE("a number of any length is written as the standard library writes it") {
    for (std::int64_t number = 1, i = 0; i < 18; ++i, number *= 10) {
        for (const std::int64_t value : {number - 1, number, number + 7, -number, number * 9}) {
            CHECK(written(value) == std::to_string(value));
        }
    }
}

TEST_CASE("a buffer takes values as a text does") {
    const auto buffered = [](const auto& value) {
        ByteBuffer out;
        append(out, value);
        return std::string(out.bytes());
    };
    for (const Fixed value : {Fixed{0, 3}, Fixed{-5, 3}, Fixed{12'340, 3}, Fixed{100'500, 4}}) {
        CHECK(buffered(value) == written(value));
    }
    CHECK(buffered(std::size_t{12'345}) == "12345");
    CHECK(buffered(ObjectId{70'001}) == "70001 0 R");
    CHECK(buffered(Name{"A b"}) == "/A#20b");
    CHECK(buffered(Text{"Đ"}) == "<FEFF0110>");
    CHECK(buffered(Array().add(1).add(2)) == "[1 2]");
    CHECK(buffered(Dictionary().add("N", 1)) == "<</N 1>>");
    ByteBuffer out;
    WrittenDictionary(out).add("S", Name{"TD"}).add("K", 3).end();
    CHECK(out.bytes() == "<</S /TD/K 3>>");
}

TEST_CASE("a length is written in points, rounded to a thousandth") {
    using namespace base::literals;
    CHECK(written(points(595.276_pt)) == "595.276");
    CHECK(written(points(base::Length::from_units(-33))) == "-0.001");
    CHECK(written(points(base::Length::from_units(32))) == "0");
}

TEST_CASE("a text of plain ASCII stays readable and its brackets are escaped") {
    CHECK(written(Text{"a (b) \\"}) == "(a \\(b\\) \\\\)");
}

TEST_CASE("a Vietnamese text becomes UTF-16 with one mark, past the first plane in pairs") {
    CHECK(written(Text{"Đ"}) == "<FEFF0110>");
    CHECK(written(Text{"\U0001F3C6"}) == "<FEFFD83CDFC6>");
    CHECK(text_bytes("Đ") == 4);
    CHECK(text_bytes("\U0001F3C6") == 6);
    CHECK(text_bytes("abc") == 3);
}

TEST_CASE("ill-formed UTF-8 becomes the replacement character and never an odd digit") {
    CHECK(written(Text{"\xC3"}) == "<FEFFFFFD>");
}

TEST_CASE("bytes outside of printable ASCII are written in octal") {
    CHECK(written(Bytes{"a\r\n\xFF"}) == "(a\\015\\012\\377)");
}

TEST_CASE("a name's blanks, marks and bytes above ASCII are escaped") {
    CHECK(written(Name{"A b#/Đ"}) == "/A#20b#23#2F#C4#90");
}

TEST_CASE("arrays and dictionaries keep the order in which they were filled") {
    const Array array = Array().add(1).add(ObjectId{12}).add(Boolean::True);
    CHECK(written(array) == "[1 12 0 R true]");
    CHECK(array.size() == 3);
    CHECK(written(Dictionary().add("B", array).add("A", Dictionary())) ==
          "<</B [1 12 0 R true]/A <<>>>>");
}

}  // namespace
}  // namespace tongket::pdf
