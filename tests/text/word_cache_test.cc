#include "text/word_cache.h"

#include <doctest/doctest.h>

namespace tongket::text {
namespace {

NewWord make_word(const std::string& text) {
    NewWord word;
    word.pieces.resize(1);
    word.pieces[0].text = text;
    return word;
}

}  // namespace

TEST_CASE("a word is found under its stack and text only") {
    WordCache cache;
    const auto key = WordCache::make_key(1, "xã");
    CHECK(cache.find(key) == nullptr);
    const auto& kept = cache.keep(key, make_word("xã"));
    CHECK(cache.find(WordCache::make_key(1, "xã")) == &kept);
    CHECK(cache.find(WordCache::make_key(2, "xã")) == nullptr);
    CHECK(cache.find(WordCache::make_key(1, "xa")) == nullptr);
}

TEST_CASE("the word that was kept first stays") {
    WordCache cache;
    const auto key = WordCache::make_key(0, "xã");
    const auto& first = cache.keep(key, make_word("first"));
    CHECK(&cache.keep(key, make_word("second")) == &first);
    CHECK(first.pieces.at(0)->text == "first");
}

TEST_CASE("words keep their addresses while the table grows") {
    WordCache cache;
    std::vector<const ShapedText*> kept;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i) {
        const auto text = std::to_string(i);
        kept.push_back(&cache.keep(WordCache::make_key(0, text), make_word(text)));
    }
    for (int i = 0; i < count; ++i) {
        const auto text = std::to_string(i);
        const auto* found = cache.find(WordCache::make_key(0, text));
        REQUIRE(found == kept[static_cast<std::size_t>(i)]);
        REQUIRE(found->pieces.at(0)->text == text);
    }
}

TEST_CASE("keys whose hashes are equal are told apart by their text") {
    WordCache cache;
    const WordCache::Key a{0, "a", 7};
    const WordCache::Key b{0, "b", 7};
    cache.keep(a, make_word("a"));
    CHECK(cache.find(b) == nullptr);
    CHECK(cache.keep(b, make_word("b")).pieces[0]->text == "b");
    CHECK(cache.find(a)->pieces[0]->text == "a");
}

}  // namespace tongket::text
