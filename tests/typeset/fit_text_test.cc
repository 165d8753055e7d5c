#include "typeset/fit_text.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

namespace tongket::typeset {
namespace {

using namespace test;
using base::Code;
using document::Align;

const std::string name =
    "Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính phường Cổ Nhuế 2";

document::FitStage stage(std::size_t lines,
                         Length largest,
                         Length smallest,
                         std::int32_t tracking = 0) {
    return {lines, largest, smallest, {}, tracking};
}

document::Paragraph fitted(std::string text, document::Fit fit) {
    document::Paragraph made = paragraph(body(Align::Centre, serif(30_pt)), std::move(text));
    made.fit = std::make_shared<const document::Fit>(std::move(fit));
    return made;
}

Length size_of(const SetParagraph& set) { return content_of(set.lines.front()).front()->size; }

TEST_CASE("a text that fits keeps its size and is not spoken of") {
    Press press;
    const SetParagraph set = press.set(fitted("Nguyễn Văn A", {stage(1, 30_pt, 20_pt)}), 400_pt);
    CHECK(set.lines.size() == 1);
    CHECK(size_of(set) == 30_pt);
    CHECK(press.diagnostics.size() == 0);
}

TEST_CASE("a longer text is set in the largest size that fits, and the change is reported") {
    Press press;
    const document::Paragraph text =
        fitted("Nguyễn Thị Hoàng Phương Quỳnh B", {stage(1, 30_pt, 20_pt)});
    const SetParagraph set = press.set(text, 400_pt);
    CHECK(set.lines.size() == 1);
    CHECK(size_of(set) < 30_pt);
    CHECK(size_of(set) >= 20_pt);
    CHECK(right_edge(set.lines[0]) - left_edge(set.lines[0]) <= 400_pt);
    CHECK(count_code(press.diagnostics, Code::TextFitted) == 1);
    // Half a point more does not fit.
    document::Paragraph larger = text;
    ScaledStyles styles;
    larger = at_size(text, text.fit->front(), size_of(set) + 0.5_pt, 0, styles);
    CHECK(press.setter->measure(larger).maximum > 400_pt);
}

TEST_CASE("the ways of fitting are tried in order, the later ones on more lines") {
    Press press;
    const SetParagraph set =
        press.set(fitted(name, {stage(1, 30_pt, 22_pt), stage(2, 22_pt, 15_pt)}), 500_pt);
    CHECK(set.lines.size() == 2);
    CHECK(size_of(set) <= 22_pt);
    CHECK(text_of(set).find("Nhuế 2") != std::string::npos);
}

TEST_CASE("letters close up only at the end of a way, by no more than it allows") {
    Press press;
    const document::Paragraph exact = fitted("Nguyễn Thị Phương Quỳnh", {stage(1, 20_pt, 20_pt)});
    ScaledStyles styles;
    const Length wide =
        press.setter->measure(at_size(exact, exact.fit->front(), 20_pt, 0, styles)).maximum;
    const document::Paragraph text =
        fitted("Nguyễn Thị Phương Quỳnh", {stage(1, 20_pt, 20_pt, -20)});
    const SetParagraph set = press.set(text, wide - 1_pt);
    CHECK(set.lines.size() == 1);
    CHECK(content_of(set.lines[0]).front()->letter_space == -0.4_pt);
    CHECK(press.set(text, wide + 1_pt).lines.size() == 1);
}

TEST_CASE("a text that fits in no way is set whole and warned of") {
    Press press;
    const SetParagraph set = press.set(fitted(name + " " + name, {stage(1, 30_pt, 20_pt)}), 300_pt);
    CHECK(count_code(press.diagnostics, Code::TextDoesNotFit) == 1);
    CHECK(set.lines.size() > 1);
    std::string blank_free = text_of(set);
    CHECK(blank_free.find("Cổ Nhuế 2 Bộ phận") != std::string::npos);
}

TEST_CASE("balanced lines are of much the same length, and no more than before") {
    Press press;
    document::Paragraph text = paragraph(body(Align::Centre), long_text());
    const std::size_t lines = press.set(text, 420_pt).lines.size();
    text.is_balanced = true;
    const SetParagraph set = press.set(text, 420_pt);
    CHECK(set.lines.size() <= lines);
    document::Paragraph two = paragraph(body(Align::Centre, serif(16_pt)), name);
    two.is_balanced = true;
    const SetParagraph pair = press.set(two, 450_pt);
    REQUIRE(pair.lines.size() == 2);
    const Length first = pair.lines[0].width, second = pair.lines[1].width;
    CHECK(first < second + second / 4);
    CHECK(second < first + first / 4);
    // In the middle of the measure still.
    CHECK(left_edge(pair.lines[0]) > 20_pt);
}

TEST_CASE("balanced lines do not end inside a word of two syllables where they fit without") {
    Press press;
    document::Paragraph made =
        paragraph(body(Align::Left), "Phong trào của Trung ương và Thành phố");
    made.is_balanced = true;
    for (Length width = 130_pt; width < 180_pt; width += 5_pt) {
        const SetParagraph set = press.set(made, width);
        std::string first;
        for (const graphics::TextItem* item : content_of(set.lines[0])) {
            for (const graphics::PlacedWord& word : item->words) {
                first += word.word->text;
            }
        }
        CHECK_FALSE(first.ends_with("Trung"));
        CHECK_FALSE(first.ends_with("Thành"));
        CHECK_FALSE(first.ends_with("Phong"));
    }
}

TEST_CASE("lines without even edges do not end inside a word where that costs no line") {
    Press press;
    const std::string text = "Kết quả các phong trào thi đua";
    const auto first_line = [&](Align align, Length width) {
        const SetParagraph set = press.set(paragraph(body(align), text), width);
        std::string line;
        for (const graphics::TextItem* item : content_of(set.lines[0])) {
            for (const graphics::PlacedWord& word : item->words) {
                line += word.word->text;
            }
        }
        return std::pair(line, set.lines.size());
    };
    const Length whole = press.setter->measure(paragraph(body(Align::Left), text)).maximum;
    std::size_t held = 0;
    for (Length width = whole / 2; width < whole; width += 2_pt) {
        const auto [line, lines] = first_line(Align::Left, width);
        if (lines == 2) {
            CHECK_FALSE(line.ends_with("phong "));
            CHECK_FALSE(line.ends_with("thi "));
            ++held;
        }
    }
    CHECK(held > 5);
    // Where a word as a whole would stick out it is parted all the same.
    const Length one = press.setter->measure(paragraph(body(Align::Left), "phong")).maximum;
    const SetParagraph narrow = press.set(paragraph(body(Align::Left), "phong trào"), one + 1_pt);
    CHECK(narrow.lines.size() == 2);
}

TEST_CASE("what a paragraph asks for has its widest word between its widest syllable and itself") {
    Press press;
    const auto widths_of = [&](std::string text) {
        return press.setter->measure(paragraph(body(Align::Left), std::move(text)));
    };
    const TextWidths both = widths_of("Gia đình văn hóa");
    CHECK(both.words == std::max(widths_of("Gia đình").maximum, widths_of("văn hóa").maximum));
    CHECK(both.minimum < both.words);
    CHECK(both.words < both.maximum);
    CHECK(widths_of("và các em").words == widths_of("và các em").minimum);
}

TEST_CASE("two balanced lines part after a sign where that leaves them alike") {
    Press press;
    const auto first_line = [&](std::string text) {
        document::Paragraph made = paragraph(body(Align::Left), std::move(text));
        made.is_balanced = true;
        const SetParagraph set = press.set(made, 130_pt);
        REQUIRE(set.lines.size() == 2);
        std::string line;
        for (const graphics::TextItem* item : content_of(set.lines[0])) {
            for (const graphics::PlacedWord& word : item->words) {
                line += word.word->text;
            }
        }
        return line;
    };
    CHECK(first_line("Một năm, nhiều phong trào thi đua") != "Một năm, ");
    CHECK(first_line("Một năm qua, nhiều phong trào mới") == "Một năm qua, ");
    CHECK(first_line("Năm, nhiều phong trào thi đua mới") != "Năm, ");
    CHECK(first_line("Một năm qua, một nhà; mười phường") == "Một năm qua, một nhà; ");
    CHECK(first_line("Một năm;mới, nhiều phong trào mới") == "Một năm;mới, ");
}

TEST_CASE("more balanced lines part after a semicolon, and not after a comma") {
    Press press;
    const auto lines_of = [&](std::string text) {
        document::Paragraph made = paragraph(body(Align::Left), std::move(text));
        made.is_balanced = true;
        const SetParagraph set = press.set(made, 130_pt);
        std::vector<std::string> lines;
        for (const Line& line : set.lines) {
            lines.emplace_back();
            for (const graphics::TextItem* item : content_of(line)) {
                for (const graphics::PlacedWord& word : item->words) {
                    lines.back() += word.word->text;
                }
            }
        }
        return lines;
    };
    const auto parted = lines_of("Một năm qua nhiều phong trào của quận; việc mới");
    REQUIRE(parted.size() == 3);
    CHECK(parted[2] == "việc mới");
    const auto comma = lines_of("Một năm qua nhiều phong trào của quận, việc mới");
    REQUIRE(comma.size() == 3);
    CHECK(comma[2] == "của quận, việc mới");
}

TEST_CASE("styles of one size and one origin are one style") {
    ScaledStyles styles;
    const document::TextStyleRef style = serif(20_pt);
    CHECK(styles.scaled(style, 10_pt, 20_pt, 0) == styles.scaled(style, 10_pt, 20_pt, 0));
    CHECK(styles.scaled(style, 10_pt, 20_pt, 0) != styles.scaled(style, 10_pt, 20_pt, -10));
    CHECK(styles.scaled(style, 10_pt, 20_pt, 0)->size == 10_pt);
}

}  // namespace
}  // namespace tongket::typeset
