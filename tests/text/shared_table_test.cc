#include "text/shared_table.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::text {

TEST_CASE("a value is found under its stack and text only") {
    SharedTable<std::string> table;
    const auto key = make_table_key(1, "xã");
    CHECK(table.find(key) == nullptr);
    const auto& kept = table.keep(key, "value");
    CHECK(table.find(make_table_key(1, "xã")) == &kept);
    CHECK(table.find(make_table_key(2, "xã")) == nullptr);
    CHECK(table.find(make_table_key(1, "xa")) == nullptr);
}

TEST_CASE("the value that was kept first stays") {
    SharedTable<std::string> table;
    const auto key = make_table_key(0, "xã");
    const auto& first = table.keep(key, "first");
    CHECK(&table.keep(key, "second") == &first);
    CHECK(first == "first");
}

TEST_CASE("values keep their addresses while the table grows") {
    SharedTable<std::string> table;
    std::vector<const std::string*> kept;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const auto text = std::to_string(i);
        kept.push_back(&table.keep(make_table_key(0, text), text));
    }
    for (int i = 0; i < count; ++i) {
        const auto text = std::to_string(i);
        const auto* found = table.find(make_table_key(0, text));
        REQUIRE(found == kept[static_cast<std::size_t>(i)]);
        REQUIRE(*found == text);
    }
}

TEST_CASE("keys whose hashes are equal are told apart by their text") {
    SharedTable<std::string> table;
    const TableKey a{0, "a", 7};
    const TableKey b{0, "b", 7};
    table.keep(a, "of a");
    CHECK(table.find(b) == nullptr);
    CHECK(table.keep(b, "of b") == "of b");
    CHECK(*table.find(a) == "of a");
}

}  // namespace tongket::text
