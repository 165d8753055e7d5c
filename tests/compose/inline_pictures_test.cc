#include "compose/inline_pictures.h"

#include <doctest/doctest.h>

#include "compose/prose.h"
#include "compose/sections.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

report::Span picture(std::string_view alternative, std::string_view file = "a.svg") {
    auto image = std::make_shared<report::Image>();
    image->file = file;
    image->alternative = alternative;
    image->meaning =
        alternative.empty() ? report::Image::Meaning::Decoration : report::Image::Meaning::Content;
    report::Span span;
    span.picture = std::move(image);
    return span;
}

report::Span words(std::string_view text) { return sample::text(text).spans.front(); }

/// A bench that has read the picture "a.svg".
struct IconBench : sample::Bench {
    IconBench() {
        auto read = std::make_shared<graphics::Image>();
        read->name = "a.svg";
        composition.images.emplace("a.svg", std::move(read));
    }
    const document::Paragraph& compose(report::SpanList spans) {
        report::ProseParagraph text;
        text.spans = std::move(spans);
        compose_prose(composition, {{text}}, flow());
        return std::get<document::Paragraph>(blocks.back().content);
    }
};

std::vector<const document::InlinePicture*> pictures_of(const document::Paragraph& paragraph) {
    std::vector<const document::InlinePicture*> pictures;
    for (const document::Inline& part : paragraph.content) {
        if (const auto* one = std::get_if<document::InlinePicture>(&part)) {
            pictures.push_back(one);
        }
    }
    return pictures;
}

}  // namespace

TEST_CASE("a picture on a line is a figure inside its paragraph, that says what it shows") {
    IconBench bench;
    const document::Paragraph& paragraph =
        bench.compose({words("Đạt "), picture("dấu kiểm"), words(" rồi")});
    const auto pictures = pictures_of(paragraph);
    REQUIRE(pictures.size() == 1);
    const auto figure = std::get<document::StructureId>(pictures[0]->tag);
    CHECK(bench.node(figure).role == Role::Figure);
    CHECK(bench.node(figure).parent == paragraph.structure);
    CHECK(bench.node(figure).alternative == "dấu kiểm");
    CHECK(bench.node(figure).is_inline);
    CHECK(sample::letters(paragraph) == "Đạt  rồi");
}

TEST_CASE("a picture that says nothing has no node") {
    IconBench bench;
    const document::Paragraph& paragraph = bench.compose({words("a "), picture("")});
    REQUIRE(pictures_of(paragraph).size() == 1);
    CHECK(std::holds_alternative<graphics::Artifact>(pictures_of(paragraph)[0]->tag));
    CHECK(bench.node(paragraph.structure).children.empty());
}

TEST_CASE("of a picture whose file could not be read nothing is left, and no node") {
    IconBench bench;
    const document::Paragraph& paragraph = bench.compose({words("a "), picture("b", "none.svg")});
    CHECK(pictures_of(paragraph).empty());
    CHECK(bench.node(paragraph.structure).children.empty());
}

TEST_CASE("a picture in bold text stands among bold letters") {
    IconBench bench;
    report::Span bold = picture("a");
    bold.strong = true;
    const document::Paragraph& paragraph = bench.compose({words("a "), bold});
    CHECK(pictures_of(paragraph)[0]->style->weight == 700);
}

TEST_CASE("contents and bookmarks have a title's words without its pictures") {
    IconBench bench;
    report::Section section = sample::section("x");
    section.title.spans = {words("Một "), picture("dấu"), words(" hai")};
    compose_sections(bench.composition, {&section, 1}, bench.composition.counters.top, bench.flow());
    CHECK(bench.composition.outline.back().title == "I. Một hai");
    const auto& heading = std::get<document::Paragraph>(bench.blocks.front().content);
    CHECK(pictures_of(heading).size() == 1);
    CHECK(plain_text(bench.composition.headings.back().title) == "Một hai");
}

TEST_CASE("of a title that is a picture its text is said") {
    CHECK(plain_text(words_of_title({picture("Ngôi sao")})) == "Ngôi sao");
    CHECK(plain_text(words_of_title({picture("Ngôi sao"), words(" đỏ")})) == "đỏ");
}
