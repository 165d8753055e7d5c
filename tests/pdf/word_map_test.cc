#include "pdf/word_map.h"

#include <vector>

#include <doctest/doctest.h>

namespace tongket::pdf {

TEST_CASE("entries are found by word and letter-space, and stand in the order in which they came") {
    const std::vector<text::ShapedWord> words(1'000);
    WordMap<int> map;
    CHECK(map.find({words.data(), 0}) == nullptr);
    for (std::size_t i = 0; i < words.size(); ++i) {
        for (const std::int32_t tracking : {0, 40, -1}) {
            const auto [index, is_new] = map.add({&words[i], tracking});
            REQUIRE(is_new);
            REQUIRE(index == map.size() - 1);
            map[index].second = static_cast<int>(index);
        }
    }
    for (std::size_t i = 0; i < map.size(); ++i) {
        REQUIRE(map.at(map[i].first) == static_cast<int>(i));
        REQUIRE(map.add(map[i].first) == std::pair(i, false));
    }
    CHECK(map.find({words.data(), 41}) == nullptr);
}

}  // namespace tongket::pdf
