#include <string>

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;
using tongket::base::Place;

TEST_CASE("the place of a literal text's letters is that of the file") {
    const Reading reading = read_text("a: 1\nbody: |\n\n  Thu ngân sách\n    đạt {thu}\n");
    const Value& body = *reading.at("body");
    CHECK(body.text == "\nThu ngân sách\n  đạt {thu}\n");
    const std::size_t brace = body.text.find('{');
    CHECK(body.place_in(brace, 5) == Place{reading.id, 5, 9, 5});
    CHECK(body.place_in(body.text.find("sách"), 5) == Place{reading.id, 4, 12, 4});
}

TEST_CASE("the place in a decomposed text counts the file's characters") {
    // "dân số {a}", once composed and once decomposed.
    const Reading composed = read_text("body: |\n  dân số {a}\n");
    const Reading decomposed =
        read_text("body: |\n  da\u0302n so\u0302\u0301 {a}\ntitle: da\u0302n {b}\n");
    const Value& body = *decomposed.at("body");
    CHECK(body.text == composed.at("body")->text);
    CHECK(composed.at("body")->place_in(body.text.find('{'), 3) == Place{composed.id, 2, 10, 3});
    CHECK(body.place_in(body.text.find('{'), 3) == Place{decomposed.id, 2, 13, 3});
    const Value& title = *decomposed.at("title");
    CHECK(title.place_in(title.text.find('{'), 3) == Place{decomposed.id, 3, 13, 3});
}

TEST_CASE("the place in plain and quoted text is exact where the file has it as it is") {
    const Reading reading = read_text("a: đạt {thu}\nb: \"đạt {thu}\"\nc: \"đ\\u1EA1t {thu}\"\n");
    for (const char* key : {"a", "b"}) {
        const Value& value = *reading.at(key);
        const std::uint32_t quote = *key == 'b' ? 1 : 0;
        const Place place = value.place_in(value.text.find('{'), 5);
        CHECK(place.column == 8 + quote);
        CHECK(place.length == 5);
    }
    const Value& escaped = *reading.at("c");
    CHECK(escaped.place_in(escaped.text.find('{'), 5) == escaped.place);
}

TEST_CASE("an offset past the end of a text is its end") {
    const Reading reading = read_text("a: |\n  một\n");
    CHECK(reading.at("a")->place_in(1000, 1000) == Place{reading.id, 3, 3, 0});
    CHECK(Value().place_in(5) == Place{});
}

TEST_CASE("a key is found in large maps as in small ones") {
    std::string text;
    for (int i = 0; i < 5000; ++i) {
        text += fmt::format("đơn-vị-{}: giá trị {}\n", i * 7919 % 5000, i);
    }
    const Reading reading = read_text(text);
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->entries.size() == 5000);
    for (const Entry& entry : reading.value->entries) {
        REQUIRE(reading.value->find(entry.key) == &entry.value);
    }
    CHECK(reading.value->find("đơn-vị-5000") == nullptr);
    CHECK(reading.value->find("") == nullptr);
}

TEST_CASE("a map changed after it was read is still looked up rightly") {
    std::string text;
    for (int i = 0; i < 40; ++i) {
        text += fmt::format("k{}: {}\n", i, i);
    }
    Value value = *read_text(text).value;
    value.entries.erase(value.entries.begin());
    CHECK(value.find("k0") == nullptr);
    CHECK(value.find("k39")->text == "39");
}
