#include "data/skeleton.h"

#include <array>
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
    CHECK(skeleton.find_line_text_end(3) == source.find('\n'));
    CHECK(skeleton.find_line_text_end(plain) == source.size() - 1);
    CHECK(skeleton.find_line_text_end(4) == std::string::npos);
    skeleton.forget_from(plain);
    CHECK(skeleton.find_line_text_end(plain) == std::string::npos);
    CHECK(skeleton.text() == "a: ''\nb: hai ba\n");
}

TEST_CASE("values that are left out one after another are one to the library") {
    const std::string source = "- một\n- [\"hai\", ba]  # hết\n- năm sáu\nk: v\n";
    Skeleton skeleton(source);
    const std::size_t flow = source.find('[');
    const std::size_t quoted = source.find('"');
    const std::size_t third = source.find("năm");
    skeleton.leave_out(2, source.find('\n'));
    const std::size_t first_end = skeleton.end();
    skeleton.leave_out(quoted, quoted + 5);
    skeleton.leave_out(
        std::array<LeftOutNode, 4>{LeftOutNode{LeftOutNode::Kind::Sequence, flow, flow + 1},
                                   LeftOutNode{LeftOutNode::Kind::Text, quoted, quoted + 5},
                                   LeftOutNode{LeftOutNode::Kind::Text, quoted + 7, quoted + 9},
                                   LeftOutNode{LeftOutNode::Kind::End, quoted + 9, quoted + 10}});
    REQUIRE(skeleton.has_just_left_out(flow));
    skeleton.join(2, first_end, Skeleton::Joined::Item, flow);
    CHECK(skeleton.find_joined(2).size() == 4);
    CHECK(skeleton.find_flow(flow).empty());
    skeleton.leave_out(third, third + 9);
    skeleton.join(2, first_end, Skeleton::Joined::Item, third);
    CHECK(skeleton.find_joined(2).size() == 5);
    CHECK(skeleton.find_joined(2).back().begin == third);
    CHECK(skeleton.text() == "- x" + source.substr(third + 9));
    CHECK(skeleton.find_joined(third).empty());
}

