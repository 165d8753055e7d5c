#include "typeset/text_collector.h"

#include <initializer_list>
#include <limits>

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

/// A collector with what it needs.
struct Collection {
    Press press;
    StyleBook styles{press.fonts, *press.shaper, press.first};
    LetterReports reports{press.fonts, press.diagnostics, press.first};
    WordShaper words{*press.shaper, reports};
    TextCollector collector{styles, words, press.references};
    CollectedText text;

    const CollectedText& collect(const document::Paragraph& paragraph, Length narrowest) {
        collector.collect(paragraph, {narrowest, LastLine::Free}, text);
        return text;
    }
    [[nodiscard]] std::string between(std::size_t begin, std::size_t end) const {
        std::string found;
        for (std::size_t n = begin; n < end; ++n) {
            found += text.pieces[n].word != nullptr ? text.pieces[n].word->text : "";
        }
        return found;
    }
};

constexpr Length unbounded = Length::from_units(std::numeric_limits<std::int64_t>::max());

}  // namespace

TEST_CASE("each blank is a candidate and the last one is forced") {
    Collection collection;
    const auto& text =
        collection.collect(paragraph(body(Align::Left), "thi đua và 3.300 tỷ"), unbounded);
    REQUIRE(text.candidates.size() == 6);
    CHECK(text.candidates[1].break_class == BreakClass::Compound);
    CHECK(text.candidates[2].break_class == BreakClass::Space);
    CHECK(text.candidates[4].break_class == BreakClass::Never);
    CHECK(text.candidates[5].break_class == BreakClass::Forced);
    CHECK(text.candidates[5].end.fill == 1);
    CHECK(collection.between(text.cuts[1].begin, text.cuts[2].end) == "đua");
    CHECK(collection.between(text.cuts[1].end, text.cuts[1].next) == " ");
}

TEST_CASE("sums never fall and cuts leave no piece out") {
    Collection collection;
    for (const Length narrowest : {unbounded, 30_pt, Length{}}) {
        const auto& text = collection.collect(paragraph(body(Align::Left), long_text()), narrowest);
        REQUIRE(text.cuts.size() == text.candidates.size());
        for (std::size_t n = 1; n < text.candidates.size(); ++n) {
            const BreakCandidate& before = text.candidates[n - 1];
            const BreakCandidate& here = text.candidates[n];
            CHECK(before.end.width - before.end.shrink <= here.end.width - here.end.shrink);
            CHECK(before.next.width - before.next.shrink <= here.next.width - here.next.shrink);
            CHECK(text.cuts[n - 1].next <= text.cuts[n].end);
            CHECK(text.cuts[n].end <= text.cuts[n].next);
        }
        CHECK(text.cuts.back().next == text.pieces.size());
        CHECK(collection.between(0, text.pieces.size()) == long_text());
    }
}

TEST_CASE("what no line can hold may be cut between its letters, and only that") {
    Collection collection;
    const auto& text =
        collection.collect(paragraph(body(Align::Left), "an 00000000000000000000 an"), 60_pt);
    std::size_t inside = 0;
    for (std::size_t n = 0; n < text.candidates.size(); ++n) {
        inside += text.candidates[n].break_class == BreakClass::Cluster ? 1 : 0;
    }
    CHECK(inside == 19);
}

TEST_CASE("a compound of two styles is a compound") {
    Collection collection;
    auto bold = serif();
    bold->weight = 700;
    auto mixed = paragraph(body(Align::Left), "thi ");
    mixed.content.emplace_back(run("đua", bold));
    const auto& text = collection.collect(mixed, unbounded);
    REQUIRE(text.candidates.size() == 3);
    CHECK(text.candidates[1].break_class == BreakClass::Compound);
}

TEST_CASE("equal syllables have equal numbers") {
    Collection collection;
    const auto& text = collection.collect(paragraph(body(Align::Left), "dần dần lên"), unbounded);
    CHECK(text.candidates[1].syllable_before == text.candidates[2].syllable_before);
    CHECK(text.candidates[1].syllable_after == text.candidates[1].syllable_before);
    CHECK(text.candidates[2].syllable_after != text.candidates[1].syllable_after);
}

TEST_CASE("the day that a clerk will write stays between its words") {
    Collection collection;
    auto dated = paragraph(body(Align::Right), "Hà Nội, ngày ");
    dated.content.emplace_back(document::Gap{20_pt});
    dated.content.emplace_back(run(" tháng 12", dated.style->text));
    const auto& text = collection.collect(dated, unbounded);
    CHECK(text.candidates[3].break_class == BreakClass::Never);
    CHECK(text.candidates[4].break_class == BreakClass::Never);
}
