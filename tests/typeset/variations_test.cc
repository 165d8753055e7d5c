#include "typeset/variations.h"

#include <doctest/doctest.h>

#include "typeset/flow_builder.h"
#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

/// Items of `count` lines, 18 pt each, as a paragraph of the flow has them.
std::vector<BreakItem> lines_of(std::size_t count) {
    std::vector<BreakItem> items(count);
    for (std::size_t i = 0; i < count; ++i) {
        items[i].height = 18_pt;
        items[i].notes_end = 3;
    }
    items[0].space = 6_pt;
    items[0].penalty = 77;
    return items;
}

std::vector<FlowVariation> in_flow(const Variation& one) {
    return {{one.first, &one, one.paragraph, nullptr}};
}

}  // namespace

TEST_CASE("a variant's lines are as high as the others, with its own widows and orphans") {
    const auto text = paragraph(body(Align::Justify), long_text());
    const Variation one{0, 5, &text, {}, 150_mm, {{6, 0}, {4, 500}}};
    const Alternatives made = make_alternatives(in_flow(one), lines_of(5));
    REQUIRE(made.numbers.size() == 2);
    const Alternative& longer = made.numbers[0];
    CHECK(longer.first == 0);
    CHECK(longer.end == 5);
    REQUIRE(longer.items.size() == 6);
    CHECK(longer.items[0].space == 6_pt);
    CHECK(longer.items[0].penalty == 77);
    CHECK(longer.items[1].penalty == cost::widow);
    CHECK(longer.items[3].penalty == 0);
    CHECK(longer.items[5].penalty == cost::widow);
    CHECK(longer.items[5].space == Length{});
    CHECK(longer.items[5].notes_end == 3);
    CHECK(made.numbers[1].cost > longer.cost);
    CHECK(made.sources[1].lines == 4);
}

TEST_CASE("variants that a reader would see, and paragraphs with notes, are left alone") {
    const auto text = paragraph(body(Align::Justify), long_text());
    auto items = lines_of(5);
    const Variation ugly{0, 5, &text, {}, 150_mm, {{6, 1'000'000}}};
    CHECK(make_alternatives(in_flow(ugly), items).numbers.empty());
    items[4].notes_end = 4;
    const Variation noted{0, 5, &text, {}, 150_mm, {{6, 0}}};
    CHECK(make_alternatives(in_flow(noted), items).numbers.empty());
}

TEST_CASE("the chosen variants stand in the galley, with the joints of what they replace") {
    Press press;
    bool varied = false;
    for (std::int64_t width = 90; width < 170 && !varied; ++width) {
        document::Block block{paragraph(body(Align::Justify), long_text() + " " + long_text())};
        auto style = body(Align::Justify);
        style->space_before = 9_pt;
        std::get<document::Paragraph>(block.content).style = style;
        const std::vector<document::Block> blocks = {block, block, block};
        const document::Structure structure;
        BlockCache cache;
        FlowBuilder builder({structure, press.references, cache, *press.setter});
        builder.append(blocks, 4_pt, base::from_nanometres(width * 1'000'000));
        const std::vector<FlowVariation> variations = builder.take_variations();
        Flow flow = builder.take();
        if (variations.size() != 3) {
            continue;
        }
        varied = true;
        const std::size_t before = flow.size();
        std::vector<BreakItem> items(before);
        const Alternatives made = make_alternatives(variations, items);
        std::size_t second = 0;
        while (second < made.sources.size() && made.sources[second].variation != 1) {
            ++second;
        }
        if (second == made.sources.size()) {
            varied = false;
            continue;
        }
        const std::size_t first = variations[1].first;
        const Length space = glue(flow[first].joint);
        const std::vector<std::size_t> chosen = {second};
        const Flow set = set_alternatives(std::move(flow), variations, made.sources, chosen,
                                          structure, *press.setter);
        CHECK(set.size() == before + made.sources[second].lines - variations[1].of->count);
        CHECK(glue(set[first].joint) == space);
        CHECK(set[first].box->x == 4_pt);
        CHECK(set[first].box->is_text_line);
        CHECK(glue(set[0].joint) == 9_pt);
    }
    CHECK(varied);
}
