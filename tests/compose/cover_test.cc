#include <doctest/doctest.h>

#include "compose/compose.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;

namespace {

stylesheet::PlacedPart placed(stylesheet::PlacedPart::On on, stylesheet::Component row) {
    stylesheet::PlacedPart part;
    part.on = on;
    part.x = 5_mm;
    part.width = 50_mm;
    part.rows = {std::move(row)};
    return part;
}

stylesheet::Stylesheet layout_with_cover() {
    using On = stylesheet::PlacedPart::On;
    stylesheet::Stylesheet sheet = sample::layout();
    auto master = std::make_shared<document::PageMaster>();
    master->name = "cover";
    master->width = 210_mm;
    master->height = 297_mm;
    sheet.masters["cover"] = std::move(master);
    stylesheet::CoverLook cover;
    cover.master = "cover";
    cover.least_spine = 4_mm;
    cover.parts = {
        sample::component(placed(On::Back, sample::component(sample::text_part("sau")))),
        {placed(On::Spine, sample::component(sample::text_part("gáy"))),
         stylesheet::Condition{"spine"},
         {}},
        sample::component(placed(On::Front, sample::component(sample::title_part("{title}"))))};
    sheet.cover = std::move(cover);
    return sheet;
}

document::Document compose_book(Book book) {
    base::Diagnostics diagnostics;
    const report::Report report = sample::report();
    document::Document document =
        compose::compose(report, layout_with_cover(), diagnostics, {}, book);
    CHECK(diagnostics.size() == 0);
    return document;
}

std::vector<base::Length> places(const document::PageSequence& cover) {
    std::vector<base::Length> found;
    for (const document::Block& block : cover.blocks) {
        found.push_back(std::get<document::Placed>(block.content).x);
    }
    return found;
}

}  // namespace

TEST_CASE("a cover's sheet is as wide as two pages and the spine, and folds beside it") {
    const auto book = compose_book({Book::Part::Cover, 8_mm});
    REQUIRE(book.sequences.size() == 1);
    CHECK(book.sequences[0].master->width == 210_mm * 2 + 8_mm);
    CHECK(book.sequences[0].master->is_cover);
    CHECK(book.sequences[0].master->folds == std::vector<base::Length>{210_mm, 210_mm + 8_mm});
    CHECK(places(book.sequences[0]) == std::vector<base::Length>{5_mm, 210_mm + 5_mm, 210_mm + 8_mm + 5_mm});
}

TEST_CASE("a thin spine carries no text") {
    const auto book = compose_book({Book::Part::Cover, 2_mm});
    CHECK(places(book.sequences[0]) == std::vector<base::Length>{5_mm, 210_mm + 2_mm + 5_mm});
}

TEST_CASE("the inside alone has no cover, and both together count the pages of the inside from 1") {
    CHECK(compose_book({Book::Part::Inside, {}}).sequences.size() == 1);
    const auto both = compose_book({Book::Part::All, 8_mm});
    REQUIRE(both.sequences.size() == 2);
    CHECK(both.sequences[1].first_page_number == 1);
}

TEST_CASE("the title is one heading, the cover's where there is one") {
    const auto both = compose_book({Book::Part::All, 8_mm});
    std::size_t titles = 0;
    for (std::size_t i = 0; i < both.structure.size(); ++i) {
        const auto& node =
            both.structure.node(document::StructureId{static_cast<std::uint32_t>(i)});
        titles += node.role == document::Role::Heading1 ? 1 : 0;
    }
    CHECK(titles == 1);
}
