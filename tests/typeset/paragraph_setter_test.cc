#include "typeset/paragraph_setter.h"

#include <algorithm>
#include <initializer_list>
#include <random>

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::Align;

TEST_CASE("the lines of justified text end exactly at the right margin, but the last") {
    Press press;
    for (const Length measure : {165_mm, 120_mm, 80_mm, 60_mm}) {
        const auto set = press.set(paragraph(body(Align::Justify), long_text()), measure);
        REQUIRE(set.lines.size() > 2);
        for (std::size_t n = 0; n + 1 < set.lines.size(); ++n) {
            CHECK(right_edge(set.lines[n]) == measure);
            CHECK(set.lines[n].width == measure);
        }
        CHECK(right_edge(set.lines.back()) <= measure);
    }
    CHECK(count_code(press.diagnostics, base::Code::LineTooWide) == 0);
}

TEST_CASE("text in is text out, whatever the measure and the alignment") {
    Press press;
    for (const Align align : {Align::Justify, Align::Left, Align::Right, Align::Centre}) {
        for (const Length measure : {0_mm, 1_mm, 5_mm, 20_mm, 60_mm, 165_mm, 5000_mm}) {
            const auto set = press.set(paragraph(body(align), long_text()), measure);
            CHECK(text_of(set) == long_text());
        }
    }
}

TEST_CASE("no line is wider than its measure unless that is reported") {
    Press press;
    for (std::int64_t width = 2; width < 200; ++width) {
        const Length measure = base::from_nanometres(width * 1'000'000);
        const auto before = count_code(press.diagnostics, base::Code::LineTooWide);
        const auto set = press.set(paragraph(body(Align::Justify), long_text()), measure);
        const bool wide = std::any_of(set.lines.begin(), set.lines.end(), [&](const Line& line) {
            return right_edge(line) > measure || line.width > measure;
        });
        CHECK(wide == (count_code(press.diagnostics, base::Code::LineTooWide) > before));
    }
    CHECK(press.setter->statistics().overfull_lines ==
          count_code(press.diagnostics, base::Code::LineTooWide));
}

TEST_CASE("left, right and centred lines stand where they should") {
    Press press;
    const Length measure = 100_mm;
    const auto left = press.set(paragraph(body(Align::Left), long_text()), measure);
    const auto right = press.set(paragraph(body(Align::Right), long_text()), measure);
    const auto centre = press.set(paragraph(body(Align::Centre), long_text()), measure);
    for (const Line& line : left.lines) {
        CHECK(left_edge(line) == Length{});
        CHECK(right_edge(line) <= measure);
    }
    for (const Line& line : right.lines) {
        CHECK(right_edge(line) == measure);
    }
    for (const Line& line : centre.lines) {
        CHECK(left_edge(line) == (measure - line.width) / 2);
        CHECK(right_edge(line) - left_edge(line) == line.width);
    }
}

TEST_CASE("a centred heading of two lines has two lines of like width") {
    Press press;
    const auto set = press.set(
        paragraph(body(Align::Centre),
                  "Báo cáo tổng kết phong trào thi đua yêu nước năm 2021, phương hướng năm 2022"),
        135_mm);
    REQUIRE(set.lines.size() == 2);
    const Length difference = set.lines[0].width - set.lines[1].width;
    CHECK(std::max(difference, -difference) < 30_mm);
}

