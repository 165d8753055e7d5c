#include "text/cluster.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::text {
namespace {

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> clusters;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = cluster_end(text, at);
        clusters.emplace_back(text.substr(at, end - at));
        at = end;
    }
    return clusters;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a letter keeps its marks") {
    CHECK(split("ậa\u0323\u0302đ\u0301b") == Strings{"ậ", "a\u0323\u0302", "đ\u0301", "b"});
}

TEST_CASE("a mark without a letter is a cluster of its own") {
    CHECK(split("\u0323a") == Strings{"\u0323", "a"});
}

TEST_CASE("what a joiner ties together is one cluster") {
    CHECK(split("👩\u200D🏫!") == Strings{"👩\u200D🏫", "!"});
    CHECK(split("👍🏽x") == Strings{"👍🏽", "x"});
}

TEST_CASE("an invisible character goes with the letter before it") {
    CHECK(split("a\u200Bb\u00AD") == Strings{"a\u200B", "b\u00AD"});
}

TEST_CASE("a letter has a mark if it decomposes into one") {
    CHECK(has_mark("ậ"));
    CHECK(has_mark("x\u0323"));
    CHECK(has_mark("ơ"));
    CHECK_FALSE(has_mark("đ"));
    CHECK_FALSE(has_mark("fi½"));
}

TEST_CASE("bases are counted without their marks") {
    CHECK(count_bases("a\u0323\u0302b") == 2);
    CHECK(count_bases("") == 0);
}

}  // namespace tongket::text
