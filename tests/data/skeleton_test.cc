#include "data/skeleton.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <yaml-cpp/yaml.h>

#include "data/reading.h"
#include "vietnamese/normalize.h"

using namespace tongket::data;

namespace {

/// Whether the tree says what the library makes of the whole file by itself.
void check_same(const Value& value, const YAML::Node& node) {
    switch (value.kind) {
        case Value::Kind::Null:
            CHECK(node.IsNull());
            break;
        case Value::Kind::Scalar:
            CHECK(value.text == tongket::vietnamese::to_nfc(node.Scalar()));
            break;
        case Value::Kind::Sequence:
            REQUIRE(value.items.size() == node.size());
            for (std::size_t i = 0; i < value.items.size(); ++i) {
                check_same(value.items[i], node[i]);
            }
            break;
        case Value::Kind::Map: {
            REQUIRE(value.entries.size() == node.size());
            auto theirs = node.begin();
            for (const Entry& entry : value.entries) {
                CHECK(entry.key == tongket::vietnamese::to_nfc(theirs->first.Scalar()));
                check_same(entry.value, theirs->second);
                ++theirs;
            }
            break;
        }
        case Value::Kind::Poisoned:
            FAIL("nothing is poisoned");
    }
}

}  // namespace

TEST_CASE("offsets are traced back through splices") {
    const std::string source = "a: @x\nb: c\n";
    Skeleton skeleton(source);
    skeleton.splice(3, 5, "\"@x\"");
    CHECK(skeleton.text() == "a: \"@x\"\nb: c\n");
    CHECK(skeleton.source_offset(0) == 0);
    CHECK(skeleton.source_offset(3) == 3);
    CHECK(skeleton.source_offset(5) == 3);
    CHECK(skeleton.source_offset(7) == 5);
    CHECK(skeleton.source_offset(8) == 6);
    CHECK(skeleton.source_offset(1000) == source.size());
}

TEST_CASE("a splice takes the place of those that it covers, and an insertion before it stays") {
    const std::string source = "0123456789";
    Skeleton skeleton(source);
    skeleton.splice(2, 2, "+");
    skeleton.splice(3, 4, "x");
    skeleton.splice(5, 6, "y");
    skeleton.splice(2, 8, "z");
    CHECK(skeleton.text() == "01+z89");
    CHECK(skeleton.source_offset(4) == 8);
}

TEST_CASE("scalars that were left out are found again by their place") {
    const std::string source = "a: \"một\"\nb: hai ba\n";
    Skeleton skeleton(source);
    const std::size_t plain = source.find("hai");
    skeleton.leave_out(3, source.find('\n'));
    skeleton.leave_out(plain, source.size() - 1);
    CHECK(skeleton.text() == "a: ''\nb: x\n");
    CHECK(skeleton.find_line_text(3) == "một");
    CHECK(skeleton.find_line_text(plain) == "hai ba");
    CHECK_FALSE(skeleton.find_line_text(4).has_value());
    skeleton.forget_from(plain);
    CHECK_FALSE(skeleton.find_line_text(plain).has_value());
    CHECK(skeleton.text() == "a: ''\nb: hai ba\n");
}

TEST_CASE("a file without traps is read as the library reads it whole") {
    constexpr std::string_view names[] = {"yaml/folded.yaml",       "yaml/numbers-quoted.yaml",
                                          "yaml/words.yaml",        "yaml/date-00.yaml",
                                          "text/nfc.yaml",          "text/nfd.yaml",
                                          "text/mixed-ends.yaml",   "text/stacked-caps.yaml",
                                          "text/emoji-and-han.yaml"};
    for (const std::string_view name : names) {
        CAPTURE(std::string(name));
        const Reading reading = read_case(name);
        REQUIRE(reading.codes().empty());
        check_same(*reading.value, YAML::Load(case_text(name)));
    }
    const std::string all =
        "a: &x một hai ba\nb: *x\nc:\n- \"quoted, text\" # x\n- 'it''s'\n- {d: \"e: f\", g: [h, "
        "'i']}\n"
        "j: plain over\n  two lines\n\n  and three\nk: \"quoted\n  twice\"\n'l m': ~\nn: >-\n o\n "
        "p\n"
        "q: |+\n  r\n\n\ns: value  # comment\nt:\n  long value on a line of its own\n";
    const Reading reading = read_text(all);
    CHECK(reading.codes().empty());
    check_same(*reading.value, YAML::Load(all));
}

TEST_CASE("a flow collection of texts alone is left out whole and reads as the library reads it") {
    const std::string flows[] = {
        "{một: \"hai\", ba: bốn năm}", "{ab: \"x\", c: 5, 'd e': [1, \"2,5\", {f: g}]}",
        "[\"1\", 'a', b c, 103%]",     "[[a, b], [c], [\"\", '']]",
        "{a: {b: {c: [d]}}}",          "{title: \"x\", for: \"y\",\n    note: z}",
        "[a, b,\n    c # tail\n    , d]",
    };
    for (const std::string& flow : flows) {
        CAPTURE(flow);
        for (const std::string& text : {"k: " + flow + "\nl: m\n", "- " + flow + "\n- n\n",
                                        "a: &x " + flow + "\nb: *x\n", flow + "\n"}) {
            CAPTURE(text);
            const Reading reading = read_text(text);
            CHECK(reading.codes().empty());
            check_same(*reading.value, YAML::Load(text));
        }
    }
    // What the library has to judge is left to it.
    for (const std::string other : {"[]", "{}", "[a, ~]", "{a: }", "[a, b,]", "{a: b,}", "[null, x]",
                                    "[\"two\n  lines\"]", "[&y a, *y]"}) {
        CAPTURE(other);
        const std::string text = "k: " + other + "\n";
        const Reading reading = read_text(text);
        CHECK(reading.codes().empty());
        check_same(*reading.value, YAML::Load(text));
    }
}

TEST_CASE("the nodes of a collection that was left out keep their places") {
    const Reading reading = read_text("k: [một, {hai: \"ba\"}]\n");
    REQUIRE(reading.codes().empty());
    const Value& list = reading.value->entries[0].value;
    CHECK(list.place.column == 4);
    CHECK(list.collection == CollectionStyle::Flow);
    CHECK(list.items[0].place.column == 5);
    CHECK(list.items[0].place.length == 3);
    const Value& map = list.items[1];
    CHECK(map.place.column == 10);
    CHECK(map.entries[0].key_place.column == 11);
    CHECK(map.entries[0].value.place.column == 16);
    CHECK(map.entries[0].value.style == ScalarStyle::Quoted);
    CHECK(read_text("k: {a: x, a: y}\n").codes() == "TK0107@1:11");
}