TEST_CASE("a justified paragraph does not end in one syllable where it can be helped") {
    Press press;
    int runts = 0;
    int measures = 0;
    for (std::int64_t width = 1000; width < 1700; width += 7) {
        const auto set = press.set(paragraph(body(Align::Justify), long_text()),
                                   base::from_nanometres(width * 100'000));
        runts += text_of(set.lines.back()).find(' ') == std::string::npos ? 1 : 0;
        ++measures;
    }
    CHECK(measures == 100);
    CHECK(runts == 0);
}

TEST_CASE("first-line and side indents move the lines") {
    Press press;
    auto style = body(Align::Justify);
    style->left_indent = 10_mm;
    style->right_indent = 5_mm;
    style->first_line_indent = 7_mm;
    const auto set = press.set(paragraph(style, long_text()), 120_mm);
    CHECK(left_edge(set.lines[0]) == 10_mm + 7_mm);
    CHECK(left_edge(set.lines[1]) == 10_mm);
    CHECK(right_edge(set.lines[0]) == 120_mm - 5_mm);
    CHECK(right_edge(set.lines[1]) == 120_mm - 5_mm);
}

TEST_CASE("a forced break ends a line and the line before it is not stretched") {
    Press press;
    auto two = paragraph(body(Align::Justify), "ỦY BAN NHÂN DÂN");
    two.content.emplace_back(document::ForcedBreak{});
    two.content.emplace_back(run("QUẬN BẮC TỪ LIÊM", two.style->text));
    const auto set = press.set(two, 150_mm);
    REQUIRE(set.lines.size() == 2);
    CHECK(text_of(set.lines[0]) == "ỦY BAN NHÂN DÂN ");  // a word's end, for copying
    CHECK(right_edge(set.lines[0]) < 75_mm);
    two.content.emplace_back(document::ForcedBreak{});
    CHECK(press.set(two, 150_mm).lines.size() == 2);
    two.content.emplace_back(document::ForcedBreak{});
    CHECK(press.set(two, 150_mm).lines.size() == 3);
}

TEST_CASE("an empty paragraph has one empty line of the usual height") {
    Press press;
    const auto none = press.set(paragraph(body(Align::Justify), ""), 100_mm);
    const auto blank = press.set(paragraph(body(Align::Justify), " "), 100_mm);
    REQUIRE(none.lines.size() == 1);
    REQUIRE(blank.lines.size() == 1);
    CHECK(none.lines[0].items.empty());
    CHECK(none.lines[0].height + none.lines[0].depth == 18_pt);
    CHECK(blank.lines[0].width == Length{});
    CHECK(text_of(blank) == " ");
}

TEST_CASE("blanks at a paragraph's ends take no room but stay") {
    Press press;
    const auto set = press.set(paragraph(body(Align::Right), " quận "), 100_mm);
    CHECK(text_of(set) == " quận ");
    CHECK(right_edge(set.lines[0]) == 100_mm);
    CHECK(set.lines[0].width ==
          press.set(paragraph(body(Align::Right), "quận"), 100_mm).lines[0].width);
}

TEST_CASE("runs of different style without a blank between are one word") {
    Press press;
    auto bold = serif();
    bold->weight = 700;
    auto mixed = paragraph(body(Align::Left), "Kết quả đạt ");
    mixed.content.emplace_back(run("103,8", bold, 2));
    mixed.content.emplace_back(run("% dự toán", mixed.style->text, 1));
    for (std::int64_t width = 16; width < 60; ++width) {
        const auto set = press.set(mixed, base::from_nanometres(width * 1'000'000));
        CHECK(text_of(set) == "Kết quả đạt 103,8% dự toán");
        for (const Line& line : set.lines) {
            const std::string text = text_of(line);
            CHECK(text.ends_with("103,8") == false);
            CHECK(text.starts_with("%") == false);
        }
    }
}

TEST_CASE("an item holds words of one style and one structure, and blanks go with their run") {
    Press press;
    auto bold = serif();
    bold->weight = 700;
    auto mixed = paragraph(body(Align::Left), "Kết quả ");
    mixed.content.emplace_back(run("rất tốt", bold, 2));
    const auto set = press.set(mixed, 100_mm);
    const auto items = content_of(set.lines[0]);
    REQUIRE(items.size() == 2);
    CHECK(items[0]->words.size() == 4);
    CHECK(items[0]->words.back().word->text == " ");
    CHECK(items[1]->words.size() == 3);
    CHECK(std::get<graphics::StructureId>(items[1]->tag) == graphics::StructureId{2});
}

TEST_CASE("a word wider than its measure is cut between letters and that is said") {
    Press press;
    const std::string word(40, '9');
    const auto set = press.set(paragraph(body(Align::Left), "số " + word + " đồng"), 22_mm);
    CHECK(text_of(set) == "số " + word + " đồng");
    for (const Line& line : set.lines) {
        CHECK(right_edge(line) <= 22_mm);
    }
    CHECK(count_code(press.diagnostics, base::Code::WordTooWide) == 1);
    CHECK(press.diagnostics.items()[0].arguments[0] == word);
    CHECK(count_code(press.diagnostics, base::Code::LineTooWide) == 0);
}

TEST_CASE("words tied by no-break blanks part there before they are cut") {
    Press press;
    const auto set =
        press.set(paragraph(body(Align::Left), "thi\u00A0đua\u00A0yêu\u00A0nước"), 15_mm);
    CHECK(text_of(set) == "thi\u00A0đua\u00A0yêu\u00A0nước");
    CHECK(count_code(press.diagnostics, base::Code::WordTooWide) == 0);
    CHECK(set.lines.size() > 1);
    const auto wide =
        press.set(paragraph(body(Align::Left), "thi\u00A0đua\u00A0yêu\u00A0nước"), 80_mm);
    CHECK(wide.lines.size() == 1);
}

TEST_CASE("a figure keeps its unit unless the line cannot hold both") {
    Press press;
    for (std::int64_t width = 40; width < 120; ++width) {
        const auto set = press.set(paragraph(body(Align::Justify), long_text()),
                                   base::from_nanometres(width * 1'000'000));
        for (const Line& line : set.lines) {
            CHECK(text_of(line).ends_with("3.300 ") == false);
        }
    }
}

TEST_CASE("letters are spaced by their limit at most, and blanks past theirs only after them") {
    Press press;
    auto style = body(Align::Justify);
    const Length limit = base::mul_div(13_pt, style->letter_space_stretch, 1000);
    int spaced = 0;
    for (std::int64_t width = 40; width < 100; ++width) {
        const auto set =
            press.set(paragraph(style, long_text()), base::from_nanometres(width * 1'000'000));
        for (const Line& line : set.lines) {
            for (const graphics::TextItem* item : content_of(line)) {
                CHECK(item->letter_space >= Length{});
                CHECK(item->letter_space <= limit + Length::from_units(1));
                spaced += item->letter_space > Length{} ? 1 : 0;
            }
            if (line.quality.space > 1510) {
                CHECK(line.quality.letter_space >= style->letter_space_stretch - 1);
            }
        }
    }
    CHECK(spaced > 0);
}

TEST_CASE("the style's own letter-space does not shift the right margin") {
    Press press;
    auto tracked = serif();
    tracked->letter_space = 1_pt;
    const auto set = press.set(paragraph(body(Align::Justify, tracked), long_text()), 150_mm);
    for (std::size_t n = 0; n + 1 < set.lines.size(); ++n) {
        CHECK(right_edge(set.lines[n]) == 150_mm);
    }
    const auto right = press.set(paragraph(body(Align::Right, tracked), "QUẬN"), 150_mm);
    CHECK(right_edge(right.lines[0]) == 150_mm);
}

TEST_CASE("an anchor lies before the word that follows it") {
    Press press;
    auto anchored = paragraph(body(Align::Left), "Mục ");
    anchored.content.emplace_back(document::Anchor{"muc-1"});
    anchored.content.emplace_back(run("một", anchored.style->text));
    const auto set = press.set(anchored, 100_mm);
    REQUIRE(set.lines[0].anchors.size() == 1);
    CHECK(set.lines[0].anchors[0].label == "muc-1");
    CHECK(set.lines[0].anchors[0].x == content_of(set.lines[0])[0]->words[2].x);
    const auto narrow = press.set(anchored, 9_mm);
    REQUIRE(narrow.lines.size() == 2);
    CHECK(narrow.lines[0].anchors.empty());
    CHECK(narrow.lines[1].anchors.size() == 1);
}

TEST_CASE("a gap leaves its white and no glyph") {
    Press press;
    auto dated = paragraph(body(Align::Left), "ngày ");
    dated.content.emplace_back(document::Gap{12_mm});
    dated.content.emplace_back(run(" tháng", dated.style->text));
    const auto with = press.set(dated, 100_mm);
    const auto without = press.set(paragraph(body(Align::Left), "ngày  tháng"), 100_mm);
    CHECK(with.lines[0].width == without.lines[0].width + 12_mm);
    CHECK(text_of(with) == "ngày  tháng");
}

TEST_CASE("a page number that is not known yet keeps two digits free") {
    Press press;
    auto entry = paragraph(body(Align::Left), "trang ");
    entry.content.emplace_back(document::PageReference{"b", entry.style->text, {}});
    const auto unknown = press.set(entry, 100_mm);
    CHECK(text_of(unknown) == "trang ");
    press.references.labels["b"].page_label = "12";
    const auto known = press.set(entry, 100_mm);
    CHECK(text_of(known) == "trang 12");
    CHECK(known.lines[0].width == unknown.lines[0].width);
}

TEST_CASE("a mark hangs before the first line and pushes its text only if it must") {
    Press press;
    auto style = body(Align::Left);
    style->left_indent = 10_mm;
    auto item = paragraph(style, long_text());
    item.marker = document::Marker{"a)", 4_mm, style->text, graphics::StructureId{9}};
    const auto set = press.set(item, 100_mm);
    const auto items = content_of(set.lines[0]);
    CHECK(std::get<graphics::StructureId>(items[0]->tag) == graphics::StructureId{9});
    CHECK(items[0]->words[0].x == 4_mm);
    CHECK(items[1]->words[0].x == 10_mm);
    item.marker->text = "1.10.100.";
    const auto again = press.set(item, 100_mm);
    const auto pushed = content_of(again.lines[0]);
    REQUIRE(pushed.size() == 2);
    CHECK(pushed[1]->words[0].x > pushed[0]->words[0].x + pushed[0]->words[0].word->width(13_pt));
}

TEST_CASE("a rule stands under the middle of the text above it") {
    Press press;
    auto ruled = paragraph(body(Align::Centre), "Độc lập - Tự do - Hạnh phúc");
    ruled.rule = document::TextRule{50, 1_pt, 40_pt, {}};
    const auto set = press.set(ruled, 100_mm);
    const auto* box = std::get_if<graphics::BoxItem>(&set.lines.back().items.back());
    REQUIRE(box != nullptr);
    CHECK(box->box.width == base::mul_div(set.widest, 1, 2));
    const Length middle = box->box.x + box->box.width / 2;
    CHECK(std::max(middle - 50_mm, 50_mm - middle) < Length::from_units(4));
    CHECK(box->box.y == 40_pt);
    CHECK(set.lines.back().depth == 41_pt);
    ruled.style = body(Align::Left);
    const auto left = press.set(ruled, 100_mm);
    const auto* under = std::get_if<graphics::BoxItem>(&left.lines.back().items.back());
    REQUIRE(under != nullptr);
    CHECK(under->box.x == (left.widest - under->box.width) / 2);
}

TEST_CASE("every line of a paragraph that leads somewhere has its area") {
    Press press;
    auto entry = paragraph(body(Align::Left), long_text());
    entry.link_target = "phan-1";
    for (const Line& line : press.set(entry, 100_mm).lines) {
        const auto* link = std::get_if<graphics::LinkItem>(&line.items.back());
        REQUIRE(link != nullptr);
        CHECK(link->target == "phan-1");
        CHECK(link->box.width == line.width);
        CHECK(link->box.y == -line.height);
    }
}

TEST_CASE("a letter that no font has is reported with its code point and place") {
    Press press;
    auto text = paragraph(body(Align::Left), "Cúp 🏆 vàng");
    (void)press.set(text, 100_mm);
    (void)press.set(text, 90_mm);
    (void)press.setter->measure(text);
    REQUIRE(count_code(press.diagnostics, base::Code::MissingLetter) == 1);
    const base::Diagnostic& missing = press.diagnostics.items()[0];
    CHECK(missing.arguments == std::vector<std::string>{"🏆", "U+1F3C6"});
    CHECK(missing.place.line == 7);
    CHECK(missing.place.column == 9);
}

TEST_CASE("a family that is not there is reported once and another one stands in") {
    Press press;
    auto unknown = serif();
    unknown->families = {"Không Có", "Liberation Sans"};
    const auto set = press.set(paragraph(body(Align::Left, unknown), "quận"), 100_mm);
    auto other = serif(11_pt);
    other->families = {"Không Có"};
    const auto any = press.set(paragraph(body(Align::Left, other), "quận"), 100_mm);
    press.first.tell(press.diagnostics);
    CHECK(count_code(press.diagnostics, base::Code::FontNotFound) == 1);
    CHECK(text_of(set) == "quận");
    CHECK(text_of(any) == "quận");
}

TEST_CASE("without any font a paragraph still has its line") {
    text::FontBook fonts(text::FontBook::System::Ignore);
    text::Shaper shaper(fonts);
    const document::References references;
    base::Budget budget;
    base::Diagnostics diagnostics;
    FirstMessages first;
    ParagraphSetter setter({fonts, shaper, references, budget, first}, diagnostics);
    const auto set = setter.set(paragraph(body(Align::Justify), long_text()), 100_mm);
    CHECK(!set.lines.empty());
    first.tell(diagnostics);
    CHECK(diagnostics.has_errors());
}

TEST_CASE("a paragraph fits at its minimum width and is one line at its maximum") {
    Press press;
    for (const char* text : {"Thu ngân sách nhà nước", "3.300 tỷ đồng", "233/473"}) {
        const auto cell = paragraph(body(Align::Left), text);
        const TextWidths widths = press.setter->measure(cell);
        CHECK(widths.minimum <= widths.maximum);
        CHECK(press.set(cell, widths.maximum).lines.size() == 1);
        CHECK(press.set(cell, widths.maximum - Length::from_units(1)).lines.size() != 1);
        for (const Line& line : press.set(cell, widths.minimum).lines) {
            CHECK(right_edge(line) <= widths.minimum);
        }
    }
    CHECK(count_code(press.diagnostics, base::Code::LineTooWide) == 0);
}

TEST_CASE("a decimal is measured up to its comma, any other text as a whole") {
    Press press;
    const auto style = body(Align::Left);
    const auto whole = press.setter->measure(paragraph(style, "1.103")).maximum;
    CHECK(press.setter->measure(paragraph(style, "1.103,8%")).to_comma == whole);
    CHECK(press.setter->measure(paragraph(style, "1.103")).to_comma == whole);
    const auto list = paragraph(style, "bộ, ngành");
    CHECK(press.setter->measure(list).to_comma == press.setter->measure(list).maximum);
}

TEST_CASE("a spent budget still gives a line") {
    Press press;
    press.budget.cancel();
    CHECK(press.set(paragraph(body(Align::Left), long_text()), 100_mm).lines.size() == 1);
}

TEST_CASE("random content in random measures keeps its text and ends") {
    Press press;
    std::mt19937 random(7);  // NOLINT: a fixed seed, so that a failure comes back
    const std::vector<std::string> parts = {
        "thi",         "đua",     " ",
        " ",           " ",       "  ",
        "3.300",       "tỷ",      "đồng",
        "\u00A0",      "(Điều",   "5)",
        "/",           "-",       "…",
        "TP.",         "Hà",      "Nội",
        "Ễ",           "ơ\u0306", "https://bactuliem.hanoi.gov.vn/van-ban?so=412",
        "412/BC-UBND", "!",       "ﬁ"};
    for (int round = 0; round < 1000; ++round) {
        auto style = body(static_cast<Align>(random() % 4),
                          serif(Length::from_units(65'536 * (6 + random() % 12))));
        style->hanging = random() % 2 == 0 ? 1000 : 0;
        style->letter_space_stretch = static_cast<std::int32_t>(random() % 3 * 15);
        style->letter_space_shrink = static_cast<std::int32_t>(random() % 3 * 10);
        for (std::size_t stops = random() % 4; stops-- > 0;) {
            const auto at =
                base::from_nanometres(static_cast<std::int64_t>(random() % 90) * 1'000'000);
            style->tabs.push_back({at, static_cast<document::TabStop::Align>(random() % 3),
                                   random() % 2 == 0 ? "." : ""});
        }
        style->first_line_indent =
            base::from_nanometres((static_cast<std::int64_t>(random() % 20) - 10) * 1'000'000);
        auto made = paragraph(style, "");
        std::string expected;
        bool word_ends = false;  // at a forced break that something follows
        for (std::size_t n = random() % 60; n-- > 0;) {
            const std::string& part = parts[random() % parts.size()];
            expected += word_ends ? " " + part : part;
            word_ends = false;
            if (random() % 4 == 0) {
                made.content.emplace_back(
                    run("", style->text, static_cast<std::uint32_t>(1 + random() % 3)));
            }
            if (!std::holds_alternative<document::TextRun>(made.content.back())) {
                made.content.emplace_back(run("", style->text));
            }
            std::get<document::TextRun>(made.content.back()).text += part;
            if (random() % 16 == 0) {
                made.content.emplace_back(document::Anchor{"a"});
            } else if (random() % 16 == 0) {
                made.content.emplace_back(document::Gap{5_mm});
            } else if (random() % 24 == 0) {
                made.content.emplace_back(document::Tab{});
                expected += " ";
            } else if (random() % 24 == 0) {
                made.content.emplace_back(document::ForcedBreak{});
                word_ends = !part.ends_with(' ');
            }
        }
        const Length measure =
            base::from_nanometres(static_cast<std::int64_t>(random() % 120) * 1'000'000);
        const auto set = press.set(made, measure);
        CHECK(text_of(set) == expected);
        std::size_t anchors = 0;
        for (const Line& line : set.lines) {
            anchors += line.anchors.size();
        }
        CHECK(anchors == static_cast<std::size_t>(std::count_if(
                             made.content.begin(), made.content.end(), [](const auto& content) {
                                 return std::holds_alternative<document::Anchor>(content);
                             })));
        const TextWidths widths = press.setter->measure(made);
        CHECK(widths.minimum <= widths.maximum);
    }
}

TEST_CASE("a line that only the emergency pass could set is named with its place") {
    Press press;
    const std::string word = "khangkhangkhangk";
    const auto narrow = press.set(
        paragraph(body(Align::Justify), "một " + word + " hai " + word + " ba " + word), 150_pt);
    CHECK(count_code(press.diagnostics, base::Code::LineTooLoose) == 2);
    CHECK(press.setter->statistics().loose_lines == 2);
    CHECK(press.diagnostics.items()[0].place.line == 7);
    CHECK(narrow.variants.empty());
    static_cast<void>(press.set(paragraph(body(Align::Justify), long_text()), 165_mm));
    CHECK(press.diagnostics.size() == 2);
}

TEST_CASE("a word that stands alone on a justified line is named") {
    Press press;
    const std::string word = "khangkhangkhangk";
    static_cast<void>(
        press.set(paragraph(body(Align::Justify), word + " " + word + " " + word), 150_pt));
    CHECK(count_code(press.diagnostics, base::Code::LineTooShort) == 2);
    static_cast<void>(press.set(paragraph(body(Align::Left), word + " " + word), 150_pt));
    CHECK(press.diagnostics.size() == 2);
}

TEST_CASE("text of more lines than its place has room for is named, and no other") {
    Press press;
    auto boxed = paragraph(body(Align::Centre), long_text());
    static_cast<void>(press.set(boxed, 165_mm));
    CHECK(press.diagnostics.size() == 0);
    boxed.room = 1;
    const std::size_t lines = press.set(boxed, 165_mm).lines.size();
    REQUIRE(lines > 1);
    REQUIRE(count_code(press.diagnostics, base::Code::TextTooLongForBox) == 1);
    CHECK(press.diagnostics.items()[0].arguments ==
          std::vector<std::string>{std::to_string(lines), "1"});
    CHECK(press.diagnostics.items()[0].place.column == 3);
    boxed.room = lines;
    static_cast<void>(press.set(boxed, 165_mm));
    CHECK(press.diagnostics.size() == 1);
}

TEST_CASE("blanks of a line are as wide as each other beside the last letter's ink") {
    Press press;
    auto style = body(Align::Justify);
    style->letter_space_shrink = 10;
    int spaced = 0;
    for (std::int64_t width = 60; width < 160; ++width) {
        const auto set =
            press.set(paragraph(style, long_text()), base::from_nanometres(width * 1'000'000));
        for (const Line& line : set.lines) {
            const graphics::TextItem& item = *content_of(line).front();
            Length narrowest = 100_pt;
            Length widest = -100_pt;
            for (std::size_t n = 0; n + 2 < item.words.size(); ++n) {
                const graphics::PlacedWord& word = item.words[n];
                if (word.word->text == " ") {
                    continue;
                }
                const std::int64_t gaps = std::int64_t{word.word->cluster_count} - 1;
                const Length blank = item.words[n + 2].x - word.x - word.word->width(item.size) -
                                     item.letter_space * gaps;
                narrowest = std::min(narrowest, blank);
                widest = std::max(widest, blank);
                spaced += item.letter_space != Length{} && gaps > 0 ? 1 : 0;
            }
            CHECK((narrowest > widest || widest - narrowest <= Length::from_units(1)));
        }
    }
    CHECK(spaced > 1000);
}

namespace {

document::Paragraph tabbed(std::vector<document::TabStop> stops,
                           const std::vector<std::string>& parts) {
    auto style = body(Align::Justify);
    style->tabs = std::move(stops);
    document::Paragraph made = paragraph(style, parts.front());
    for (std::size_t n = 1; n < parts.size(); ++n) {
        made.content.emplace_back(document::Tab{});
        made.content.emplace_back(run(parts[n], style->text));
    }
    return made;
}

/// Where a word stands: its left edge and its right one.
std::pair<Length, Length> edges_of(const Line& line, const std::string& word) {
    for (const graphics::TextItem* item : content_of(line)) {
        for (const graphics::PlacedWord& placed : item->words) {
            if (placed.word->text == word) {
                return {item->origin.x + placed.x,
                        item->origin.x + placed.x + placed.word->width(item->size)};
            }
        }
    }
    return {};
}

}  // namespace

TEST_CASE("text after a tab begins, ends or is centred at its stop") {
    using Stop = document::TabStop;
    Press press;
    const auto set = press.set(tabbed({{50_mm, Stop::Align::Left, ""},
                                       {90_mm, Stop::Align::Centre, ""},
                                       {150_mm, Stop::Align::Right, ""}},
                                      {"Họ tên", "Hà", "Nam", "1975"}),
                               165_mm);
    REQUIRE(set.lines.size() == 1);
    CHECK(edges_of(set.lines[0], "Hà").first == 50_mm);
    const auto [left, right] = edges_of(set.lines[0], "Nam");
    const Length off = left + right - 180_mm;
    CHECK(std::max(off, -off) <= Length::from_units(2));
    CHECK(edges_of(set.lines[0], "1975").second == 150_mm);
    CHECK(text_of(set) == "Họ tên Hà Nam 1975");
}

TEST_CASE("a tab counts from the measure's edge and goes to the first stop past the text") {
    Press press;
    auto form = tabbed({{5_mm, {}, ""}, {30_mm, {}, ""}}, {"Họ và tên người khai", "Hà"});
    auto style = std::make_shared<document::ParagraphStyle>(*form.style);
    style->first_line_indent = 10_mm;
    form.style = style;
    CHECK(edges_of(press.set(form, 165_mm).lines[0], "Hà").first > 30_mm);
    style->tabs.push_back({60_mm, {}, ""});
    CHECK(edges_of(press.set(form, 165_mm).lines[0], "Hà").first == 60_mm);
}

TEST_CASE("a tab's leader fills the white before its stop, as an artifact") {
    Press press;
    const auto set = press.set(
        tabbed({{120_mm, document::TabStop::Align::Right, "."}}, {"Chữ ký", "Hà"}), 165_mm);
    std::size_t dots = 0;
    for (const graphics::DisplayItem& item : set.lines[0].items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text != nullptr && std::holds_alternative<graphics::Artifact>(text->tag)) {
            dots += text->words.size();
            CHECK(text->words.front().x > 10_mm);
            CHECK(text->words.back().x < 120_mm);
        }
    }
    CHECK(dots > 50);
    CHECK(text_of(set) == "Chữ ký Hà");
}

TEST_CASE("a paragraph with tabs keeps its blanks and all of its text, however narrow") {
    Press press;
    const auto form = tabbed({{20_mm, {}, "."}, {40_mm, document::TabStop::Align::Right, ""}},
                             {long_text(), "và", long_text(), "hết"});
    std::string whole = long_text() + " và " + long_text() + " hết";
    for (const Length measure : {0_mm, 3_mm, 25_mm, 60_mm, 165_mm}) {
        const auto set = press.set(form, measure);
        CHECK(text_of(set) == whole);
        for (const Line& line : set.lines) {
            CHECK(line.quality.space == 1000);
        }
    }
}

TEST_CASE("a feature that the font lacks is reported once") {
    Press press;
    auto small = serif();
    small->features = {"smcp", "-liga", "kern"};
    static_cast<void>(press.set(paragraph(body(Align::Left, small), "Quận"), 100_mm));
    static_cast<void>(press.set(paragraph(body(Align::Left, small), "Phường"), 100_mm));
    press.first.tell(press.diagnostics);
    REQUIRE(count_code(press.diagnostics, base::Code::FeatureMissing) == 1);
    CHECK(press.diagnostics.items()[0].arguments ==
          std::vector<std::string>{"Liberation Serif", "smcp", "body"});
}

TEST_CASE("raised letters make room above the line if they need it") {
    Press press;
    auto high = serif(8_pt);
    high->rise = 12_pt;
    auto mixed = paragraph(body(Align::Left), "m");
    mixed.content.emplace_back(run("2", high));
    const auto set = press.set(mixed, 100_mm);
    const Line& line = set.lines.front();
    CHECK(line.height >= 17_pt);
    CHECK(content_of(line)[1]->origin.y == -12_pt);
}

TEST_CASE("a text that was measured is set as if it had not been") {
    Press press;
    for (const std::string text :
         {"12,5", " Danh hiệu thi đua  năm 2021 ", "", "1656/NQ-UBTVQH15"}) {
        const auto measured = press.setter->measure_to_set(paragraph(body(Align::Left), text));
        REQUIRE(measured.line != nullptr);
        for (const Align align : {Align::Left, Align::Centre, Align::Right, Align::Justify}) {
            for (std::int64_t width = 2; width < 80; width += 3) {
                const Length measure = base::from_nanometres(width * 1'000'000);
                auto style = body(align);
                style->right_indent = width % 2 == 0 ? 3_pt : Length{};
                style->left_indent = width % 4 == 0 ? 20_pt : Length{};
                style->hanging = 1000;
                const auto paragraph = test::paragraph(style, text);
                const auto first = press.setter->set_measured(paragraph, measure, measured);
                const auto other = press.setter->set(paragraph, measure);
                REQUIRE(first.lines.size() == other.lines.size());
                for (std::size_t n = 0; n < other.lines.size(); ++n) {
                    CHECK(text_of(first.lines[n]) == text_of(other.lines[n]));
                    CHECK(first.lines[n].width == other.lines[n].width);
                    CHECK(first.lines[n].height == other.lines[n].height);
                    CHECK(first.lines[n].quality.badness == other.lines[n].quality.badness);
                    const auto items = content_of(first.lines[n]);
                    const auto others = content_of(other.lines[n]);
                    REQUIRE(items.size() == others.size());
                    for (std::size_t i = 0; i < items.size(); ++i) {
                        CHECK(items[i]->origin.x == others[i]->origin.x);
                        CHECK(std::ranges::equal(items[i]->words, others[i]->words, {},
                                                 &graphics::PlacedWord::x,
                                                 &graphics::PlacedWord::x));
                    }
                }
            }
        }
    }
}

TEST_CASE("what is more than words is not kept from being measured") {
    Press press;
    auto tabbed = paragraph(body(Align::Left), "một");
    tabbed.content.emplace_back(document::Tab{});
    CHECK(press.setter->measure_to_set(tabbed).line == nullptr);
    auto broken = paragraph(body(Align::Left), "một");
    broken.content.emplace_back(document::ForcedBreak{});
    CHECK(press.setter->measure_to_set(broken).line == nullptr);
}
