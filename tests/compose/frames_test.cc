#include "compose/frames.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;

namespace {

/// The fewest groups of these sizes that make `count`, tried one by one; a large number if none do.
std::size_t fewest(std::size_t count, const std::vector<std::size_t>& sizes) {
    if (count == 0) {
        return 0;
    }
    std::size_t best = std::numeric_limits<std::size_t>::max() / 2;
    for (const std::size_t size : sizes) {
        if (size <= count) {
            best = std::min(best, 1 + fewest(count - size, sizes));
        }
    }
    return best;
}

struct FramesBench : sample::Bench {
    FramesBench() {
        auto read = std::make_shared<graphics::Image>();
        composition.images.emplace("a.png", std::move(read));
        image.file = "a.png";
        image.alternative = "Cầu";
        part.path = "section.pictures";
        part.fold = 210_mm;
        part.sets = {{{-3_mm, -3_mm, 285_mm, 180_mm}, {286_mm, -3_mm, 137_mm, 180_mm}}};
        part.rows = {sample::component(sample::text_part("trái"))};
        part.other_rows = {sample::component(sample::text_part("phải"))};
    }
    void compose(std::size_t count) {
        const Field list = pictures_field(std::vector<const report::Image*>(count, &image));
        compose_frames(composition, part, list, scope, flow());
    }
    report::Image image;
    stylesheet::FramesPart part;
};

}  // namespace

TEST_CASE("pictures are parted into as few groups as the sizes allow") {
    const std::vector<std::size_t> sizes = {4, 5, 6, 7, 8};
    for (std::size_t count = 1; count <= 40; ++count) {
        CAPTURE(count);
        const auto groups = part_into_groups(count, sizes);
        const std::size_t total = std::accumulate(groups.begin(), groups.end(), std::size_t{0});
        CHECK(total >= count);
        if (fewest(count, sizes) < 1000) {
            CHECK(total == count);
            CHECK(groups.size() == fewest(count, sizes));
            CHECK(groups.front() - groups.back() <= 1);
        } else {
            CHECK(total == 4);  // places stay empty
        }
    }
}

TEST_CASE("hundreds of pictures are parted as well") {
    const std::vector<std::size_t> sizes = {3, 7};
    const auto groups = part_into_groups(5'000, sizes);
    CHECK(std::accumulate(groups.begin(), groups.end(), std::size_t{0}) == 5'000);
}

TEST_CASE("a picture over the fold is seen on both pages and read aloud on the first alone") {
    FramesBench bench;
    bench.compose(2);
    // Left: the first picture, the rows; then a page; right: both, the rows.
    REQUIRE(bench.blocks.size() == 6);
    const auto photo = [&bench](std::size_t block) {
        const auto& placed = std::get<document::Placed>(bench.blocks[block].content);
        return std::pair(placed.x, std::get<document::FramedPicture>(placed.blocks[0].content));
    };
    CHECK(photo(0).first == -3_mm);
    CHECK(std::holds_alternative<document::StructureId>(photo(0).second.tag));
    CHECK(std::holds_alternative<document::PageBreak>(bench.blocks[2].content));
    CHECK(photo(3).first == -213_mm);
    CHECK(std::holds_alternative<graphics::Artifact>(photo(3).second.tag));
    CHECK(photo(4).first == 76_mm);
    CHECK(std::holds_alternative<document::StructureId>(photo(4).second.tag));
    CHECK(bench.lines() == sample::Lines{"trái", "phải"});
}

TEST_CASE("more pictures than places go on, on pages of their own, counted on") {
    FramesBench bench;
    bench.part.fold = {};
    stylesheet::EachPart notes;
    notes.path = "pictures";
    notes.rows = {sample::component(sample::text_part("số {number}"))};
    bench.part.rows = {sample::component(notes)};
    bench.compose(3);
    CHECK(bench.lines() == sample::Lines{"số 1", "số 2", "số 3"});
}

TEST_CASE("no picture makes no page") {
    FramesBench bench;
    bench.image.file = "b.png";
    bench.compose(3);
    CHECK(bench.blocks.empty());
}
