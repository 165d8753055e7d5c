#include "text/vietnamese_letters.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/file.h"
#include "base/utf8.h"
#include "text/fixtures.h"

namespace tongket::text {

TEST_CASE("the letters are those of vietnamese-letters.csv") {
    const auto csv = base::read_file(source_folder + "/tests/text/vietnamese-letters.csv");
    REQUIRE(csv.has_value());
    std::vector<char32_t> letters;
    for (auto line = csv->find('\n') + 1; line < csv->size(); line = csv->find('\n', line) + 1) {
        letters.push_back(base::decode_utf8(*csv, line).character);
    }
    std::ranges::sort(letters);
    CHECK(letters.size() == 134);
    CHECK(std::ranges::equal(letters, vietnamese_letters));
}

}  // namespace tongket::text
