#include "compose/footnotes.h"

#include <doctest/doctest.h>

#include "compose/prose.h"
#include "compose/sections.h"
#include "compose/tables.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

report::Span called(std::string_view text) {
    auto note = std::make_shared<report::Note>();
    note->spans = sample::text(text).spans;
    report::Span span;
    span.note = std::move(note);
    return span;
}

std::vector<const document::Footnote*> notes_of(const document::Paragraph& paragraph) {
    std::vector<const document::Footnote*> notes;
    for (const document::Inline& part : paragraph.content) {
        if (const auto* reference = std::get_if<document::NoteReference>(&part)) {
            notes.push_back(reference->note.get());
        }
    }
    return notes;
}

}  // namespace

TEST_CASE("marks are References in the text, and the Notes follow it in their order") {
    sample::Bench bench;
    report::ProseParagraph text;
    text.spans = {sample::text("Một").spans.front(), called("A"), sample::text("hai").spans.front(),
                  called("B")};
    compose_prose(bench.composition, {{text}}, bench.flow());
    const auto& paragraph = std::get<document::Paragraph>(bench.blocks.front().content);
    REQUIRE(notes_of(paragraph).size() == 2);
    std::vector<Role> roles;
    for (const document::StructureId child : bench.node(paragraph.structure).children) {
        roles.push_back(bench.node(child).role);
    }
    CHECK(roles == std::vector<Role>{Role::Reference, Role::Reference, Role::Note, Role::Note});
    CHECK(paragraph.goes_on);
    CHECK(bench.composition.counters.notes == 2);
}

TEST_CASE("a note that is called twice stands once; both marks say its number and lead to it") {
    sample::Bench bench;
    const report::Span mark = called("A");
    report::ProseParagraph first, second;
    first.spans = {sample::text("Một").spans.front(), mark};
    second.spans = {sample::text("hai ").spans.front(), mark, called("B")};
    compose_prose(bench.composition, {{first}, {second}}, bench.flow());
    const auto& one = std::get<document::Paragraph>(bench.blocks[0].content);
    const auto& two = std::get<document::Paragraph>(bench.blocks[1].content);
    CHECK(notes_of(one).size() == 1);
    CHECK(notes_of(two).size() == 1);
    const auto links = [&](const document::Paragraph& paragraph) {
        std::vector<std::string> targets;
        for (const document::StructureId child : bench.node(paragraph.structure).children) {
            if (bench.node(child).role == Role::Reference) {
                targets.push_back(bench.node(bench.node(child).children.front()).link_target);
            }
        }
        return targets;
    };
    REQUIRE(links(two).size() == 2);
    CHECK(links(one).front() == links(two).front());
    CHECK(links(two).front() != links(two).back());
    CHECK(sample::letters(one) == "Một1");
    CHECK(sample::letters(two) == "hai12");
    CHECK(bench.composition.counters.notes == 2);
}

TEST_CASE("the caption of a table calls its note, which the list of tables leaves out") {
    sample::Bench bench;
    report::Table table;
    table.caption.spans = {sample::text("Kết quả").spans.front(), called("A")};
    table.columns.emplace_back().title = sample::text("Tên");
    table.rows.emplace_back().push_back({sample::text("Phường"), 1, 1});
    const document::Table made =
        compose_table(bench.composition, table, document::Structure::root());
    REQUIRE(made.caption);
    CHECK(notes_of(*made.caption).size() == 1);
    CHECK(made.caption->goes_on);
}

TEST_CASE("a note that a table's cell calls is kept") {
    sample::Bench bench;
    report::ProseTable table;
    table.head = {sample::text("Tên").spans};
    table.rows = {{{sample::text("Phường").spans.front(), called("Chú thích")}}};
    compose_prose(bench.composition, {{table}}, bench.flow());
    const auto& made = *document::table_of(bench.blocks.front());
    CHECK(notes_of(made.body.front().cells.front().paragraphs.front()).size() == 1);
}

TEST_CASE("a title calls its note, which stands beside the heading and not in it") {
    sample::Bench bench;
    report::Section section = sample::section("Mục");
    section.title.spans.push_back(called("Chú thích"));
    compose_sections(bench.composition, {&section, 1}, bench.composition.counters.top, bench.flow());
    const auto& heading = std::get<document::Paragraph>(bench.blocks.front().content);
    CHECK(sample::letters(heading) == "I.\u00A0MỤC1");
    REQUIRE(notes_of(heading).size() == 1);
    CHECK_FALSE(heading.goes_on);
    const document::StructureId note =
        bench.node(notes_of(heading)[0]->paragraphs.front().structure).parent;
    CHECK(bench.node(note).role == Role::Note);
    CHECK(bench.node(note).parent == bench.node(heading.structure).parent);
    CHECK(bench.composition.outline.back().title == "I. Mục");
    CHECK(plain_text(bench.composition.headings.back().title) == "Mục");
}

TEST_CASE("a look's own heading of a section calls the title's note; other texts do not again") {
    sample::Bench bench;
    stylesheet::TextPart again = sample::text_part("{section.title}");
    bench.sheet.components["own"] = sample::component(stylesheet::RowsPart{
        {sample::component(sample::heading_part("{section.title}")), sample::component(again)},
        false,
        false});
    bench.sheet.headings[1].component = "own";
    report::Section section = sample::section("Mục");
    section.title.spans.push_back(called("Chú thích"));
    compose_sections(bench.composition, {&section, 1}, bench.composition.counters.top, bench.flow());
    std::size_t notes = 0;
    std::string letters;
    for (const document::Block& block : bench.blocks) {
        if (const auto* paragraph = std::get_if<document::Paragraph>(&block.content)) {
            notes += notes_of(*paragraph).size();
            letters += sample::letters(*paragraph) + "/";
        } else if (const auto* stack = std::get_if<document::Stack>(&block.content)) {
            for (const document::Block& inner : stack->blocks) {
                const auto& row = std::get<document::Paragraph>(inner.content);
                notes += notes_of(row).size();
                letters += sample::letters(row) + "/";
            }
        }
    }
    CHECK(notes == 1);
    CHECK(letters == "Mục1/Mục/");
}
