#include "pdf/marks.h"

#include <doctest/doctest.h>

#include "read_back.h"

namespace tongket::pdf {
namespace {

using namespace base::literals;

TEST_CASE("crop marks point at the trim's corners and start outside the bleed") {
    const Marks marks{true, false, {}};
    const PageFrame frame{100_pt, 200_pt, 9_pt, marks.room()};
    std::string content;
    append_marks(content, frame, marks);
    std::size_t lines = 0;
    for (std::size_t at = content.find(" l S\n"); at != std::string::npos;
         at = content.find(" l S\n", at + 1)) {
        ++lines;
    }
    CHECK(lines == 8);
    CHECK(content.starts_with("q /All CS 1 SCN 0.25 w\n"));
    CHECK(content.ends_with("Q\n"));
    // 19.843 pt of slug, 9 pt of bleed: from 1 mm outside the bleed, 5 mm long.
    CHECK(contains(content, "28.843 17.008 m\n28.843 2.835 l S\n"));
    CHECK_FALSE(contains(content, " c\n"));
}

TEST_CASE("no mark takes no room and writes nothing") {
    std::string content;
    const Marks none;
    append_marks(content, {100_pt, 200_pt, 9_pt, {}}, none);
    CHECK(content.empty());
    CHECK(none.room() == base::Length());
}

TEST_CASE("the slug stands outside the bleed and clear of the crop marks") {
    graphics::TextItem slug;
    slug.size = 6_pt;
    const PageFrame frame{100_pt, 200_pt, 9_pt, 20_pt};
    const graphics::TextItem placed = place_slug(slug, frame);
    CHECK(placed.origin.y < -frame.bleed);
    CHECK(placed.origin.y > -frame.margin());
    CHECK(placed.origin.x > 0_pt);
}

}  // namespace
}  // namespace tongket::pdf
