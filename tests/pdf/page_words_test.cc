#include "pdf/page_words.h"

#include <cstdint>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/workers.h"
#include "sample.h"

namespace tongket::pdf {
namespace {

TEST_CASE("words of pages are listed once, in order of first use, by one thread or by many") {
    Fonts fonts;
    constexpr int count = 40;
    std::vector<graphics::Page> pages;
    for (int p = 0; p < count; ++p) {
        PageMaker maker(fonts);
        const std::string own = "trang" + std::to_string(p % 30);
        maker.text(StructureId{0}, "chung " + own + " của " + own, 10_pt, 10_pt);
        pages.push_back(maker.page);
    }
    const auto list = [&](std::uint32_t threads) {
        base::Workers workers(threads);
        std::vector<std::string> texts;
        for (const WordKey& key : distinct_words(pages, {}, {}, workers)) {
            texts.push_back(key.word->text);
        }
        return texts;
    };
    const std::vector<std::string> one = list(1);
    REQUIRE(one.size() == 33);  // "chung", "của" and the blank among them
    CHECK(one[0] == "chung");
    CHECK(one[2] == "trang0");
    CHECK(one[3] == "của");
    CHECK(one.back() == "trang29");
    CHECK(list(2) == one);
    CHECK(list(5) == one);
}

}  // namespace
}  // namespace tongket::pdf
