#include "text/coverage.h"

#include <doctest/doctest.h>

#include "text/fixtures.h"

namespace tongket::text {

TEST_CASE("coverage names the Vietnamese letters that a face lacks") {
    const auto coverage = measure_coverage(*open("no-composed.ttf"));
    CHECK(coverage.family == "KhongGhep");
    CHECK(coverage.missing_vietnamese.size() == 132);  // it has đ and ơ
    CHECK(coverage.may_embed());
}

TEST_CASE("licence bits that keep a face out of a PDF are told") {
    CHECK_FALSE(measure_coverage(*open("fstype-restricted.ttf")).may_embed());
    CHECK_FALSE(measure_coverage(*open("fstype-bitmap-only-bit.ttf")).may_embed());
    const auto whole = measure_coverage(*open("fstype-no-subset.ttf"));
    CHECK(whole.may_embed());
    CHECK(whole.subsetting == FaceCoverage::Subsetting::Forbidden);
}

TEST_CASE("the list has every face of the folders in the order of their files") {
    FontBook fonts(FontBook::System::Ignore);
    fonts.add_folder(source_folder + "/fonts");
    const auto list = list_coverage(fonts);
    REQUIRE(list.size() == 19);
    CHECK(list.front().path.ends_with("be-vietnam-pro/BeVietnamPro_300Light.ttf"));
    CHECK(list.back().family == "Source Serif 4");
}

}  // namespace tongket::text
