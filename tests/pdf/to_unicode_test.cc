#include "pdf/to_unicode.h"

#include <doctest/doctest.h>

#include "read_back.h"

namespace tongket::pdf {
namespace {

TEST_CASE("a ligature's code stands for all its letters") {
    const std::vector<CodeText> texts = {{1, 5, "Ộ"}, {300, 6, "ffi"}};
    const std::string cmap = to_unicode_cmap(texts, CodeSize::Two);
    CHECK(contains(cmap, "2 beginbfchar\n<0001> <1ED8>\n<012C> <006600660069>\nendbfchar"));
}

TEST_CASE("no section has more than a hundred codes") {
    std::vector<CodeText> texts;
    for (std::uint16_t code = 0; code < 250; ++code) {
        texts.push_back({code, code, "a"});
    }
    const std::string cmap = to_unicode_cmap(texts, CodeSize::Two);
    CHECK(contains(cmap, "100 beginbfchar\n<0000>"));
    CHECK(contains(cmap, "100 beginbfchar\n<0064>"));
    CHECK(contains(cmap, "50 beginbfchar\n<00C8>"));
}

TEST_CASE("codes of one byte are stated as one") {
    const std::vector<CodeText> texts = {{1, 5, "Ộ"}, {255, 6, "a"}};
    const std::string cmap = to_unicode_cmap(texts, CodeSize::One);
    CHECK(contains(cmap, "1 begincodespacerange\n<00> <FF>\nendcodespacerange"));
    CHECK(contains(cmap, "2 beginbfchar\n<01> <1ED8>\n<FF> <0061>\nendbfchar"));
}

}  // namespace
}  // namespace tongket::pdf
