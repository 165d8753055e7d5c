#include "typeset/drop_cap.h"

#include <array>
#include <cstdint>
#include <string>

#include <doctest/doctest.h>

#include "paragraph_fixture.h"
#include "typeset/galley_builder.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

std::shared_ptr<document::ParagraphStyle> with_drop_cap(
    std::uint8_t lines, document::Align align = document::Align::Justify) {
    auto style = body(align);
    style->first_line_indent = 10_mm;
    style->drop_cap = document::DropCap{lines, serif(), 2_mm};
    return style;
}

const graphics::TextItem& letter_of(const SetParagraph& set) {
    return *content_of(set.lines.front()).front();
}

/// From the first line's baseline to that of line `index`.
Length baseline_of(const SetParagraph& set, std::size_t index) {
    Length y;
    for (std::size_t i = 0; i < index; ++i) {
        y += set.lines[i].depth + set.lines[i + 1].height;
    }
    return y;
}

Length ink_top(const graphics::TextItem& item) {
    const text::ShapedWord& word = *item.words.front().word;
    return base::mul_div(item.size, word.ink_top, word.units_per_em);
}

Length left_of_text(const Line& line) {
    const std::vector<const graphics::TextItem*> items = content_of(line);
    const graphics::TextItem& text = *items.back();
    return text.origin.x + text.words.front().x;
}

}  // namespace

TEST_CASE(
    "the letter stands on the baseline of its last line, its top level with the first line's") {
    Press press;
    for (const std::uint8_t lines : std::array<std::uint8_t, 3>{2, 3, 5}) {
        const SetParagraph set = press.set(paragraph(with_drop_cap(lines), long_text()), 120_mm);
        const graphics::TextItem& letter = letter_of(set);
        CHECK(letter.words.front().word->text == "N");
        CHECK(letter.origin.y == baseline_of(set, lines - 1U));
        const text::FaceMetrics& metrics =
            press.fonts.face(letter.words.front().word->face).metrics();
        const auto cap_height = [&](Length size) {
            return base::mul_div(size, metrics.cap_height, metrics.units_per_em);
        };
        const Length apart = cap_height(letter.size) - letter.origin.y - cap_height(13_pt);
        CHECK(apart.units() <= 2);
        CHECK(apart.units() >= -2);
        CHECK(set.lines_beside == lines);
    }
}

TEST_CASE(
    "the lines beside the letter begin right of it, those below at the edge, without indent") {
    Press press;
    const SetParagraph set = press.set(paragraph(with_drop_cap(3), long_text()), 120_mm);
    const graphics::TextItem& letter = letter_of(set);
    const text::ShapedWord& word = *letter.words.front().word;
    const Length end =
        letter.origin.x + letter.words.front().x + base::mul_div(letter.size, word.advance, 2048);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(left_of_text(set.lines[i]) == end + 2_mm);
    }
    CHECK(left_of_text(set.lines[3]) == Length{});
    for (std::size_t i = 0; i + 1 < set.lines.size(); ++i) {
        CHECK(right_edge(set.lines[i]) <= 120_mm + Length::from_units(2));
    }
}

TEST_CASE("what is read is the text, the letter first and no blank after it") {
    Press press;
    CHECK(text_of(press.set(paragraph(with_drop_cap(3), long_text()), 120_mm)) == long_text());
    const std::string quoted = "“Ấm no” là mục tiêu của cả nhiệm kỳ.";
    const SetParagraph set = press.set(paragraph(with_drop_cap(2), quoted), 60_mm);
    CHECK(text_of(set) == quoted);
    CHECK(letter_of(set).words.front().word->text == "“Ấ");
    const std::string one_letter = "Ở cơ sở, phong trào tiếp tục lan tỏa đến từng tổ dân phố.";
    CHECK(text_of(press.set(paragraph(with_drop_cap(2), one_letter), 60_mm)) == one_letter);
}

TEST_CASE("stacked marks have room above the first line, and a dot below moves one line more") {
    Press press;
    const auto set_with = [&](const std::string& letter) {
        return press.set(paragraph(with_drop_cap(3), letter + long_text()), 120_mm);
    };
    const SetParagraph plain = set_with("N");
    for (const char* letter : {"Ấ", "Ễ", "Ồ"}) {
        const SetParagraph set = set_with(letter);
        const graphics::TextItem& item = letter_of(set);
        CHECK(ink_top(item) - item.origin.y < set.lines.front().height);
        CHECK(set.lines.front().height > plain.lines.front().height);
        CHECK(set.lines_beside == 3);
    }
    for (const char* letter : {"Ậ", "Ộ", "Ự", "Q"}) {
        const SetParagraph set = set_with(letter);
        CHECK(set.lines_beside == 4);
        CHECK(letter_of(set).origin.y == baseline_of(set, 2));
        CHECK(left_of_text(set.lines[3]) == left_of_text(set.lines[0]));
        CHECK(left_of_text(set.lines[4]) == Length{});
    }
}

TEST_CASE("a paragraph of fewer lines makes room for the whole letter") {
    Press press;
    for (const char* text : {"Năm 2021.", "Ộ một dòng."}) {
        const SetParagraph set = press.set(paragraph(with_drop_cap(3), text), 120_mm);
        REQUIRE(set.lines.size() == 1);
        const graphics::TextItem& letter = letter_of(set);
        CHECK(letter.origin.y == 36_pt);
        const text::ShapedWord& word = *letter.words.front().word;
        const Length ink = base::mul_div(letter.size, -word.ink_bottom, word.units_per_em);
        CHECK(set.lines.front().depth >= letter.origin.y + ink);
    }
}

TEST_CASE("figures, marks of lists and text that is not set from the left have no such letter") {
    Press press;
    const auto lines_beside = [&](document::Paragraph made) {
        return press.set(made, 120_mm).lines_beside;
    };
    CHECK(lines_beside(paragraph(with_drop_cap(3), "2021 là năm đầu.")) == 0);
    CHECK(lines_beside(paragraph(with_drop_cap(3), "– Gạch đầu dòng")) == 0);
    CHECK(lines_beside(paragraph(with_drop_cap(3), "")) == 0);
    CHECK(lines_beside(paragraph(with_drop_cap(3, document::Align::Centre), "Giữa")) == 0);
    CHECK(lines_beside(paragraph(with_drop_cap(3, document::Align::Left), "Trái")) == 3);
    document::Paragraph item = paragraph(with_drop_cap(3), "Điểm");
    item.marker = document::Marker{"a)", {}, nullptr, {}};
    CHECK(lines_beside(item) == 0);
}

TEST_CASE("no page ends beside the letter") {
    Press press;
    GalleyBuilder builder(*press.setter);
    builder.append(paragraph(with_drop_cap(3), long_text()), Length{}, 120_mm);
    const Galley galley = builder.take();
    REQUIRE(galley.size() > 5);
    CHECK(galley[1].joint.penalty == cost::kept);
    CHECK(galley[2].joint.penalty == cost::kept);
    CHECK(galley[3].joint.penalty == 0);
}
