#include "typeset/flow_builder.h"

#include <memory>

#include <doctest/doctest.h>

#include "table_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

document::Block flow_prose(std::string words) {
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

document::Block small_table() {
    document::Table made = table(1);
    made.body = {row({cell("bảng")})};
    return {std::move(made)};
}

/// A flow, and what its boxes belong to.
struct Set {
    std::unique_ptr<Press> press = std::make_unique<Press>();
    std::unique_ptr<BlockCache> cache = std::make_unique<BlockCache>();
    Flow flow;
    std::vector<FlowFloat> floats;
};
Set set_flow(const std::vector<document::Block>& blocks, Length highest = 100_pt) {
    Set made;
    const document::Structure structure;
    FlowBuilder builder({structure, made.press->references, *made.cache, *made.press->setter});
    builder.allow_floats(highest);
    builder.append(blocks, Length{}, 200_pt);
    made.flow = builder.take();
    made.floats = builder.take_floats();
    return made;
}

}  // namespace

TEST_CASE("a float leaves the flow and is mentioned where it stood") {
    const Set made = set_flow({flow_prose("trước"), floating(flow_prose("nổi")), flow_prose("sau")});
    CHECK(made.flow.size() == 2);
    REQUIRE(made.floats.size() == 1);
    CHECK(made.floats[0].mention == 1);
    CHECK(made.floats[0].barrier == 2);
    REQUIRE(made.floats[0].boxes->size() == 1);
    CHECK(made.floats[0].height == made.floats[0].boxes->front().box.extent());
}

TEST_CASE("a float's height leaves out the white around it, which is the larger of both sides") {
    auto style = body(document::Align::Left);
    style->space_before = 5_pt;
    style->space_after = 7_pt;
    document::Float made;
    made.blocks.push_back({paragraph(style, "nổi")});
    made.blocks.push_back({paragraph(style, "nữa")});
    const Set with_white = set_flow({flow_prose("trước"), {std::move(made)}});
    REQUIRE(with_white.floats.size() == 1);
    CHECK(with_white.floats[0].height == 18_pt + 7_pt + 18_pt);
    CHECK(with_white.floats[0].space == 7_pt);
}

TEST_CASE("a float stands before the next heading of its level or above, not of one below") {
    const Set made = set_flow({flow_prose("một"), floating(flow_prose("nổi"), 2), heading("Tiểu mục", 3),
                          flow_prose("hai"), heading("Mục", 2), flow_prose("ba")});
    REQUIRE(made.floats.size() == 1);
    CHECK(made.floats[0].barrier == 3);
    const Set above =
        set_flow({flow_prose("một"), floating(flow_prose("nổi"), 3), heading("Mục", 2), flow_prose("ba")});
    REQUIRE(above.floats.size() == 1);
    CHECK(above.floats[0].barrier == 1);
}

TEST_CASE("floats keep their order before a heading that only the later one must not cross") {
    const Set made =
        set_flow({flow_prose("một"), floating(flow_prose("nổi"), 2), heading("Tiểu mục", 3), flow_prose("hai"),
             floating(flow_prose("nữa"), 3), heading("Tiểu mục", 3), flow_prose("ba")});
    REQUIRE(made.floats.size() == 2);
    CHECK(made.floats[0].barrier == 3);
    CHECK(made.floats[1].barrier == 3);
}

TEST_CASE("a forced break holds floats") {
    const Set made =
        set_flow({flow_prose("một"), floating(flow_prose("nổi"), 2), {document::PageBreak{}}, flow_prose("hai")});
    REQUIRE(made.floats.size() == 1);
    CHECK(made.floats[0].barrier == 1);
}

TEST_CASE("what comes first or right after a heading, or is too high, stays in the flow") {
    CHECK(set_flow({floating(flow_prose("nổi")), flow_prose("sau")}).floats.empty());
    CHECK(set_flow({flow_prose("một"), heading("Mục", 2), floating(flow_prose("nổi"))}).floats.empty());
    CHECK(set_flow({flow_prose("một"), floating(flow_prose("nổi"))}, 5_pt).floats.empty());
    CHECK(set_flow({flow_prose("một"), floating(flow_prose("nổi"))}, 5_pt).flow.size() == 2);
}

TEST_CASE("what calls notes stays in the flow") {
    document::Paragraph calls = paragraph(body(document::Align::Left), "chữ");
    auto note = std::make_shared<document::Footnote>();
    note->paragraphs.push_back(paragraph(body(document::Align::Left), "chú thích"));
    calls.content.emplace_back(document::NoteReference{note});
    CHECK(set_flow({flow_prose("một"), floating({std::move(calls)})}).floats.empty());
}

TEST_CASE(
    "a heading and a line or two keep the figure that they lead into; a longer text does not") {
    const auto table_after = [](std::vector<document::Block> blocks) {
        const std::size_t at = blocks.size();
        blocks.push_back(small_table());
        Set made = set_flow(blocks, {});
        REQUIRE(made.flow.size() > at);
        return made.flow[at].joint.penalty;
    };
    CHECK(table_after({heading("Mục", 2), flow_prose("một")}) == cost::lead_in);
    CHECK(table_after({heading("Mục", 2), flow_prose("một"), flow_prose("hai")}) == cost::lead_in);
    CHECK(table_after(
              {heading("Mục", 2), flow_prose("một"), flow_prose("hai"), flow_prose("ba")}) == 0);
    CHECK(table_after({heading("Mục", 2)}) == cost::heading);
    CHECK(table_after({flow_prose("một")}) == 0);
}

TEST_CASE("a second figure below a lead-in may stand on the next page") {
    const std::vector<document::Block> one = {heading("Mục", 2), flow_prose("một"), small_table()};
    std::vector<document::Block> two = one;
    two.push_back(small_table());
    const std::size_t second = set_flow(one, {}).flow.size();
    const Set made = set_flow(two, {});
    REQUIRE(made.flow.size() > second);
    CHECK(made.flow[2].joint.penalty == cost::lead_in);
    CHECK(made.flow[second].joint.penalty == 0);
}

TEST_CASE(
    "a page that is to be begun where the last one is full enough is a good place to end one") {
    document::PageBreak page;
    page.filled = 50;
    const Set made = set_flow({flow_prose("một"), {page}, flow_prose("hai")});
    REQUIRE(made.flow.size() == 2);
    CHECK_FALSE(made.flow[1].joint.forced);
    CHECK(made.flow[1].joint.gain == gain_of_new_page(50));
}

TEST_CASE("a builder that was not told so lets nothing float") {
    const Set made = set_flow({flow_prose("một"), floating(flow_prose("nổi"))}, {});
    CHECK(made.flow.size() == 2);
    CHECK(made.floats.empty());
}
