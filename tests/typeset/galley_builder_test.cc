#include "typeset/galley_builder.h"

#include <doctest/doctest.h>

#include "table_fixture.h"
#include "typeset/placed_blocks.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

document::Block prose(std::string words) {
    return {paragraph(body(document::Align::Left), std::move(words))};
}
Galley set(const std::vector<document::Block>& blocks) {
    Press press;
    GalleyBuilder builder(*press.setter);
    builder.append(blocks, Length{}, 200_pt);
    return builder.take();
}

}  // namespace

TEST_CASE("room for a signature is a box of its height over the whole measure") {
    const document::StructureId form{7};
    const Galley made = set({prose("trước"), {document::SignatureSpace{30_mm, form, {}}}});
    REQUIRE(made.size() == 2);
    const Box& box = made[1].box;
    CHECK(box.extent() == 30_mm);
    REQUIRE(box.items.size() == 1);
    const auto& field = std::get<graphics::SignatureItem>(box.items[0]);
    CHECK(field.structure == form);
    CHECK(field.box == graphics::Rectangle{{}, {}, 200_pt, 30_mm});
}

TEST_CASE("a place from the inner edge is left on a recto and right on a verso") {
    using Edge = document::Placed::Edge;
    const FixedPlace inner{10_pt, 5_pt, 12_pt, 60_pt, Edge::Inner};
    const FixedPlace outer{10_pt, 5_pt, 12_pt, 60_pt, Edge::Outer};
    CHECK(inner.left(210_pt, 1) == 10_pt);
    CHECK(inner.left(210_pt, 2) == 140_pt);
    CHECK(outer.left(210_pt, 1) == 140_pt);
    CHECK(outer.left(210_pt, 2) == 10_pt);
}

TEST_CASE("a place from the right edge moves with the page's width") {
    const FixedPlace place{10_pt, 5_pt, 12_pt, 60_pt, document::Placed::Edge::Right};
    CHECK(place.left(210_pt, 1) == 140_pt);
    CHECK(place.left(297_pt, 2) == 227_pt);
    CHECK(FixedPlace{10_pt, 5_pt, 12_pt, 60_pt}.left(297_pt, 1) == 10_pt);
}

TEST_CASE("rows of a place are spread to fill its height, each gap by so much at most") {
    test::Press press;
    document::Placed placed;
    placed.width = 200_pt;
    placed.height = 160_pt;
    placed.spread = 25_pt;
    for (int i = 0; i < 3; ++i) {
        placed.blocks.push_back({document::SignatureSpace{40_pt, {}, {}}});
        placed.blocks.push_back({document::Space{2_pt}});
    }
    const auto tops = [&] {
        std::vector<Length> made;
        for (const graphics::DisplayItem& item : set_placed(*press.setter, placed).items) {
            made.push_back(std::get<graphics::SignatureItem>(item).box.y);
        }
        return made;
    };
    // 124 pt of rows: 36 pt are free, half of it in each of the two gaps.
    CHECK(tops() == std::vector<Length>{{}, 60_pt, 120_pt});
    placed.spread = 5_pt;
    CHECK(tops() == std::vector<Length>{{}, 47_pt, 94_pt});
    placed.height = 100_pt;
    CHECK(tops() == std::vector<Length>{{}, 42_pt, 84_pt});
}

TEST_CASE("columns with level tops begin at one height and keep the white around them") {
    auto style = body(document::Align::Left);
    style->space_after = 9_pt;
    document::Columns columns;
    columns.level = document::Columns::Level::Tops;
    columns.columns.resize(2);
    document::Paragraph words = paragraph(style, "một");
    columns.columns[0].blocks = {{document::SignatureSpace{40_pt, {}, {}}}};
    columns.columns[1].blocks = {{std::move(words)}};
    const Galley made = set({{std::move(columns)}, prose("sau")});
    REQUIRE(made.size() >= 2);
    const Box& box = made.front().box;
    Length field, text;
    for (const graphics::DisplayItem& item : box.items) {
        if (const auto* signature = std::get_if<graphics::SignatureItem>(&item)) {
            field = signature->box.y;
        } else if (const auto* line = std::get_if<graphics::TextItem>(&item)) {
            text = line->origin.y;
        }
    }
    CHECK(field == Length{});
    CHECK(text > field);
    CHECK(made.back().joint.space == 9_pt);
}
