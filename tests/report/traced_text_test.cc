#include "report/traced_text.h"

#include <string>

#include <doctest/doctest.h>

#include "data/read_yaml.h"

using namespace tongket;
using report::TracedText;

TEST_CASE("bytes of pieces are traced to their own origins") {
    TracedText text;
    text.append("abc", 10);
    text.append("de", 13);
    text.append("x", 40);
    CHECK(text.text() == "abcdex");
    CHECK(text.origin(0) == 10);
    CHECK(text.origin(4) == 14);
    CHECK(text.origin(5) == 40);
    CHECK(text.origin(6) == 41);
}

TEST_CASE("a text that is appended keeps its origins, and cutting forgets only what is cut") {
    TracedText first, second;
    first.append("ab", 0);
    second.append("cd", 7);
    second.append("e", 20);
    first.append(second);
    CHECK(first.text() == "abcde");
    CHECK(first.origin(3) == 8);
    CHECK(first.origin(4) == 20);
    first.truncate(3);
    CHECK(first.text() == "abc");
    CHECK(first.origin(2) == 7);
    first.append("z", 30);
    CHECK(first.origin(3) == 30);
}

TEST_CASE("places in a literal text count characters, in any order of asking") {
    data::Value value;
    value.kind = data::Value::Kind::Scalar;
    value.style = data::ScalarStyle::Literal;
    value.text = "Đẩy mạnh\nthi đua\n";
    value.first_line = 7;
    value.indent = 6;
    report::Places places(value);
    const std::size_t second = value.text.find("đua");
    CHECK(places.at(second).line == 8);
    CHECK(places.at(second).column == 11);
    CHECK(places.at(0).line == 7);
    CHECK(places.at(0).column == 7);
    CHECK(places.at(value.text.find("mạnh"), 4).column == 11);
    CHECK(places.at(value.text.find("mạnh"), 4).length == 4);
    CHECK(places.at(10'000).line == 9);
}

TEST_CASE("places in a text on one line agree with the value's own, whatever its style") {
    base::Sources sources;
    base::Diagnostics diagnostics;
    const base::SourceId id = sources.add(
        "x.yaml",
        "a: Đẩy mạnh thi đua\nb: \"Đẩy mạnh thi đua\"\nc: \"Đẩy\\tmạnh\"\nd: >\n  Đẩy\n  mạnh\n"
        "e: Du\u0323a\u0301n thi đua\nf: |\n  Đẩy\n  mạnh\n");
    const auto map = data::read_yaml(sources, id, {}, diagnostics);
    REQUIRE(map);
    for (const data::Entry& entry : map->entries) {
        CAPTURE(entry.key);
        report::Places places(entry.value);
        for (std::size_t i = 0; i <= entry.value.text.size(); ++i) {
            const auto byte = static_cast<unsigned char>(entry.value.text[i]);
            if (i == entry.value.text.size() || (byte & 0xC0U) != 0x80) {
                CHECK(places.at(i).line == entry.value.place_in(i).line);
                CHECK(places.at(i).column == entry.value.place_in(i).column);
            }
        }
    }
}
