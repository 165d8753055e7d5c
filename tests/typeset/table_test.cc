#include "typeset/table.h"

#include <map>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "table_fixture.h"
#include "typeset/table_grid.h"

using namespace tongket;
using namespace tongket::typeset;
using namespace tongket::typeset::test;

namespace {

std::vector<std::string> page_words(const std::vector<graphics::Page>& pages) {
    std::vector<std::string> words;
    for (const graphics::Page& page : pages) {
        words.push_back(words_of(page));
    }
    return words;
}

/// A label over `rows` rows "1", "2", ….
document::Table labelled_rows(std::size_t rows, std::string label) {
    document::Table made = table(2);
    made.head = {row({cell("A"), cell("B")})};
    for (std::size_t i = 0; i < rows; ++i) {
        std::vector<document::Cell> cells;
        if (i == 0) {
            cells.push_back(cell(label, static_cast<std::uint16_t>(rows)));
        }
        cells.push_back(cell(std::to_string(i + 1)));
        made.body.push_back(row(std::move(cells)));
    }
    return made;
}

const graphics::Rectangle& place_of(const std::vector<PageText>& texts, std::string_view words) {
    const auto found = std::ranges::find(texts, words, &PageText::words);
    REQUIRE(found != texts.end());
    return found->box;
}

/// A table of random spans; each cell's words are its own ("7a 7b").
struct RandomTable {
    document::Table table;
    std::multiset<std::string> words;

    explicit RandomTable(std::mt19937& random) : table(test::table(1 + random() % 5)) {
        const std::size_t columns = table.columns.size();
        for (std::size_t rows = random() % 3; rows > 0; --rows) {
            table.head.push_back(random_row(random, columns));
        }
        for (std::size_t rows = 1 + random() % 30; rows > 0; --rows) {
            table.body.push_back(random_row(random, columns));
        }
    }

  private:
    document::Row random_row(std::mt19937& random, std::size_t columns) {
        document::Row made;
        for (std::size_t cells = random() % (columns + 1); cells > 0; --cells) {
            std::string text = std::to_string(count_++);
            words.insert(text);
            for (std::size_t more = random() % 12 == 0 ? random() % 200 : random() % 4; more > 0;
                 --more) {
                words.insert(text.substr(0, text.find(' ')) + "x");
                text += " " + text.substr(0, text.find(' ')) + "x";
            }
            made.cells.push_back(
                cell(text, static_cast<std::uint16_t>(random() % 4 == 0 ? 1 + random() % 12 : 1),
                     static_cast<std::uint16_t>(random() % 5 == 0 ? 1 + random() % 3 : 1)));
            made.cells.back().vertical = static_cast<document::VerticalAlign>(random() % 3);
        }
        return made;
    }
    std::size_t count_ = 1;
};

/// The words of all grid cells: those that find no place in the grid are not printed.
std::multiset<std::string> words_in_grid(const document::Table& table) {
    std::multiset<std::string> words;
    for (const auto* rows : {&table.head, &table.body}) {
        for (const GridCell& placed : resolve_grid(*rows, table.columns.size()).cells) {
            const auto& run =
                std::get<document::TextRun>(placed.cell->paragraphs.front().content.front());
            std::string rest = run.text;
            for (std::size_t blank = rest.find(' '); blank != std::string::npos;
                 blank = rest.find(' ')) {
                words.insert(rest.substr(0, blank));
                rest.erase(0, blank + 1);
            }
            words.insert(rest);
        }
    }
    return words;
}

void collect_content(const graphics::Page& page, std::multiset<std::string>& words) {
    for (const graphics::DisplayItem& item : page.items) {
        const auto* text = std::get_if<graphics::TextItem>(&item);
        if (text == nullptr || !std::holds_alternative<graphics::StructureId>(text->tag)) {
            continue;
        }
        for (const graphics::PlacedWord& word : text->words) {
            if (word.word->text != " ") {
                words.insert(std::string(word.word->text));
            }
        }
    }
}

}  // namespace

TEST_CASE("a cell over rows on three pages stands in the middle of each part, content once") {
    Press press;
    // 16 pt a row; a page holds the head and five rows.
    const auto pages = pages_of(press, labelled_rows(13, "Khối"), 200_pt, 100_pt);
    CHECK(page_words(pages) == std::vector<std::string>{"A B 1 2 Khối 3 4 5",
                                                        "[A] [B] 6 7 [Khối] 8 9 10",
                                                        "[A] [B] 11 [Khối] 12 13"});
    for (const auto& [page, middle] : {std::pair{0, "3"}, {1, "8"}, {2, "12"}}) {
        const auto texts = texts_of(pages[static_cast<std::size_t>(page)]);
        CHECK(place_of(texts, "Khối").y == place_of(texts, middle).y);
    }
}

