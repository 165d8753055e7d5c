#include "typeset/leader.h"

#include <doctest/doctest.h>

#include "typeset/lines_fixture.h"
#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

namespace {

document::Paragraph entry(const std::string& title, const std::string& label) {
    auto made = paragraph(body(Align::Left), title);
    made.content.emplace_back(document::Leader{".", made.style->text});
    made.content.emplace_back(
        document::PageReference{label, made.style->text, graphics::StructureId{3}});
    return made;
}

std::vector<Length> dots_of(const Line& line) {
    std::vector<Length> places;
    for (const graphics::DisplayItem& item : line.items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text != nullptr && text->tag == graphics::Tag{graphics::Artifact::Layout}) {
            for (const graphics::PlacedWord& word : text->words) {
                CHECK(word.word->text == ".");
                places.push_back(text->origin.x + word.x);
            }
        }
    }
    return places;
}

}  // namespace

TEST_CASE("dots stay between their ends and on the margin's grid") {
    for (std::int64_t left = 0; left < 40; ++left) {
        for (std::int64_t right = left; right < 100; ++right) {
            const LeaderDots dots = place_dots(units(left), units(right), units(100), units(7));
            std::int64_t expected = 0;
            for (std::int64_t x = 100 - 14 * 7; x + 7 <= right; x += 7) {
                expected += x >= left ? 1 : 0;
            }
            CHECK(dots.count == expected);
            if (dots.count > 0) {
                CHECK(dots.first >= units(left));
                CHECK((100 - dots.first.units()) % 7 == 0);
            }
        }
    }
}

TEST_CASE("a pattern without a width makes no dots") {
    CHECK(place_dots(units(0), units(100), units(100), units(0)).count == 0);
}

TEST_CASE("a contents entry ends at the margin and its dots stand under those of the next") {
    Press press;
    press.references.labels["a"].page_label = "7";
    press.references.labels["b"].page_label = "12";
    const auto first = press.set(entry("Đặc điểm tình hình", "a"), 150_mm);
    const auto second = press.set(entry("Phương hướng, nhiệm vụ năm 2022", "b"), 150_mm);
    REQUIRE(first.lines.size() == 1);
    REQUIRE(second.lines.size() == 1);
    CHECK(right_edge(first.lines[0]) == 150_mm);
    CHECK(right_edge(second.lines[0]) == 150_mm);
    const auto upper = dots_of(first.lines[0]);
    const auto lower = dots_of(second.lines[0]);
    REQUIRE(upper.size() > lower.size());
    REQUIRE(!lower.empty());
    CHECK(upper.back() == lower.back());
    const Length pitch = lower[1] - lower[0];
    CHECK((upper.front() - lower.front()).units() % pitch.units() == 0);
}

TEST_CASE("a title and its page are two words for whoever copies them") {
    Press press;
    press.references.labels["a"].page_label = "7";
    CHECK(text_of(press.set(entry("Đặc điểm", "a"), 150_mm)) == "Đặc điểm 7");
    CHECK(text_of(press.set(entry("Đặc điểm ", "a"), 150_mm)) == "Đặc điểm 7");
}

TEST_CASE("a title too long for one line takes its last words along to the page number") {
    Press press;
    press.references.labels["a"].page_label = "7";
    for (std::int64_t width = 40; width < 80; ++width) {
        const Length measure = base::from_nanometres(width * 1'000'000);
        const auto set = press.set(entry("Phong trào thi đua yêu nước năm 2021", "a"), measure);
        const std::string last = text_of(set.lines.back());
        CHECK(last.ends_with(" 7"));
        CHECK(last.size() > 4);
        CHECK(right_edge(set.lines.back()) == measure);
    }
}

TEST_CASE("a page number stands at the margin, beyond the right indent of its title") {
    Press press;
    press.references.labels["a"].page_label = "7";
    document::Paragraph made = entry("Phong trào thi đua yêu nước năm 2021", "a");
    auto style = std::make_shared<document::ParagraphStyle>(*made.style);
    style->right_indent = 10_mm;
    made.style = style;
    const auto set = press.set(made, 60_mm);
    REQUIRE(set.lines.size() == 2);
    CHECK(right_edge(set.lines.front()) <= 50_mm);
    CHECK(right_edge(set.lines.back()) == 60_mm);
}
