#include "typeset/gallery_rows.h"

#include <limits>
#include <numeric>

#include <doctest/doctest.h>

namespace tongket::typeset {
namespace {

using namespace base::literals;

std::vector<std::size_t> counts(const std::vector<GalleryRow>& rows) {
    std::vector<std::size_t> counted;
    for (const GalleryRow& row : rows) {
        counted.push_back(row.count);
    }
    return counted;
}

Length filled(const std::vector<GalleryRow>& rows, Length gap) {
    Length height = gap * (static_cast<std::int64_t>(rows.size()) - 1);
    for (const GalleryRow& row : rows) {
        height += row.height;
    }
    return height;
}

/// What the rows cost that begin where `breaks` has a bit, worked out in another way than there.
std::int64_t cost_of(std::span<const PictureShape> pictures,
                     const GalleryArea& area,
                     std::uint32_t breaks) {
    const int rows = 1 + __builtin_popcount(breaks);
    const Length target = (area.height - area.gap * (rows - 1)) / rows;
    if (target < Length::from_units(1)) {
        return std::numeric_limits<std::int64_t>::max();
    }
    std::int64_t cost = 0;
    std::size_t first = 0;
    for (std::size_t end = 1; end <= pictures.size(); ++end) {
        if (end < pictures.size() && ((breaks >> (end - 1)) & 1U) == 0) {
            continue;
        }
        std::int64_t share = 0;
        for (std::size_t i = first; i < end; ++i) {
            share += base::mul_div(std::int64_t{1024}, pictures[i].width, pictures[i].height);
        }
        const auto gaps = static_cast<std::int64_t>(end - first) - 1;
        const Length height = base::mul_div(area.width - area.gap * gaps, 1024, share);
        const Length off = height > target ? height - target : target - height;
        const std::int64_t thousandths = base::mul_div(off, 1000, target.units()).units();
        cost += thousandths * thousandths;
        first = end;
    }
    return cost;
}

TEST_CASE("four pictures of one shape fill two rows of two") {
    const std::vector<PictureShape> pictures(4, {3, 2});
    const auto rows = break_gallery(pictures, {300_pt, 200_pt, {}});
    CHECK(counts(rows) == std::vector<std::size_t>{2, 2});
    CHECK(rows[0].height == 100_pt);
    CHECK(rows[0].widths == std::vector<Length>{150_pt, 150_pt});
}

TEST_CASE("rows are as wide as the area and fill its height to the unit") {
    const std::vector<PictureShape> pictures = {{3, 2}, {2, 3}, {16, 9}, {1, 1},
                                                {4, 3}, {3, 4}, {3, 2}};
    const GalleryArea area{499_pt, 700_pt, 11_pt};
    const auto rows = break_gallery(pictures, area);
    CHECK(filled(rows, area.gap) == area.height);
    std::size_t next = 0;
    for (const GalleryRow& row : rows) {
        CHECK(row.first == next);
        next += row.count;
        const Length widths = std::accumulate(row.widths.begin(), row.widths.end(), Length{});
        CHECK(widths + area.gap * (static_cast<std::int64_t>(row.count) - 1) == area.width);
    }
    CHECK(next == pictures.size());
}

TEST_CASE("no other breaks give rows nearer to one height") {
    std::uint32_t seed = 7;
    const auto next = [&seed](std::uint32_t most) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return 1 + static_cast<std::int64_t>((seed >> 16U) % most);
    };
    for (int round = 0; round < 200; ++round) {
        std::vector<PictureShape> pictures(static_cast<std::size_t>(next(9)));
        for (PictureShape& picture : pictures) {
            picture = {next(30) + 9, next(30) + 9};
        }
        const GalleryArea area{400_pt, Length::from_units(next(600) * Length::units_per_point),
                               8_pt};
        std::uint32_t taken = 0;
        for (const GalleryRow& row : break_gallery(pictures, area)) {
            taken |= row.first > 0 ? 1U << (row.first - 1) : 0U;
        }
        std::int64_t best = std::numeric_limits<std::int64_t>::max();
        for (std::uint32_t breaks = 0; breaks < (1U << (pictures.size() - 1)); ++breaks) {
            best = std::min(best, cost_of(pictures, area, breaks));
        }
        CAPTURE(round);
        CHECK(cost_of(pictures, area, taken) == best);
    }
}

TEST_CASE("a single wide picture stays lower than its area instead of losing its sides") {
    const std::vector<PictureShape> pictures = {{4, 1}};
    const auto rows = break_gallery(pictures, {400_pt, 300_pt, 4_pt});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].height == 100_pt);
}

TEST_CASE("an area without a height takes the pictures as they are") {
    const std::vector<PictureShape> pictures(6, {1, 1});
    const auto rows = break_gallery(pictures, {300_pt, {}, {}});
    CHECK(counts(rows) == std::vector<std::size_t>{3, 3});
    CHECK(rows[0].height == 100_pt);
}

TEST_CASE("pictures of any shape and areas of any size have rows") {
    const std::vector<PictureShape> pictures = {{65'535, 1}, {1, 65'535}, {1, 1}, {0, 0}};
    for (const Length size : {Length{}, Length::from_units(1), 1_pt, 14'000_pt}) {
        const auto rows = break_gallery(pictures, {size, size, 5_pt});
        std::size_t pictured = 0;
        for (const GalleryRow& row : rows) {
            CHECK(row.height > Length{});
            for (const Length width : row.widths) {
                CHECK(width > Length{});
            }
            pictured += row.count;
        }
        CHECK(pictured == pictures.size());
    }
    CHECK(break_gallery({}, {100_pt, 100_pt, {}}).empty());
}

}  // namespace
}  // namespace tongket::typeset
