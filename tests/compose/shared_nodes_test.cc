#include "compose/shared_nodes.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using document::Paragraph;
using document::StructureId;

namespace {

document::Block paragraph(StructureId node, std::string text) {
    Paragraph made;
    made.structure = node;
    document::TextRun run;
    run.text = std::move(text);
    run.structure = node;
    made.content.emplace_back(std::move(run));
    return {std::move(made)};
}

bool goes_on(const document::Block& block) { return std::get<Paragraph>(block.content).goes_on; }

}  // namespace

TEST_CASE("a paragraph goes on where the next one is of the same node, and nowhere else") {
    std::vector<document::Block> blocks = {
        paragraph(StructureId{1}, "BÁO CÁO"), paragraph(StructureId{1}, "Tổng kết"),
        paragraph(StructureId{2}, "Một"), paragraph(StructureId{3}, "Hai")};
    compose::mark_shared_nodes(blocks, 1);
    CHECK(goes_on(blocks[0]));
    CHECK_FALSE(goes_on(blocks[1]));
    CHECK_FALSE(goes_on(blocks[2]));
    CHECK_FALSE(goes_on(blocks[3]));
}
