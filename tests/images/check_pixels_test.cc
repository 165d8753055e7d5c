#include "images/check_pixels.h"

#include <memory>
#include <utility>

#include <doctest/doctest.h>

#include "images/reading.h"

using namespace tongket;

TEST_CASE("a picture whose header is right and whose pixels are not all there is found") {
    graphics::ImageSet images;
    for (const char* name : {"bit1.png", "short-idat.png", "plain.svg"}) {
        tests::ReadCase read = tests::read_case(name);
        REQUIRE(read.image);
        images.emplace(name, std::make_shared<const graphics::Image>(std::move(*read.image)));
    }
    base::Workers workers(2);
    base::Diagnostics diagnostics;
    images::check_pixels(images, workers, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == base::Code::PictureCut);
    CHECK(diagnostics.items()[0].arguments.front() == "short-idat.png");
}
