#include "typeset/galley_builder.h"

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

document::Block prose(std::string words) {
    return {paragraph(body(document::Align::Left), std::move(words))};
}
document::Block heading(std::string words, std::uint8_t level) {
    auto style = body(document::Align::Left);
    style->keep_with_next = true;
    document::Paragraph made = paragraph(std::move(style), std::move(words));
    made.heading = level;
    return {std::move(made)};
}
document::Block floating(document::Block block, std::uint8_t level = 2) {
    document::Float made;
    made.blocks.push_back(std::move(block));
    made.level = level;
    return {std::move(made)};
}

struct Set {
    Galley galley;
    std::vector<GalleyFloat> floats;
};
Set set(const std::vector<document::Block>& blocks, Length highest = 100_pt) {
    Press press;
    GalleyBuilder builder(*press.setter);
    builder.allow_floats(highest);
    builder.append(blocks, Length{}, 200_pt);
    Set made;
    made.galley = builder.take();
    made.floats = builder.take_floats();
    return made;
}

}  // namespace

TEST_CASE("a float leaves the flow and is mentioned where it stood") {
    const Set made = set({prose("trước"), floating(prose("nổi")), prose("sau")});
    CHECK(made.galley.size() == 2);
    REQUIRE(made.floats.size() == 1);
    CHECK(made.floats[0].mention == 1);
    CHECK(made.floats[0].barrier == 2);
    REQUIRE(made.floats[0].boxes.size() == 1);
    CHECK(made.floats[0].height == made.floats[0].boxes[0].box.extent());
}

TEST_CASE("a float's height leaves out the white around it, which is the larger of both sides") {
    auto style = body(document::Align::Left);
    style->space_before = 5_pt;
    style->space_after = 7_pt;
    document::Float made;
    made.blocks.push_back({paragraph(style, "nổi")});
    made.blocks.push_back({paragraph(style, "nữa")});
    const Set with_white = set({prose("trước"), {std::move(made)}});
    REQUIRE(with_white.floats.size() == 1);
    CHECK(with_white.floats[0].height == 18_pt + 7_pt + 18_pt);
    CHECK(with_white.floats[0].space == 7_pt);
}

TEST_CASE("a float stands before the next heading of its level or above, not of one below") {
    const Set made = set({prose("một"), floating(prose("nổi"), 2), heading("Tiểu mục", 3),
                          prose("hai"), heading("Mục", 2), prose("ba")});
    REQUIRE(made.floats.size() == 1);
    CHECK(made.floats[0].barrier == 3);
    const Set above =
        set({prose("một"), floating(prose("nổi"), 3), heading("Mục", 2), prose("ba")});
    REQUIRE(above.floats.size() == 1);
    CHECK(above.floats[0].barrier == 1);
}

TEST_CASE("floats keep their order before a heading that only the later one must not cross") {
    const Set made =
        set({prose("một"), floating(prose("nổi"), 2), heading("Tiểu mục", 3), prose("hai"),
             floating(prose("nữa"), 3), heading("Tiểu mục", 3), prose("ba")});
    REQUIRE(made.floats.size() == 2);
    CHECK(made.floats[0].barrier == 3);
    CHECK(made.floats[1].barrier == 3);
}

TEST_CASE("a forced break holds floats") {
    const Set made =
        set({prose("một"), floating(prose("nổi"), 2), {document::PageBreak{}}, prose("hai")});
    REQUIRE(made.floats.size() == 1);
    CHECK(made.floats[0].barrier == 1);
}

TEST_CASE("what comes first or right after a heading, or is too high, stays in the flow") {
    CHECK(set({floating(prose("nổi")), prose("sau")}).floats.empty());
    CHECK(set({prose("một"), heading("Mục", 2), floating(prose("nổi"))}).floats.empty());
    CHECK(set({prose("một"), floating(prose("nổi"))}, 5_pt).floats.empty());
    CHECK(set({prose("một"), floating(prose("nổi"))}, 5_pt).galley.size() == 2);
}

TEST_CASE("what calls notes stays in the flow") {
    document::Paragraph calls = paragraph(body(document::Align::Left), "chữ");
    auto note = std::make_shared<document::Footnote>();
    note->paragraphs.push_back(paragraph(body(document::Align::Left), "chú thích"));
    calls.content.emplace_back(document::NoteReference{note});
    CHECK(set({prose("một"), floating({std::move(calls)})}).floats.empty());
}

TEST_CASE("room for a signature is a box of its height over the whole measure") {
    const document::StructureId form{7};
    const Set made = set({prose("trước"), {document::SignatureSpace{30_mm, form, {}}}});
    REQUIRE(made.galley.size() == 2);
    const Box& box = made.galley[1].box;
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

TEST_CASE("a builder that was not told so lets nothing float") {
    Press press;
    GalleyBuilder builder(*press.setter);
    const std::vector<document::Block> blocks = {prose("một"), floating(prose("nổi"))};
    builder.append(blocks, Length{}, 200_pt);
    CHECK(builder.take().size() == 2);
    CHECK(builder.take_floats().empty());
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
    const Set made = set({{std::move(columns)}, prose("sau")});
    REQUIRE(made.galley.size() >= 2);
    const Box& box = made.galley.front().box;
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
    CHECK(made.galley.back().joint.space == 9_pt);
}
