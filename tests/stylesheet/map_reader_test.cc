#include "stylesheet/map_reader.h"

#include <doctest/doctest.h>

#include "base/assert.h"

namespace tongket::stylesheet {
namespace {

using data::Value;

Value map_of(std::string key, Value::Kind kind, std::string text = {}) {
    Value value;
    value.kind = kind;
    value.text = std::move(text);
    Value map;
    map.kind = Value::Kind::Map;
    map.entries.push_back({std::move(key), {}, std::move(value)});
    return map;
}

TEST_CASE("asking for a key that the table does not have is a bug") {
    base::Diagnostics diagnostics;
    const Value map = map_of("size", Value::Kind::Scalar, "13pt");
    const MapReader reader(map, KeyMap::Style, "body", diagnostics);
    CHECK_THROWS_AS(static_cast<void>(reader.find("sise")), base::Bug);
    CHECK_THROWS_AS(static_cast<void>(reader.length("paper")), base::Bug);
}

TEST_CASE("null is not given, and what is poisoned is silent") {
    for (const Value::Kind kind : {Value::Kind::Null, Value::Kind::Poisoned}) {
        base::Diagnostics diagnostics;
        const Value map = map_of("size", kind);
        const MapReader reader(map, KeyMap::Style, "body", diagnostics);
        CHECK(reader.has("size"));
        CHECK(reader.find("size") == nullptr);
        CHECK_FALSE(reader.length("size").has_value());
        CHECK(reader.text("size").empty());
        CHECK(diagnostics.size() == 0);
        CHECK(reader.require("size") == nullptr);
        CHECK(diagnostics.size() == (kind == Value::Kind::Null ? 1 : 0));
    }
}

TEST_CASE("what is no map has no keys and is reported once") {
    base::Diagnostics diagnostics;
    Value scalar;
    scalar.kind = Value::Kind::Scalar;
    const MapReader reader(scalar, KeyMap::Style, "body", diagnostics);
    CHECK(reader.require("size") == nullptr);
    CHECK_FALSE(reader.has("size"));
    CHECK(diagnostics.size() == 1);
}

TEST_CASE("one text stands for a list of one") {
    base::Diagnostics diagnostics;
    const Value map = map_of("features", Value::Kind::Scalar, "onum");
    const MapReader reader(map, KeyMap::Style, "body", diagnostics);
    REQUIRE(reader.texts("features").size() == 1);
    CHECK(reader.texts("features")[0]->text == "onum");
}

TEST_CASE("a number is digits and nothing else, inside its bounds") {
    for (const char* text : {"", "3.0", "3 ", "0x3", "99999999999999999999", "-1", "21"}) {
        base::Diagnostics diagnostics;
        const Value map = map_of("widows", Value::Kind::Scalar, text);
        const MapReader reader(map, KeyMap::Style, "body", diagnostics);
        CAPTURE(text);
        CHECK_FALSE(reader.number("widows", 1, 20).has_value());
        CHECK(diagnostics.size() == 1);
    }
}

}  // namespace
}  // namespace tongket::stylesheet