TEST_CASE("a table that stays together goes to the next page, unless no page holds it") {
    Press press;
    const auto pages = [&](std::size_t rows) {
        document::Table made = labelled_rows(rows, "Khối");
        auto style = std::make_shared<document::TableStyle>(*made.style);
        style->keep_together = true;
        made.style = std::move(style);
        document::Paragraph words = paragraph(body(document::Align::Left), "đầu");
        return page_words(pages_of(press, {{std::move(words)}, {std::move(made)}}, 200_pt, 100_pt));
    };
    CHECK(pages(5) == std::vector<std::string>{"đầu", "A B 1 2 Khối 3 4 5"});
    CHECK(pages(9).back().starts_with("[A] [B]"));
}

TEST_CASE("a page that goes on inside a cell over rows starts with a rule over the whole width") {
    Press press;
    document::Table made = labelled_rows(13, "Khối");
    made.head.clear();
    const auto pages = pages_of(press, made, 200_pt, 100_pt);
    REQUIRE(pages.size() == 3);
    for (const graphics::Page& page : pages) {
        Length top = 1000_pt;
        Length width;
        for (const graphics::DisplayItem& item : page.items) {
            const auto* rule = std::get_if<graphics::BoxItem>(&item);
            if (rule != nullptr && rule->box.width > rule->box.height && rule->box.y < top) {
                top = rule->box.y;
                width = rule->box.width;
            }
        }
        CHECK(width == 200_pt);
    }
}

TEST_CASE("a label that needs more than its rows on the first page gets the room there") {
    Press press;
    document::Table made = labelled_rows(6, "một hai ba bốn năm sáu bảy tám");
    made.columns[0].width = 40_pt;  // four lines and more: 52 pt
    made.columns[1].width = 160_pt;
    made.head.clear();
    for (std::size_t before = 0; before < 6; ++before) {
        document::Table longer = made;
        longer.body.insert(longer.body.begin(), before, row({cell("x"), cell("y")}));
        const auto pages = pages_of(press, longer, 200_pt, 100_pt);
        for (const graphics::Page& page : pages) {
            for (const PageText& text : texts_of(page)) {
                CHECK(text.box.y + text.box.height <= page.height - 10_pt);
            }
        }
    }
}

TEST_CASE("text over rows that no page holds goes on from row to row") {
    Press press;
    std::string text;
    for (int i = 0; i < 150; ++i) {
        text += (text.empty() ? "w" : " w") + std::to_string(i);
    }
    document::Table made = labelled_rows(20, text);
    const auto pages = pages_of(press, made, 120_pt, 100_pt);
    CHECK(pages.size() > 4);
    std::multiset<std::string> words;
    for (const graphics::Page& page : pages) {
        collect_content(page, words);
    }
    CHECK(words.size() == 150 + 20 + 2);
}

TEST_CASE("a head of half a page and more stands on the first page alone and may be cut") {
    Press press;
    document::Table made = labelled_rows(20, "Khối");
    std::string text = "w";
    for (int i = 0; i < 150; ++i) {
        text += " w";
    }
    made.head = {row({cell(text), cell("B")})};
    const auto pages = pages_of(press, made, 100_pt, 300_pt);
    REQUIRE(pages.size() > 1);
    for (const graphics::Page& page : pages) {
        for (const PageText& line : texts_of(page)) {
            CHECK((line.is_content || line.words == "Khối"));
        }
    }
}

TEST_CASE("sums stand above the foot of a page and below the next head, with what is said there") {
    Press press;
    document::Table made = table(2);
    made.head = {row({cell("A"), cell("B")})};
    auto carried = std::make_shared<document::CarriedSums>();
    carried->forward = row({cell("mang"), cell("")});
    carried->brought = row({cell("sang"), cell("")});
    carried->cells = {1};
    for (std::size_t i = 1; i <= 7; ++i) {
        made.body.push_back(row({cell("x"), cell(std::to_string(i))}));
        carried->after.push_back({"S" + std::to_string(i)});
    }
    made.carried = carried;
    // 16 pt a row, six on a page.
    const auto pages = pages_of(press, made, 200_pt, 100_pt);
    CHECK(page_words(pages) == std::vector<std::string>{"A B x 1 x 2 x 3 x 4 [mang] [S4]",
                                                        "[A] [B] [sang] [S4] x 5 x 6 x 7"});
    // Where no page breaks, no sum is said.
    CHECK(words_of(pages_of(press, made, 200_pt, 400_pt).front()).find("mang") ==
          std::string::npos);
}

