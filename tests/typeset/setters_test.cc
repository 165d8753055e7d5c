#include "typeset/setters.h"

#include <doctest/doctest.h>

#include "paragraph_fixture.h"
#include "typeset/flow_builder.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

/// Paragraphs, and a stack of them, each with words of its own; one of a font that is not there.
std::vector<document::Block> many_blocks() {
    const auto style = body(document::Align::Justify);
    auto lacking = serif();
    lacking->families = {"Nowhere Sans", "Liberation Serif"};
    std::vector<document::Block> blocks;
    document::Stack stack;
    for (int n = 0; n < 200; ++n) {
        auto each = paragraph(n % 50 == 49 ? body(document::Align::Left, lacking) : style,
                              "Đoạn " + std::to_string(n * 7919) +
                                  " kể việc đã làm trong năm, việc chưa xong và lý do của nó.");
        each.place.line = 1000U - static_cast<std::uint32_t>(n);
        (n % 3 == 0 ? stack.blocks : blocks).push_back({std::move(each)});
    }
    blocks.push_back({std::move(stack)});
    return blocks;
}

/// The lines as widths and numbers of items, and the messages.
std::string set_on(std::uint32_t threads, std::uint64_t& lines) {
    Press press;
    base::Workers workers(threads);
    BlockCache cache;
    const std::vector<document::Block> blocks = many_blocks();
    Setters setters({press.fonts, *press.shaper, press.references, press.budget, press.first},
                    workers);
    setters.set_ahead(blocks, 60_mm, press.references, cache);
    const document::Structure structure;
    FlowBuilder builder({structure, press.references, cache, setters.own()});
    builder.append(blocks, Length{}, 60_mm);
    std::string found;
    for (const FlowItem& item : builder.take()) {
        for (const graphics::DisplayItem& drawn : item.box->items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&drawn)) {
                for (const auto& word : text->words) {
                    found += word.word->text + "@" + std::to_string(word.x.units()) + " ";
                }
            }
        }
        found += "\n";
    }
    base::Diagnostics told;
    setters.report(told);
    press.first.tell(told);
    for (const base::Diagnostic& item : told.sorted()) {
        found += base::code_text(item.code) + ":" + std::to_string(item.place.line) + "\n";
    }
    lines = setters.statistics().lines;
    return found;
}

}  // namespace

TEST_CASE("what is set does not depend on the number of threads") {
    std::uint64_t lines = 0;
    const std::string alone = set_on(1, lines);
    CHECK(lines > 400);
    CHECK(alone.find(base::code_text(base::Code::FontNotFound)) != std::string::npos);
    for (const std::uint32_t threads : {2U, 5U, 8U}) {
        std::uint64_t together = 0;
        CHECK(set_on(threads, together) == alone);
        CHECK(together == lines);
    }
}
