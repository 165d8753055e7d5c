#include "stylesheet/keys.h"

#include <algorithm>
#include <set>
#include <string>

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

TEST_CASE("no map has a key twice, and every key says in both languages what it is") {
    std::set<std::pair<KeyMap, std::string_view>> seen;
    for (const KeyEntry& entry : layout_keys()) {
        CAPTURE(entry.key);
        CHECK(seen.emplace(entry.map, entry.key).second);
        CHECK_FALSE(entry.meaning_vi.empty());
        CHECK_FALSE(entry.meaning_en.empty());
        CHECK((entry.kind == KeyKind::Choice) ==
              (choices_of(entry).size() > 1 || entry.key == "of"));
    }
}

TEST_CASE("the keys of a map are all of it and nothing else") {
    std::size_t sum = 0;
    for (int map = 0; map <= static_cast<int>(KeyMap::InsertComponent); ++map) {
        const auto keys = keys_of(static_cast<KeyMap>(map));
        CAPTURE(map);
        CHECK_FALSE(keys.empty());
        CHECK(std::ranges::all_of(
            keys, [map](const KeyEntry& key) { return static_cast<int>(key.map) == map; }));
        sum += keys.size();
    }
    CHECK(sum == layout_keys().size());
}

TEST_CASE("a key is found in its own map only") {
    CHECK(find_key(KeyMap::Style, "leading") != nullptr);
    CHECK(find_key(KeyMap::Master, "leading") == nullptr);
    CHECK(find_key(KeyMap::Style, "") == nullptr);
}

TEST_CASE("every component may have a condition") {
    for (const KeyMap map : {KeyMap::TextComponent, KeyMap::RowsComponent, KeyMap::ColumnsComponent,
                             KeyMap::LineComponent, KeyMap::SpaceComponent,
                             KeyMap::NewPageComponent, KeyMap::EachComponent, KeyMap::UseComponent,
                             KeyMap::TableComponent, KeyMap::InsertComponent}) {
        CHECK(find_key(map, "when") != nullptr);
    }
}

TEST_CASE("choices come in the table's order") {
    const auto words = choices_of(*find_key(KeyMap::Style, "align"));
    CHECK(words == std::vector<std::string_view>{"justify", "left", "right", "center"});
}

}  // namespace
}  // namespace tongket::stylesheet
