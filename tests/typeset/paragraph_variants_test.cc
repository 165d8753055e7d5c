#include "typeset/paragraph_variants.h"

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

TEST_CASE("variants are the settings of one line less and one more, and cost what they cost more") {
    const std::vector<LineSetting> settings{{{4, 9, 12}, 1000, PassKind::Usual},
                                            {{3, 6, 9, 12}, 1700, PassKind::Usual},
                                            {{6, 12}, 2900, PassKind::Usual},
                                            {{2, 4, 6, 8, 12}, 9000, PassKind::Usual}};
    CHECK(find_variants(settings) == std::vector<ParagraphVariant>{{2, 1900}, {4, 700}});
}

TEST_CASE("what only an emergency pass could set has no variants") {
    const std::vector<LineSetting> settings{{{4, 9}, 1000, PassKind::Emergency},
                                            {{3, 6, 9}, 1700, PassKind::Emergency}};
    CHECK(find_variants(settings).empty());
}

TEST_CASE("a paragraph set with a variant's number of lines has that many, of the same text") {
    Press press;
    int varied = 0;
    for (std::int64_t width = 90; width < 170; ++width) {
        const Length measure = base::from_nanometres(width * 1'000'000);
        const auto text = paragraph(body(Align::Justify), long_text() + " " + long_text());
        const auto best = press.set(text, measure);
        for (const ParagraphVariant& variant : best.variants) {
            const auto other = press.setter->set(text, measure, variant.lines);
            CHECK(other.lines.size() == variant.lines);
            CHECK(text_of(other) == text_of(best));
            CHECK(variant.cost >= 0);
            for (const Line& line : other.lines) {
                CHECK(line.height == best.lines.front().height);
                CHECK(line.width <= measure);
            }
            ++varied;
        }
    }
    CHECK(varied > 10);
    CHECK(press.diagnostics.size() == 0);
}

TEST_CASE("a number of lines that a paragraph cannot have gives its best setting") {
    Press press;
    const auto text = paragraph(body(Align::Justify), long_text());
    const auto best = press.set(text, 150_mm);
    CHECK(press.setter->set(text, 150_mm, 40).lines.size() == best.lines.size());
}

TEST_CASE("a paragraph whose variants nobody asks for is set the same") {
    Press press;
    for (const Align align : {Align::Justify, Align::Left, Align::Centre, Align::Right}) {
        for (std::int64_t width = 5; width < 120; width += 2) {
            const Length measure = base::from_nanometres(width * 1'000'000);
            const auto text = paragraph(body(align), "Danh hiệu thi đua, 12 tập thể, năm 2021");
            const auto with = press.set(text, measure);
            const auto without = press.setter->set(text, measure);
            CHECK(without.variants.empty());
            REQUIRE(without.lines.size() == with.lines.size());
            for (std::size_t n = 0; n < with.lines.size(); ++n) {
                CHECK(text_of(without.lines[n]) == text_of(with.lines[n]));
                CHECK(without.lines[n].width == with.lines[n].width);
                CHECK(right_edge(without.lines[n]) == right_edge(with.lines[n]));
            }
        }
    }
}

TEST_CASE("headings, notes and lines of unlike height have no variants") {
    Press press;
    const std::string text = long_text() + " " + long_text();
    for (std::int64_t width = 90; width < 170; width += 5) {
        const Length measure = base::from_nanometres(width * 1'000'000);
        CHECK(press.set(paragraph(body(Align::Centre), text), measure).variants.empty());
        auto noted = paragraph(body(Align::Justify), text);
        noted.content.emplace_back(document::NoteReference{std::make_shared<document::Footnote>()});
        CHECK(press.set(noted, measure).variants.empty());
        auto mixed = paragraph(body(Align::Justify), text);
        mixed.content.emplace_back(run(" LỚN", serif(20_pt)));
        CHECK(press.set(mixed, measure).variants.empty());
    }
}
