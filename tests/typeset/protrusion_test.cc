#include "typeset/protrusion.h"

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

std::shared_ptr<document::ParagraphStyle> hanging(std::int32_t share = 1000) {
    auto style = body(Align::Justify);
    style->hanging = share;
    return style;
}

const std::string& quoted_text() {
    static const std::string text =
        "“Toàn dân” thi đua, “mọi người” thi đua, “ngành, giới” thi đua. " + long_text() +
        " “Lao động”, “học tập”, “công tác”. " + long_text();
    return text;
}

std::string last_word(const Line& line) {
    std::string last;
    for (const graphics::TextItem* item : content_of(line)) {
        for (const graphics::PlacedWord& word : item->words) {
            last = word.word->text != " " ? word.word->text : last;
        }
    }
    return last;
}

}  // namespace

TEST_CASE("stops and quotes hang on their own side, letters with marks and digits do not") {
    CHECK(find_protrusion("nước.") == Protrusion{0, 700});
    CHECK(find_protrusion("“toàn") == Protrusion{400, 0});
    CHECK(find_protrusion("dân”") == Protrusion{0, 400});
    CHECK(find_protrusion("–") == Protrusion{0, 300});
    CHECK(find_protrusion("2021") == Protrusion{0, 0});
    CHECK(find_protrusion("Ặ") == Protrusion{0, 0});
    CHECK(find_protrusion("") == Protrusion{0, 0});
    CHECK(find_protrusion("«à»") == Protrusion{200, 200});
    CHECK(find_protrusion("\xE2") == Protrusion{0, 0});
}

TEST_CASE("the lines of hanging text end where their last sign's share lies past the margin") {
    Press press;
    int hung = 0;
    for (const Length measure : {165_mm, 120_mm, 100_mm, 80_mm}) {
        const auto set = press.set(paragraph(hanging(), quoted_text()), measure);
        CHECK(text_of(set) == quoted_text());
        for (std::size_t n = 0; n + 1 < set.lines.size(); ++n) {
            const Line& line = set.lines[n];
            const std::string last = last_word(line);
            const auto& shaped = press.shaper->shape(0, last);
            REQUIRE(shaped.pieces.size() == 1);
            const Length right = hanging_right(*shaped.pieces.front(), 13_pt, 1000);
            CHECK(right_edge(line) == measure + right);
            hung += right > 1_pt ? 1 : 0;
            CHECK(left_edge(line) <= Length{});
            CHECK(left_edge(line) > -3_pt);
            CHECK(line.width == measure);
        }
        CHECK(left_edge(set.lines.front()) == Length{});
    }
    CHECK(hung > 3);
    CHECK(count_code(press.diagnostics, base::Code::LineTooWide) == 0);
}

TEST_CASE("a quote that begins a line hangs to the left, but not at a paragraph's start") {
    Press press;
    int hung = 0;
    for (std::int64_t width = 60; width < 160; ++width) {
        const auto set = press.set(paragraph(hanging(), quoted_text()),
                                   base::from_nanometres(width * 1'000'000));
        CHECK(left_edge(set.lines.front()) == Length{});
        for (const Line& line : set.lines) {
            const bool quote = text_of(line).starts_with("“");
            hung += quote && left_edge(line) < -2_pt ? 1 : 0;
        }
    }
    CHECK(hung > 10);
}

TEST_CASE("ragged text does not hang") {
    Press press;
    auto style = hanging();
    style->align = Align::Left;
    for (const Line& line : press.set(paragraph(style, quoted_text()), 90_mm).lines) {
        CHECK(left_edge(line) == Length{});
        CHECK(right_edge(line) <= 90_mm);
    }
}

TEST_CASE("a share of nothing leaves the margins alone") {
    Press press;
    const auto plain = press.set(paragraph(body(Align::Justify), quoted_text()), 110_mm);
    const auto none = press.set(paragraph(hanging(0), quoted_text()), 110_mm);
    REQUIRE(plain.lines.size() == none.lines.size());
    for (std::size_t n = 0; n < plain.lines.size(); ++n) {
        CHECK(right_edge(plain.lines[n]) == right_edge(none.lines[n]));
    }
}
