#include "typeset/inline_links.h"

#include <doctest/doctest.h>

#include "typeset/galley.h"
#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

TEST_CASE("words of a link get one area on their line, and only where there is none yet") {
    document::Structure structure;
    const auto text_node = structure.add(document::Structure::root(), document::Role::Paragraph);
    const auto link = structure.add(text_node, document::Role::Link);
    structure.node(link).link_target = "note-1";
    Press press;
    auto style = body(document::Align::Left);
    document::Paragraph text = paragraph(style, "Chữ");
    text.content.emplace_back(run("12", serif(8_pt), static_cast<std::uint32_t>(link)));
    text.content.emplace_back(run(" và chữ.", style->text));
    SetParagraph set = press.set(text, 100_mm);
    Box box;
    box.items = std::move(set.lines.front().items);
    const std::size_t before = box.items.size();
    add_inline_links(structure, box.items);
    REQUIRE(box.items.size() == before + 1);
    const auto& area = std::get<graphics::LinkItem>(box.items.back());
    CHECK(area.target == "note-1");
    CHECK(area.structure == link);
    CHECK(area.box.width == 8_pt);  // two figures, half an em each
    CHECK(area.box.x > Length{});
    add_inline_links(structure, box.items);
    CHECK(box.items.size() == before + 1);
}
