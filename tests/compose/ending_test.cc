#include "compose/ending.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

/// Appends a paragraph, table or heading, ends the text there, and gives back the lines.
sample::Lines ended(std::string_view words, Role role = Role::Paragraph) {
    sample::Bench bench;
    bench.blocks.push_back({make_paragraph(bench.composition, "body", text_field(words).text, role,
                                           document::Structure::root(), {})});
    bench.blocks.push_back({document::Space{}});
    note_text_end(bench.composition, bench.blocks, 0);
    end_text(bench.composition, bench.blocks, "./.");
    end_text(bench.composition, bench.blocks, "./.");
    return bench.lines();
}

}  // namespace

TEST_CASE("the mark takes the place of the last full stop") {
    CHECK(ended("Hết năm 2022.") == sample::Lines{"Hết năm 2022./."});
    CHECK(ended("Hết năm 2022") == sample::Lines{"Hết năm 2022./."});
    CHECK(ended("Hết năm 2022;") == sample::Lines{"Hết năm 2022./."});
    CHECK(ended("v.v...") == sample::Lines{"v.v.../."});
    CHECK(ended("Cố lên!") == sample::Lines{"Cố lên!./."});
}

TEST_CASE("a text that has its mark keeps one") {
    CHECK(ended("Hết năm 2022./.") == sample::Lines{"Hết năm 2022./."});
}

TEST_CASE("after a heading the mark stands in a paragraph of its own") {
    CHECK(ended("Kiến nghị", Role::Heading2) == sample::Lines{"Kiến nghị", "./."});
}

namespace {

/// A table that ends the text; the words below it are those of `note`, if any.
struct Ended {
    explicit Ended(std::string_view note) {
        document::Table table;
        table.structure = bench.composition.structure.add(document::Structure::root(), Role::Table);
        if (!note.empty()) {
            table.note = make_paragraph(bench.composition, "body", text_field(note).text,
                                        Role::Paragraph, document::Structure::root(), {});
        }
        document::Stack stack;
        stack.blocks.push_back({std::move(table)});
        bench.blocks.push_back({std::move(stack)});
        note_text_end(bench.composition, bench.blocks, 0);
        end_text(bench.composition, bench.blocks, "./.");
    }

    /// What is below the table; it is still all that the stack holds.
    [[nodiscard]] const document::Paragraph& below() const {
        const auto& stack = std::get<document::Stack>(bench.blocks[0].content);
        REQUIRE(stack.blocks.size() == 1);
        const document::Table& table =
            *std::get<base::Apart<document::Table>>(stack.blocks[0].content);
        REQUIRE(table.note);
        return *table.note;
    }

    sample::Bench bench;
};

std::string words_of(const document::Paragraph& paragraph) {
    std::string words;
    for (const auto& item : paragraph.content) {
        words += std::get<document::TextRun>(item).text;
    }
    return words;
}

}  // namespace

TEST_CASE("below a table the mark ends the words that stand there") {
    const Ended ended("Danh sách gồm 60 tập thể.");
    CHECK(words_of(ended.below()) == "Danh sách gồm 60 tập thể./.");
}

TEST_CASE("a table without words below it has the mark there, at the right, no indent before it") {
    const Ended ended("");
    CHECK(words_of(ended.below()) == "./.");
    CHECK(ended.below().style->align == document::Align::Right);
    CHECK(ended.below().style->first_line_indent == document::Length{});
}

TEST_CASE("a paragraph made for the mark is read right after the table, before what follows") {
    sample::Bench bench;
    document::Table table;
    table.structure = bench.composition.structure.add(document::Structure::root(), Role::Table);
    const document::StructureId before = table.structure;
    bench.blocks.push_back({std::move(table)});
    const document::StructureId after =
        bench.composition.structure.add(document::Structure::root(), Role::Paragraph);
    note_text_end(bench.composition, bench.blocks, 0);
    end_text(bench.composition, bench.blocks, "./.");
    const document::Paragraph& own =
        *(*std::get<base::Apart<document::Table>>(bench.blocks[0].content)).note;
    CHECK(bench.node(document::Structure::root()).children ==
          std::vector<document::StructureId>{before, own.structure, after});
}

TEST_CASE("no text and no mark change nothing") {
    sample::Bench bench;
    end_text(bench.composition, bench.blocks, "./.");
    CHECK(bench.blocks.empty());
    bench.blocks.push_back({make_paragraph(bench.composition, "body", text_field("Hết.").text,
                                           Role::Paragraph, document::Structure::root(), {})});
    note_text_end(bench.composition, bench.blocks, 0);
    end_text(bench.composition, bench.blocks, "");
    CHECK(bench.lines() == sample::Lines{"Hết."});
}

TEST_CASE("a later end replaces an earlier one, an empty part does not") {
    sample::Bench bench;
    for (const char* words : {"Một.", "Hai."}) {
        bench.blocks.push_back({make_paragraph(bench.composition, "body", text_field(words).text,
                                               Role::Paragraph, document::Structure::root(), {})});
        note_text_end(bench.composition, bench.blocks, bench.blocks.size() - 1);
    }
    note_text_end(bench.composition, bench.blocks, bench.blocks.size());
    end_text(bench.composition, bench.blocks, "./.");
    CHECK(bench.lines() == sample::Lines{"Một.", "Hai./."});
}

TEST_CASE("the last words are found in columns and in layers, too") {
    sample::Bench bench;
    const auto words = [&](std::string_view text) {
        return document::Block{make_paragraph(bench.composition, "body", text_field(text).text,
                                              Role::Paragraph, document::Structure::root(), {})};
    };
    document::Columns columns;
    columns.columns.resize(2);
    columns.columns[0].blocks.push_back(words("1"));
    columns.columns[1].blocks.push_back(words("Việc của năm sau"));
    bench.blocks.push_back(words("Lời trên."));
    bench.blocks.push_back({std::move(columns)});
    note_text_end(bench.composition, bench.blocks, 0);
    end_text(bench.composition, bench.blocks, "./.");
    CHECK(bench.lines() == sample::Lines{"Lời trên.", "1", "Việc của năm sau./."});
}
