#include "compose/composition.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

namespace {

std::string caption(Composition& composition, std::string_view format, std::string_view words) {
    return plain_text(number_caption(composition, format, text_field(words).text, base::Place{}).text);
}

document::Block block_of(document::StructureId node) {
    document::Paragraph paragraph;
    paragraph.structure = node;
    return {std::move(paragraph)};
}

}  // namespace

TEST_CASE("captions of one format count together, those of another apart") {
    sample::Bench bench;
    Composition& composition = bench.composition;
    CHECK(caption(composition, "Bảng {number}. {caption}", "Một") == "Bảng 1. Một");
    CHECK(caption(composition, "Biểu đồ {number}. {caption}", "Hai") == "Biểu đồ 1. Hai");
    CHECK(caption(composition, "Bảng {number}. {caption}", "Ba") == "Bảng 2. Ba");
    CHECK(caption(composition, "", "Bốn") == "Bốn");
}

TEST_CASE("without a caption nothing is printed and nothing counted") {
    sample::Bench bench;
    CHECK(caption(bench.composition, "Bảng {number}. {caption}", "").empty());
    CHECK(caption(bench.composition, "Bảng {number}. {caption}", "Một") == "Bảng 1. Một");
}

TEST_CASE("a block is found by its node inside stacks and columns") {
    document::Columns columns;
    columns.columns.resize(2);
    columns.columns[1].blocks.push_back(block_of(document::StructureId{5}));
    document::Stack stack;
    stack.blocks.push_back({document::Space{}});
    stack.blocks.push_back({std::move(columns)});
    std::vector<document::Block> blocks;
    blocks.push_back(block_of(document::StructureId{4}));
    blocks.push_back({std::move(stack)});
    const auto found = find_block(blocks, document::StructureId{5});
    REQUIRE(found.has_value());
    CHECK(std::get<document::Paragraph>((*found->blocks)[found->index].content).structure ==
          document::StructureId{5});
    CHECK_FALSE(find_block(blocks, document::StructureId{6}).has_value());
}

TEST_CASE("the last node skips white and rules and looks into stacks") {
    document::Stack stack;
    stack.blocks.push_back(block_of(document::StructureId{8}));
    stack.blocks.push_back({document::Rule{}});
    std::vector<document::Block> blocks;
    blocks.push_back(block_of(document::StructureId{4}));
    blocks.push_back({std::move(stack)});
    blocks.push_back({document::Space{}});
    CHECK(last_node(blocks, 0) == document::StructureId{8});
    CHECK_FALSE(last_node(blocks, 2).has_value());
}
