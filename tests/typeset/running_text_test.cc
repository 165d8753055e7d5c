#include "typeset/running_text.h"

#include <doctest/doctest.h>

#include "typeset/paragraph_fixture.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;
using document::RunningText;

namespace {

/// Four pages, from page 1 on; a section begins on the second and two on the third.
struct Book {
    Press press;
    document::PageMaster master;
    std::vector<document::OutlineEntry> outline = {{"Báo cáo", 1, "title"},
                                                   {"I. Một", 1, "s-1", 3},
                                                   {"1. Mục nhỏ", 2, "s-1-1"},
                                                   {"II. Hai {page}", 1, "s-2"},
                                                   {"III. Ba", 1, "s-3"}};
    document::RunningWords words = {"Báo cáo năm 2021; phương hướng năm 2022", "Kỷ yếu", "2021",
                                    ""};
    document::References references;

    Book() {
        master.width = 210_mm;
        master.height = 297_mm;
        master.margins = {20_mm, 20_mm, 30_mm, 15_mm};
        references.labels = {{"title", {"1", 0, {}, {}}},
                             {"s-1", {"2", 1, {}, {}}},
                             {"s-1-1", {"2", 1, {}, {}}},
                             {"s-2", {"3", 2, {}, {}}},
                             {"s-3", {"3", 2, {}, {}}}};
    }

    void add(std::string text, RunningText::Sides sides = RunningText::Sides::Both) {
        RunningText running;
        running.style = body(document::Align::Left);
        running.text = std::move(text);
        running.baseline = 15_mm;
        running.first_page = true;
        running.sides = sides;
        master.running.push_back(running);
    }

    /// The first `roman` of them are counted in Roman numerals, the others anew.
    std::vector<graphics::Page> pages(std::size_t roman = 0) {
        std::vector<graphics::Page> made(4);
        const std::vector<const document::PageMaster*> masters(made.size(), &master);
        for (std::size_t i = 0; i < made.size(); ++i) {
            made[i].number = static_cast<std::int32_t>(i < roman ? i : i - roman) + 1;
            made[i].numerals = i < roman ? graphics::Numerals::Roman : graphics::Numerals::Arabic;
        }
        const auto texts = find_running_texts(masters, {0, words, outline, references}, made);
        for (std::size_t i = 0; i < made.size(); ++i) {
            set_running_texts(texts[i], master, *press.setter, made[i]);
        }
        return made;
    }
};

std::string text_of(const graphics::Page& page) {
    std::string text;
    for (const graphics::DisplayItem& item : page.items) {
        for (const auto& word : std::get<graphics::TextItem>(item).words) {
            text += word.word->text;
        }
    }
    return text;
}

}  // namespace

TEST_CASE("a running head names the section that begins first on its page, or the last before it") {
    Book book;
    book.add("{section}");
    const auto pages = book.pages();
    CHECK(pages[0].items.empty());  // the document's title is no section
    CHECK(text_of(pages[1]) == "I. Một");
    CHECK(text_of(pages[2]) == "II. Hai {page}");
    CHECK(text_of(pages[3]) == "III. Ba");
}

TEST_CASE("page and count are filled in, and odd and even pages have texts of their own") {
    Book book;
    book.add("trang {page}/{pages}", RunningText::Sides::Recto);
    book.add("{subsection}", RunningText::Sides::Verso);
    const auto pages = book.pages();
    CHECK(text_of(pages[0]) == "trang 1/4");
    CHECK(text_of(pages[1]) == "1. Mục nhỏ");
    CHECK(text_of(pages[2]) == "trang 3/4");
    CHECK(text_of(pages[3]) == "1. Mục nhỏ");
}

TEST_CASE("page and count are those of the pages with the same numerals") {
    Book book;
    book.add("trang {page}/{pages}");
    const auto pages = book.pages(1);
    CHECK(text_of(pages[0]) == "trang i/i");
    CHECK(text_of(pages[1]) == "trang 1/3");
    CHECK(text_of(pages[3]) == "trang 3/3");
}

TEST_CASE("the document's title is printed up to its first semicolon") {
    Book book;
    book.add("{title}");
    CHECK(text_of(book.pages()[3]) == "Báo cáo năm 2021");
    book.words.title = "Báo cáo";
    CHECK(text_of(book.pages()[3]) == "Báo cáo");
}

