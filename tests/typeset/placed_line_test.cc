#include "typeset/placed_line.h"

#include <string>

#include <doctest/doctest.h>

#include "typeset/galley_builder.h"
#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

PlacedLine line_of(std::int64_t badness) { return {{}, {badness, 1200, 3}, {}}; }

}  // namespace

TEST_CASE("the worst lines come first, of equals the earlier one") {
    const std::vector<PageLines> pages{{line_of(3), line_of(90)}, {}, {line_of(90), line_of(0)}};
    CHECK(find_worst_lines(pages, 5) == std::vector<LineOnPage>{{0, 1}, {2, 0}, {0, 0}});
    CHECK(find_worst_lines(pages, 1) == std::vector<LineOnPage>{{0, 1}});
    CHECK(find_worst_lines({}, 5).empty());
}

TEST_CASE("a line's quality is written in blanks and ems") {
    CHECK(quality_text({250, 1943, -7}) == "badness 250 space 1.943 letters -0.007");
}

TEST_CASE("the blanks of a line are as wide as its quality says") {
    Press press;
    int looser = 0;
    for (std::int64_t width = 40; width < 120; ++width) {
        const auto set = press.set(paragraph(body(Align::Justify), long_text()),
                                   base::from_nanometres(width * 1'000'000));
        for (const Line& line : set.lines) {
            const graphics::TextItem& item = *content_of(line).front();
            Length blanks;
            std::int64_t count = 0;
            for (std::size_t n = 0; n + 1 < item.words.size(); ++n) {
                if (item.words[n].word->text == " " && n > 0) {
                    blanks += item.words[n + 1].x - item.words[n].x + item.letter_space;
                    ++count;
                }
            }
            if (count == 0) {
                continue;
            }
            const std::int64_t natural = item.words[1].word->width(item.size).units();
            const std::int64_t shown = blanks.units() * 1000 / (natural * count);
            CHECK(shown >= line.quality.space - 2);
            CHECK(shown <= line.quality.space + 2);
            looser += line.quality.space > 1000 ? 1 : 0;
        }
    }
    CHECK(looser > 100);
}

TEST_CASE("a line in the galley carries its quality and the place of its words") {
    Press press;
    GalleyBuilder builder(*press.setter);
    builder.append(paragraph(body(Align::Justify), long_text()), Length{}, 100_mm);
    const Galley galley = builder.take();
    REQUIRE(galley.size() > 3);
    CHECK(galley[1].box.quality.badness + galley[2].box.quality.badness > 0);
    CHECK(galley[1].box.place.column == 5);
}

TEST_CASE("a line's text is what stands on its baseline") {
    Press press;
    graphics::Page page;
    auto set = press.set(paragraph(body(Align::Justify), "Kết quả đạt 103,8%"), 100_mm);
    page.items = set.lines.front().items;
    CHECK(line_text(page, {{}, {}, {}}) == "Kết quả đạt 103,8%");
    CHECK(line_text(page, {5_pt, {}, {}}).empty());
}
