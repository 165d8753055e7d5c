#include "compose/dump_document.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace tongket::base::literals;

namespace {

/// The dump between the first sequence and the structure.
std::string blocks_dumped(sample::Bench& bench) {
    document::Document document;
    document::PageSequence& sequence = document.sequences.emplace_back();
    sequence.master = bench.composition.styles.master("portrait");
    sequence.blocks = bench.blocks;
    document.structure = bench.composition.structure;
    const std::string dump = dump_document(document);
    const std::size_t start = dump.find("sequence portrait\n") + 18;
    return dump.substr(start, dump.find("structure\n") - start);
}

}  // namespace

TEST_CASE("an inline that differs from its paragraph says how") {
    sample::Bench bench;
    document::Paragraph paragraph =
        make_paragraph(bench.composition, "body",
                       {report::Span{"Một ", false, false, {}},
                        report::Span{"hai", true, false, {}}, document::Gap{14.5_pt}},
                       document::Role::Paragraph, document::Structure::root(), {});
    paragraph.content.emplace_back(document::PageReference{"s-1", {}, {}});
    bench.blocks.push_back({std::move(paragraph)});
    CHECK(blocks_dumped(bench) ==
          "  paragraph Paragraph#1 [body] \"Một \" \"hai\":weight-700 gap(14.5) page(s-1)\n");
}

TEST_CASE("no-break blanks and quotes can be told apart in a dump") {
    sample::Bench bench;
    bench.blocks.push_back(
        {make_paragraph(bench.composition, "body", text_field("3\u00A0tỷ \"x\" ~").text,
                        document::Role::Paragraph, document::Structure::root(), {})});
    CHECK(blocks_dumped(bench) == "  paragraph Paragraph#1 [body] \"3~tỷ \\\"x\\\" \\~\"\n");
}

TEST_CASE("blocks inside stacks and columns are indented") {
    sample::Bench bench;
    document::Columns columns;
    columns.gutter = 4_pt;
    columns.columns.resize(2);
    columns.columns[0].width = 10.25_pt;
    columns.columns[0].blocks.push_back({document::Space{1_pt}});
    document::Stack stack;
    stack.keep_together = true;
    stack.blocks.push_back({std::move(columns)});
    stack.blocks.push_back({document::PageBreak{}});
    bench.blocks.push_back({std::move(stack)});
    CHECK(blocks_dumped(bench) ==
          "  stack keep-together\n"
          "    columns gutter 4\n"
          "      column width 10.25\n"
          "        space 1\n"
          "      column share 1\n"
          "    page-break\n");
}
