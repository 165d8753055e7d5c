#include "compose/name_finder.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;

namespace {

document::Paragraph paragraph(const std::vector<std::string>& runs) {
    document::Paragraph made;
    std::uint32_t column = 1;
    for (const std::string& run : runs) {
        made.content.emplace_back(
            document::TextRun{run, {}, {}, base::Place{base::SourceId{0}, 1, column, 0}});
        column += static_cast<std::uint32_t>(run.size());
    }
    return made;
}

/// The paragraph's text with `[label]` for each anchor.
std::string marked(const document::Paragraph& paragraph) {
    std::string all;
    for (const document::Inline& part : paragraph.content) {
        if (const auto* run = std::get_if<document::TextRun>(&part)) {
            all += run->text;
        } else if (const auto* anchor = std::get_if<document::Anchor>(&part)) {
            all += "[" + anchor->label + "]";
        } else {
            all += "|";
        }
    }
    return all;
}

std::string marked(const std::vector<std::string>& names, document::Paragraph text) {
    NameFinder finder(names);
    finder(text);
    return marked(text);
}

}  // namespace

TEST_CASE("each mention of a name is marked where the name begins") {
    CHECK(marked({"Mai Lan"}, paragraph({"Bà Mai Lan và Mai Lan."})) ==
          "Bà [name.1.1]Mai Lan và [name.1.2]Mai Lan.");
}

TEST_CASE("a name inside other words is no mention") {
    CHECK(marked({"Mai Lan"}, paragraph({"Mai Lanh, Xmai Lan, Mai lan, Maia Lan"})) ==
          "Mai Lanh, Xmai Lan, Mai lan, Maia Lan");
    CHECK(marked({"Tổ 1"}, paragraph({"Tổ 12 và Tổ 1"})) == "Tổ 12 và [name.1.1]Tổ 1");
}

TEST_CASE("a name in capitals, with other blanks or over two runs is a mention") {
    CHECK(marked({"Cổ Nhuế 1"}, paragraph({"PHƯỜNG CỔ NHUẾ 1"})) == "PHƯỜNG [name.1.1]CỔ NHUẾ 1");
    CHECK(marked({"Cổ Nhuế 1"}, paragraph({"ở Cổ Nhuế\u00A01"})) == "ở [name.1.1]Cổ Nhuế\u00A01");
    CHECK(marked({"Cổ Nhuế 1"}, paragraph({"ở Cổ ", "Nhuế", " 1"})) == "ở [name.1.1]Cổ Nhuế 1");
}

TEST_CASE("a unit is found whether its first letter is small or a capital") {
    CHECK(marked({"Phường Đức Thắng"}, paragraph({"ở phường Đức Thắng"})) ==
          "ở [name.1.1]phường Đức Thắng");
    CHECK(marked({"đội 3"}, paragraph({"Đội 3 và đội 3"})) == "[name.1.1]Đội 3 và [name.1.2]đội 3");
}

TEST_CASE("the longest name counts, and one inside it does not") {
    CHECK(marked({"Cổ Nhuế", "Cổ Nhuế 1", "Nhuế"}, paragraph({"Cổ Nhuế 1, Cổ Nhuế"})) ==
          "[name.2.1]Cổ Nhuế 1, [name.1.1]Cổ Nhuế");
}

TEST_CASE("no word is cut: the mark stands after the blank before the name") {
    CHECK(marked({"Mai Lan"}, paragraph({"gồm (“Mai Lan”)"})) == "gồm [name.1.1](“Mai Lan”)");
}

TEST_CASE("a line's end parts the syllables of a name as a blank does, a tab does not") {
    document::Paragraph broken = paragraph({"Mai", "Lan"});
    broken.content.insert(broken.content.begin() + 1, document::ForcedBreak{});
    CHECK(marked({"Mai Lan"}, broken) == "[name.1.1]Mai|Lan");
    document::Paragraph tabbed = paragraph({"Mai", "Lan"});
    tabbed.content.insert(tabbed.content.begin() + 1, document::Tab{});
    CHECK(marked({"Mai Lan"}, tabbed) == "Mai|Lan");
}

TEST_CASE("what is cut keeps its place in the report") {
    NameFinder finder({"Mai Lan"});
    document::Paragraph text = paragraph({"Bà Mai Lan"});
    finder(text);
    REQUIRE(text.content.size() == 3);
    CHECK(std::get<document::TextRun>(text.content[0]).place.column == 1);
    CHECK(std::get<document::TextRun>(text.content[2]).place.column == 4);
}

TEST_CASE("a name in a note is a mention, and the document's note is left as it was") {
    auto note = std::make_shared<document::Footnote>();
    note->paragraphs.push_back(paragraph({"Theo Mai Lan"}));
    document::Paragraph text = paragraph({"Số liệu"});
    text.content.emplace_back(document::NoteReference{note});
    NameFinder finder({"Mai Lan"});
    finder(text);
    const auto& found = std::get<document::NoteReference>(text.content.back());
    CHECK(marked(found.note->paragraphs.front()) == "Theo [name.1.1]Mai Lan");
    CHECK(marked(note->paragraphs.front()) == "Theo Mai Lan");
    CHECK(finder.take() == NameMentions{{"name.1.1"}});
}

TEST_CASE("names without letters, empty ones and empty texts are passed over") {
    CHECK(marked({"", "?", " "}, paragraph({"? Mai", ""})) == "? Mai");
}
