#include "images/read_images.h"

#include <vector>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;
using images::ImageName;

TEST_CASE("each file is read once, and what cannot be read is left out") {
    data::DataFolder folder(TONGKET_SOURCE_DIR "/tests/images/cases");
    base::Budget budget;
    base::Diagnostics diagnostics;
    const std::vector<ImageName> names = {
        {"bit1.png", {}}, {"empty.png", {}}, {"../read_images_test.cc", {}}, {"bit1.png", {}}};
    const auto images = images::read_images(names, folder, budget, diagnostics);
    REQUIRE(images.size() == 1);
    CHECK(images.begin()->first == "bit1.png");
    REQUIRE(diagnostics.size() == 2);
    CHECK(diagnostics.items()[1].code == base::Code::PathLeavesFolder);
    CHECK(folder.asked().size() == 2);
}

TEST_CASE("the pixels of all pictures together are held against the budget") {
    data::DataFolder folder(TONGKET_SOURCE_DIR "/tests/images/cases");
    base::Budget budget({.bytes = 32 * 32 * 4});
    base::Diagnostics diagnostics;
    const std::vector<ImageName> names = {{"bit1.png", {}}, {"rgb16.png", {}}};
    CHECK(images::read_images(names, folder, budget, diagnostics).size() == 1);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == base::Code::BudgetSpent);
}
