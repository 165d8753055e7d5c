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

TEST_CASE("marks of folds are broken lines outside the bleed, and come with those of cuts") {
    const PageFrame frame{100_pt, 200_pt, 9_pt, Marks{true, false, {}}.room(), {40_pt, 70_pt}};
    std::string content;
    append_marks(content, frame, {true, false, {}});
    const std::size_t broken = content.find("[3 1.5] 0 d\n");
    REQUIRE(broken != std::string::npos);
    // Below and above, after all lines that are whole.
    CHECK(contains(content.substr(broken), "68.843 17.008 m\n68.843 2.835 l S\n"));
    CHECK(contains(content.substr(broken), "98.843 17.008 m\n"));
    CHECK_FALSE(contains(content.substr(0, broken), "68.843 17.008 m\n"));
    content.clear();
    append_marks(content, frame, {false, true, {}});
    CHECK_FALSE(contains(content, " d\n"));
}

TEST_CASE("a slug has room up to the first mark above its page") {
    graphics::Page page;
    page.width = 300_pt;
    const base::Length half = slug_room(page);
    CHECK(half < 150_pt);
    page.folds = {90_pt};
    CHECK(slug_room(page) < 90_pt);
    page.folds = {250_pt};
    CHECK(slug_room(page) == half);
}

TEST_CASE("a registration mark stands beside a fold in the middle of its side") {
    const Marks marks{false, true, {}};
    const auto drawn = [&marks](std::vector<base::Length> folds) {
        std::string content;
        append_marks(content, {400_pt, 300_pt, 9_pt, marks.room(), std::move(folds)}, marks);
        return content;
    };
    // The middle of 400 pt and a quarter of it, 28.843 pt from the edge of the sheet.
    CHECK(contains(drawn({100_pt}), "228.843 "));
    CHECK_FALSE(contains(drawn({100_pt}), "128.843 "));
    CHECK(contains(drawn({199_pt, 201_pt}), "128.843 "));
    CHECK_FALSE(contains(drawn({199_pt, 201_pt}), "228.843 "));
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