TEST_CASE("a pair joins with its key, which stands before its value") {
    const std::string source = "một: \"hai\"\nba: |\n  bốn\n";
    Skeleton skeleton(source);
    const std::size_t value = source.find('"');
    const std::size_t key = source.find("ba");
    const std::size_t header = source.find('|');
    skeleton.leave_out(value, value + 5);
    const std::size_t first_end = skeleton.end();
    skeleton.leave_out(key, key + 2);
    skeleton.leave_out({.header = header, .text = "bốn\n"}, source.size() - 1);
    skeleton.join(value, first_end, Skeleton::Joined::Pair, header);
    REQUIRE(skeleton.find_joined(value).size() == 2);
    CHECK(skeleton.find_joined(value)[0].begin == key);
    CHECK(skeleton.find_joined(value)[1].kind == LeftOutNode::Kind::Block);
    CHECK(skeleton.text() == "một: ''\n");
    CHECK(skeleton.find_block_text(header)->text == "bốn\n");
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
        "{một: \"hai\", ba: bốn năm}",
        "{ab: \"x\", c: 5, 'd e': [1, \"2,5\", {f: g}]}",
        "[\"1\", 'a', b c, 103%]",
        "[[a, b], [c], [\"\", '']]",
        "{a: {b: {c: [d]}}}",
        "{title: \"x\", for: \"y\",\n    note: z}",
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
    for (const std::string other : {"[]", "{}", "[a, ~]", "{a: }", "[a, b,]", "{a: b,}",
                                    "[null, x]", "[\"two\n  lines\"]", "[&y a, *y]"}) {
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

TEST_CASE("values that join the one before them read as the library reads them") {
    const std::string texts[] = {
        "aa: \"một\"\nbb: hai\n\n# giữa\ncc: [ba, {d: \"bốn\"}]  # sau\ndd: |\n  năm\n  sáu\nee: "
        "x\n",
        "- \"một\"\n- hai ba\n  # giữa\n- [x, y]\n\n- {aa: \"x\"}\n- >-\n  bốn\n  năm\n- sáu\n",
        "aa: x1\nbb:\n  cc: x2\n  dd: x3\nee: x4\nff: x5\n",
        "aa: x1\nbb:\n- x2\n- x3\ncc: x4\ndd:\nee: x5\n",
        "- - x1\n  - x2\n- - x3\n- x4\n- aa: x5\n  bb: x6\n- x7\n-\n- x8\n- x9\n",
        "- aa: x1\n  bb: x2\n  cc:\n    - x3\n    - x4\n  dd: x5\n- aa: x6\n",
        "aa: &n x1\nbb: x2\ncc: *n\ndd: x3\nee: x4\n",
        "aa: x1\nbb: ~\ncc: x2\n'd d': x3\nee: x4\nff: plain over\n  two lines\ngg: x5\nhh: x6\n",
        "- x1\n- plain over\n  two lines\n- x2\n- x3\n",
        "---\naa: x1\nbb: x2\n...\n",
        "aa: x1\nbb: \"it\\u0020is\"\ncc: x2\ndd: 'it''s'\nee: x3\n",
        // Blocks of which all is left out, and some of which not all is.
        "aa:\n  bb:\n    cc: x1\n    dd: x2\n  ee:\n  - x3\n  - ff: x4\n    gg: x5\nhh: x6\n",
        "aa:\n- bb: x1\n  cc:\n  - x2\n  - x3\n- bb: x4\ndd:\n  - - x5\n    - x6\n  - [x7, x8]\n",
        "# trước\naa:  # sau\n  # giữa\n  bb: x1  # x\n\n  # giữa\n  cc: x2\n# cuối\ndd:\n- x3\n",
        "aa:\n  bb: x1\n  cc: ~\ndd:\n  ee: x2\n  ff:\n    gg: x3\n",
        "aa:\n  bb: x1\n  cc:\ndd:\n- x2\n-\nee:\n- x3\n",
        "aa: &n\n  bb: x1\n  cc: x2\ndd: *n\nee:\n- &m\n  ff: x3\n- *m\n- &k gg: x4\n  hh: x5\n",
        "aa:\n  &n\n  bb: x1\ncc: *n\n",
        "- aa:\n    bb: x1\n  cc: x2\n-\n  dd: x3\n-\n  - x4\n- x5\n",
        "aa:\n  bb: |\n    một\n    hai\n  cc: >\n    ba\n    bốn\ndd: {ee: [x1, x2]}\n",
        "aa:\n  text on the line below\nbb:\n  cc: x1\n",
        "---\naa:\n  bb:\n  - x1\n...\n# hết\n",
    };
    for (const std::string& text : texts) {
        CAPTURE(text);
        const Reading reading = read_text(text);
        CHECK(reading.codes().empty());
        REQUIRE(reading.value.has_value());
        check_same(*reading.value, YAML::Load(text));
    }
}

TEST_CASE("values that join the one before them keep their places, and their keys are checked") {
    const Reading reading = read_text("aa: \"một\"\n# giữa\nbb: [hai, ba]\ncc: |\n  bốn\n");
    REQUIRE(reading.codes().empty());
    const std::vector<Entry>& entries = reading.value->entries;
    REQUIRE(entries.size() == 3);
    CHECK(entries[1].key_place.line == 3);
    CHECK(entries[1].key_place.column == 1);
    CHECK(entries[1].value.items[1].place.column == 11);
    CHECK(entries[2].value.style == ScalarStyle::Literal);
    CHECK(entries[2].value.place.line == 4);
    CHECK(entries[2].value.first_line == 5);
    CHECK(read_text("aa: x1\nbb: x2\naa: x3\n").codes() == "TK0107@3:1");
}

TEST_CASE("a block of which all is left out is one value to the library") {
    const std::string source = "aa: x1\nbb:\n  cc: \"x2\"\n  dd: x3\n";
    Skeleton skeleton(source);
    const auto at = [&source](std::string_view text) { return source.find(text); };
    skeleton.leave_out(0, 2);
    skeleton.leave_out(at("x1"), at("x1") + 2);
    const std::size_t first_end = skeleton.end();
    skeleton.leave_out(at("bb"), at("bb") + 2);
    skeleton.leave_out(at("cc"), at("cc") + 2);
    skeleton.leave_out(at("\"x2"), at("\"x2") + 4);
    const std::size_t inner_end = skeleton.end();
    skeleton.leave_out(at("dd"), at("dd") + 2);
    skeleton.leave_out(at("x3"), at("x3") + 2);
    skeleton.join(at("\"x2"), inner_end, Skeleton::Joined::Pair, at("x3"));
    const std::size_t below = at("bb") + 3;
    skeleton.leave_out(Skeleton::Block{LeftOutNode::Kind::Map, at("cc"), at("\"x2")}, below);
    CHECK(skeleton.text() == "x: x\nx: ''\n");
    REQUIRE(skeleton.find_flow(below).size() == 6);
    CHECK(skeleton.find_flow(below)[0].style == CollectionStyle::Block);
    CHECK(skeleton.find_flow(below)[1].begin == at("cc"));
    CHECK(skeleton.find_joined(at("\"x2")).empty());
    skeleton.join(at("x1"), first_end, Skeleton::Joined::Pair, below);
    CHECK(skeleton.find_joined(at("x1")).size() == 7);
    skeleton.leave_out(Skeleton::Block{LeftOutNode::Kind::Map, 0, at("x1")}, 0);
    CHECK(skeleton.text() == " ''\n");
    CHECK(skeleton.find_flow(0).size() == 11);
}

TEST_CASE("the nodes of a block that was left out keep their places, and their keys are checked") {
    const Reading reading = read_text("aa:\n  - bb: \"một\"\n    cc:\n    - hai\n\n  - bb: ba\n");
    REQUIRE(reading.codes().empty());
    CHECK(reading.value->place.line == 1);
    CHECK(reading.value->place.column == 1);
    CHECK(reading.value->collection == CollectionStyle::Block);
    const Value& list = reading.value->entries[0].value;
    CHECK(list.place.line == 2);
    CHECK(list.place.column == 3);
    CHECK(list.collection == CollectionStyle::Block);
    REQUIRE(list.items.size() == 2);
    CHECK(list.items[0].place.column == 5);
    CHECK(list.items[0].entries[1].key_place.line == 3);
    CHECK(list.items[0].entries[1].value.place.line == 4);
    CHECK(list.items[0].entries[1].value.place.column == 5);
    CHECK(list.items[1].place.line == 6);
    CHECK(read_text("aa:\n  bb: x1\n  bb: x2\n").codes() == "TK0107@3:3");
}