TEST_CASE("a section's title is printed without its number where that is asked") {
    Book book;
    book.add("{section-title}");
    const auto pages = book.pages();
    CHECK(text_of(pages[1]) == "Một");
    CHECK(text_of(pages[3]) == "III. Ba");  // its number is part of the title
}

TEST_CASE("before the first section a running heading is the document's title") {
    Book book;
    book.add("{heading}");
    const auto pages = book.pages();
    CHECK(text_of(pages[0]) == "Báo cáo năm 2021");
    CHECK(text_of(pages[1]) == "Một");
}

TEST_CASE("kind, year and note are the report's; without a value nothing is printed") {
    Book book;
    book.add("{kind} {year}");
    book.add("{note}");
    CHECK(text_of(book.pages()[2]) == "Kỷ yếu 2021");
    CHECK(book.pages()[2].items.size() == 1);
    book.words.note = "Bản mẫu.";
    CHECK(text_of(book.pages()[2]) == "Kỷ yếu 2021Bản mẫu.");
}

TEST_CASE("a title too long for its line is cut at a word") {
    Book book;
    book.outline[1].title = long_text();
    book.add("{section}");
    const auto pages = book.pages();
    const std::string text = text_of(pages[1]);
    CHECK(text.ends_with("…"));
    CHECK(long_text().starts_with(text.substr(0, text.size() - std::string("…").size())));
    CHECK(text.size() > 60);
}

TEST_CASE("running texts are artifacts, and on a verso of a mirrored master start at its margin") {
    Book book;
    book.master.mirrored = true;
    book.add("{page}");
    const auto pages = book.pages();
    const auto& recto = std::get<graphics::TextItem>(pages[0].items.at(0));
    const auto& verso = std::get<graphics::TextItem>(pages[1].items.at(0));
    CHECK(recto.tag == graphics::Tag(graphics::Artifact::Header));
    CHECK(recto.origin.x + recto.words.front().x == 30_mm);
    CHECK(verso.origin.x + verso.words.front().x == 15_mm);
    CHECK(verso.origin.y == 15_mm);
}

TEST_CASE("a text that would run into another stands on the next line towards the page's edge") {
    Book book;
    book.add("{title}");
    book.add("{note}");
    book.words.note = "Bản mẫu.";
    const auto places = [&](bool foot, bool apart) {
        for (RunningText& running : book.master.running) {
            running.position = foot ? RunningText::Position::Bottom : RunningText::Position::Top;
        }
        book.master.running[1].style = body(apart ? document::Align::Right : document::Align::Left);
        std::vector<Length> baselines;
        const std::vector<graphics::Page> pages = book.pages();
        for (const graphics::DisplayItem& item : pages[0].items) {
            baselines.push_back(std::get<graphics::TextItem>(item).origin.y);
        }
        return baselines;
    };
    const auto foot = places(true, false);
    REQUIRE(foot.size() == 2);
    CHECK(foot[0] == 297_mm - 15_mm);
    CHECK(foot[1] > foot[0] + 10_pt);
    CHECK(foot[1] < foot[0] + 20_pt);
    CHECK(places(false, false)[1] < 15_mm - 10_pt);
    CHECK(places(true, true) == std::vector<Length>{297_mm - 15_mm, 297_mm - 15_mm});
    auto outside = body(document::Align::Right);
    outside->right_indent = -10_mm;
    book.master.running[1].style = outside;
    book.words.note =
        "Bản mẫu, số liệu minh hoạ, tên người và tên tập thể là đặt thử, chưa có thật.";
    book.words.title = book.words.note;
    const auto pages = book.pages();
    const auto y = [&](std::size_t i) {
        return std::get<graphics::TextItem>(pages[0].items.at(i)).origin.y;
    };
    CHECK(y(1) > y(0) + 10_pt);
    auto far = body(document::Align::Left);
    far->left_indent = -25_mm;
    book.master.running[1].style = far;
    book.words.note = "7";
    CHECK(std::get<graphics::TextItem>(book.pages().at(0).items.at(1)).origin.y == y(0));
}
