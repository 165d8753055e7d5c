#include "pdf/to_unicode.h"

#include <doctest/doctest.h>

#include "read_back.h"

namespace tongket::pdf {
namespace {

TEST_CASE("a ligature's code stands for all its letters") {
    const std::vector<CodeText> texts = {{1, 5, "Ộ"}, {300, 6, "ffi"}};
    const std::string cmap = to_unicode_cmap(texts);
    CHECK(contains(cmap, "2 beginbfchar\n<0001> <1ED8>\n<012C> <006600660069>\nendbfchar"));
}

TEST_CASE("no section has more than a hundred codes") {
    std::vector<CodeText> texts;
    for (std::uint16_t code = 0; code < 250; ++code) {
        texts.push_back({code, code, "a"});
    }
    const std::string cmap = to_unicode_cmap(texts);
    CHECK(contains(cmap, "100 beginbfchar\n<0000>"));
    CHECK(contains(cmap, "100 beginbfchar\n<0064>"));
    CHECK(contains(cmap, "50 beginbfchar\n<00C8>"));
}

}  // namespace
}  // namespace tongket::pdf
