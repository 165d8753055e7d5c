#include "compose/footnotes.h"

#include <doctest/doctest.h>

#include "compose/prose.h"
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
    CHECK(bench.composition.footnote_number == 2);
}

TEST_CASE("a note that a table's cell calls is kept") {
    sample::Bench bench;
    report::ProseTable table;
    table.head = {sample::text("Tên").spans};
    table.rows = {{{sample::text("Phường").spans.front(), called("Chú thích")}}};
    compose_prose(bench.composition, {{table}}, bench.flow());
    const auto& made = std::get<document::Table>(bench.blocks.front().content);
    CHECK(notes_of(made.body.front().cells.front().paragraphs.front()).size() == 1);
}