TEST_CASE("the label of a sum has what is said there after its own words") {
    Press press;
    document::Table made = table(2);
    made.head = {row({cell("A"), cell("B")})};
    auto carried = std::make_shared<document::CarriedSums>();
    carried->forward = row({cell("mang "), cell("")});
    carried->forward.cells[0].paragraphs[0].content.push_back(
        carried->forward.cells[1].paragraphs[0].content[0]);
    carried->brought = carried->forward;
    carried->cells = {0, 1};
    for (std::size_t i = 1; i <= 7; ++i) {
        made.body.push_back(row({cell("x"), cell(std::to_string(i))}));
        carried->after.push_back({std::to_string(i) + "!", "S" + std::to_string(i)});
    }
    made.carried = carried;
    const auto pages = pages_of(press, made, 200_pt, 100_pt);
    REQUIRE(pages.size() == 2);
    for (const graphics::Page& page : pages) {
        const std::string words = words_of(page);
        CHECK(words.find("mang") < words.find("4!"));
        CHECK(words.find("4!") < words.find("[S4]"));
        CHECK(words.find("[S4]") != std::string::npos);
    }
}

TEST_CASE("a group that goes on has its title below the next head, one that begins there has not") {
    Press press;
    document::Table made = table(1);
    made.head = {row({cell("A")})};
    for (std::size_t i = 0; i < 12; ++i) {
        made.body.push_back(row({cell(i % 6 == 0 ? "nhóm" : std::to_string(i))}));
    }
    made.groups = {{0, 6, row({cell("nhóm 1 tiếp")})}, {6, 12, row({cell("nhóm 2 tiếp")})}};
    // 16 pt a row, five below the head.
    const auto pages = pages_of(press, made, 200_pt, 100_pt);
    CHECK(page_words(pages) == std::vector<std::string>{"A nhóm 1 2 3 4",
                                                        "[A] [nhóm 1 tiếp] 5 nhóm 7 8",
                                                        "[A] [nhóm 2 tiếp] 9 10 11"});
}

TEST_CASE("a title begins where the names do, its number and the counts stand where they stood") {
    Press press;
    document::Table made = table(3);
    made.columns[0].width = 30_pt;
    made.columns[1].width = 60_pt;
    made.body = {row({cell("1"), cell("tên"), cell("x")}), row({cell("Cờ", 1, 3)}),
                 row({cell("II.", 1, 3)})};
    made.body[1].cells[0].name_column = 1;
    document::Cell& numbered = made.body[2].cells[0];
    numbered.name_column = 1;
    numbered.has_number = true;
    document::Paragraph& title = numbered.paragraphs[0];
    auto style = std::make_shared<document::ParagraphStyle>(*title.style);
    style->tabs.resize(2);
    style->tabs[0].position = 20_pt;  // before the name
    style->tabs[1].position = 150_pt;
    title.style = style;
    for (const char* text : {"Khen", "6"}) {
        title.content.emplace_back(document::Tab{});
        title.content.push_back(cell(text).paragraphs[0].content[0]);
    }
    const auto pages = pages_of(press, made, 200_pt, 100_pt);
    REQUIRE(pages.size() == 1);
    std::map<std::string, double> left;
    for (const graphics::DisplayItem& item : pages[0].items) {
        if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
            for (const graphics::PlacedWord& word : text->words) {
                left[word.word->text] = (text->origin.x + word.x).points();
            }
        }
    }
    CHECK(left.at("Cờ") == doctest::Approx(left.at("tên")));
    CHECK(left.at("Khen") == doctest::Approx(left.at("tên")));
    CHECK(left.at("II.") == doctest::Approx(left.at("1")));
    CHECK(left.at("6") == doctest::Approx(left.at("1") + 150));
}

