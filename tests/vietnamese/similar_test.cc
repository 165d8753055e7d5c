#include "vietnamese/similar.h"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include <doctest/doctest.h>

using namespace tongket::vietnamese;

namespace {

/// The same distance by the whole table.
std::size_t by_table(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

constexpr std::array<std::string_view, 6> keys = {"title",  "statistics", "awards",
                                                  "signer", "tiêu đề",    "sections"};

}  // namespace

TEST_CASE("the banded distance is the full table's, cut off above the limit") {
    std::mt19937 random(3);
    for (int i = 0; i < 20'000; ++i) {
        const auto word = [&] {
            std::string text;
            for (auto n = random() % 9; n > 0; --n) {
                text.push_back(static_cast<char>('a' + random() % 3));
            }
            return text;
        };
        const std::string a = word();
        const std::string b = word();
        const std::size_t limit = random() % 6;
        CAPTURE(a);
        CAPTURE(b);
        REQUIRE(edit_distance(a, b, limit) == std::min(by_table(a, b), limit + 1));
    }
}

TEST_CASE("an edit is of a character, not of a byte") {
    CHECK(edit_distance("đề", "de", 5) == 2);
    CHECK(edit_distance("ab", "ba", 5) == 1);
    CHECK(edit_distance("", "abc", 1) == 2);
    CHECK(edit_distance("abc", "", static_cast<std::size_t>(-1)) == 3);
}

TEST_CASE("a word without its accents is found") {
    CHECK(find_similar("TIEU DE", keys) == "tiêu đề");
    CHECK(find_similar("titel", keys) == "title");
    CHECK(find_similar("statistic", keys) == "statistics");
    CHECK(find_similar("signatures", keys) == std::nullopt);
}

TEST_CASE("the first of two equally near candidates is meant") {
    constexpr std::array<std::string_view, 3> candidates = {"bat", "cat", "hat"};
    CHECK(find_similar("rat", candidates) == "bat");
    CHECK(find_similar("hat", candidates) == "hat");
}

TEST_CASE("one letter or none is like nothing else") {
    constexpr std::array<std::string_view, 2> candidates = {"a", "bc"};
    CHECK(find_similar("", candidates) == std::nullopt);
    CHECK(find_similar("x", candidates) == std::nullopt);
    CHECK(find_similar("A", candidates) == "a");
    CHECK(find_similar("bc", {}) == std::nullopt);
}