TEST_CASE("room for a bar is left above a head that is repeated, where no caption stands there") {
    Press press;
    document::Table made = table(2);
    made.head = {row({cell("A"), cell("B")})};
    for (std::size_t i = 1; i <= 7; ++i) {
        made.body.push_back(row({cell("x"), cell(std::to_string(i))}));
    }
    auto bar = std::make_shared<document::PlaceBar>();
    bar->room = 32_pt;
    made.place_bar = bar;
    // 16 pt a row, six on the first page.
    const auto pages = pages_of(press, made, 200_pt, 100_pt);
    CHECK(page_words(pages) ==
          std::vector<std::string>{"A B x 1 x 2 x 3 x 4 x 5", "[A] [B] x 6 x 7"});
    CHECK(place_of(texts_of(pages[1]), "A").y == place_of(texts_of(pages[0]), "A").y + 32_pt);
    bar->title = cell("Danh sách").paragraphs.front();
    const auto titled = pages_of(press, made, 200_pt, 100_pt);
    CHECK(page_words(titled) ==
          std::vector<std::string>{"A B x 1 x 2 x 3 x 4 x 5", "[Danh sách] [A] [B] x 6 x 7"});
    CHECK(place_of(texts_of(titled[1]), "A").y == place_of(texts_of(titled[0]), "A").y + 32_pt);
}

TEST_CASE("every second row has a ground, but for cells that stand in other rows too") {
    Press press;
    document::Table made = labelled_rows(4, "Khối");
    made.head.clear();
    made.columns[0].width = 120_pt;
    made.columns[1].width = 80_pt;
    auto style = std::make_shared<document::TableStyle>(*made.style);
    style->has_stripe = true;
    style->ruling = document::TableRuling::Rows;
    made.style = style;
    const auto pages = pages_of(press, made, 200_pt, 200_pt);
    std::vector<graphics::Rectangle> grounds;
    for (const graphics::DisplayItem& item : pages.front().items) {
        const auto* box = std::get_if<graphics::BoxItem>(&item);
        if (box != nullptr && box->role == graphics::BoxItem::Role::Fill) {
            grounds.push_back(box->box);
        } else if (box != nullptr) {
            CHECK(box->box.width > box->box.height);  // no rules between columns
        }
    }
    CHECK(grounds == std::vector<graphics::Rectangle>{{130_pt, 26_pt, 80_pt, 16_pt},
                                                      {130_pt, 58_pt, 80_pt, 16_pt}});
}

TEST_CASE("of a random table every word is printed once, and nothing overlaps or leaves its page") {
    std::mt19937 random(20211231);
    Press press;
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        const RandomTable made(random);
        const Length measure = base::Length::from_units((120 + random() % 300) * 65'536);
        const Length height = base::Length::from_units((400 + random() % 400) * 65'536);
        const auto pages = pages_of(press, made.table, measure, height);
        std::multiset<std::string> words;
        for (const graphics::Page& page : pages) {
            collect_content(page, words);
            const std::vector<PageText> texts = texts_of(page);
            for (std::size_t i = 0; i < texts.size(); ++i) {
                CHECK(texts[i].box.x >= 10_pt);
                CHECK(texts[i].box.x + texts[i].box.width <= page.width - 10_pt);
                CHECK(texts[i].box.y + texts[i].box.height <= page.height - 10_pt);
                for (std::size_t k = 0; k < i; ++k) {
                    CHECK_FALSE(boxes_overlap(texts[i].box, texts[k].box));
                }
            }
        }
        CHECK(words == words_in_grid(made.table));
    }
}

TEST_CASE("a note's mark hangs in the padding: figures with and without one end at one edge") {
    Press press;
    for (const document::CellAlign align :
         {document::CellAlign::Right, document::CellAlign::Decimal}) {
        document::Table made = table(1);
        made.columns[0] = {100_pt, align};
        for (const bool is_marked : {false, true}) {
            document::Cell figure = cell("3.300");
            if (is_marked) {
                auto raised = std::make_shared<document::TextStyle>(*serif(6_pt));
                raised->rise = 3_pt;
                document::TextRun mark;
                mark.text = "1";
                mark.style = raised;
                figure.paragraphs.front().content.emplace_back(std::move(mark));
            }
            made.body.push_back(row({std::move(figure)}));
        }
        const auto texts = texts_of(pages_of(press, made, 100_pt, 200_pt).at(0));
        std::vector<Length> starts;
        for (const PageText& text : texts) {
            if (text.words.starts_with("3.300")) {
                starts.push_back(text.box.x);
            }
        }
        REQUIRE(starts.size() == 2);
        CHECK(starts[0] == starts[1]);
    }
}
