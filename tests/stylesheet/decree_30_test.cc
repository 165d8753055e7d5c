// layouts/bao-cao.yaml against the tables of Nghị định 30/2020/NĐ-CP, Phụ lục I.
#include <algorithm>
#include <span>
#include <sstream>

#include <doctest/doctest.h>

#include "base/file.h"
#include "stylesheet/measure.h"
#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Length;
using namespace base::literals;

std::string text_of(std::string_view path) {
    auto text = base::read_file(std::string(TONGKET_SOURCE_DIR) + "/" + std::string(path));
    REQUIRE(text.has_value());
    return *std::move(text);
}

const Stylesheet& bao_cao() {
    static const Outcome outcome = reading_of(text_of("layouts/bao-cao.yaml"));
    CAPTURE(outcome.messages());
    REQUIRE(outcome.sheet.has_value());
    return *outcome.sheet;
}

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"') {
            quoted = !quoted;
        } else if (c == ',' && !quoted) {
            cells.emplace_back();
        } else if (c != '\r') {
            cells.back() += c;
        }
    }
    return cells;
}

/// The row of an element: box, element, example, letters, least size, most, style, sample,
/// placement.
std::vector<std::string> element(std::string_view name) {
    std::istringstream lines(text_of("tests/stylesheet/nd30-elements.csv"));
    for (std::string line; std::getline(lines, line);) {
        auto cells = cells_of(line);
        if (cells.size() > 6 && cells[1] == name) {
            return cells;
        }
    }
    FAIL("no such element: " << name);
    return {};
}

struct Pair {
    std::string_view element;
    std::string_view style;
};
constexpr Pair elements[] = {
    {"Quốc hiệu", "country"},
    {"Tiêu ngữ", "motto"},
    {"Cơ quan chủ quản trực tiếp", "issuer-parent"},
    {"Cơ quan ban hành", "issuer"},
    {"Số, ký hiệu", "number"},
    {"Địa danh, thời gian", "place-and-date"},
    {"Tên loại văn bản", "kind"},
    {"Trích yếu", "abstract"},
    {"Căn cứ", "basis"},
    {"Lời văn", "body"},
    {"Phần/Chương + số La Mã", "part-number"},
    {"Tiêu đề phần, chương", "part-title"},
    {"Mục kiểu báo cáo (Phần, mục, khoản, điểm)", "heading-1"},
    {"Khoản có tiêu đề", "heading-2"},
    {"Khoản không tiêu đề", "list-item"},
    {"Quyền hạn, chức vụ người ký", "capacity"},
    {"Họ tên người ký", "signer-name"},
    {"Kính gửi", "addressee"},
    {"Từ Nơi nhận", "recipients-head"},
    {"Danh sách nơi nhận", "recipients-item"},
    {"Từ Phụ lục + số La Mã", "appendix-number"},
    {"Tên phụ lục", "appendix-title"},
    {"Chỉ dẫn kèm theo", "appendix-reference"},
    {"Số trang", "page-number"},
};

TEST_CASE("the layout of the administrative report reads without a message") {
    const Outcome outcome = reading_of(text_of("layouts/bao-cao.yaml"));
    CHECK(outcome.messages() == "");
    REQUIRE(outcome.sheet.has_value());
    CHECK(outcome.sheet->name == "bao-cao");
}

TEST_CASE("each element has a size, weight, slant and letters that the decree allows") {
    for (const Pair& pair : elements) {
        const std::string name(pair.element);
        const auto row = element(name);
        CAPTURE(name);
        const Style* style = bao_cao().style(pair.style);
        REQUIRE(style != nullptr);
        CHECK(style->text->size >= *parse_length(row[4] + "pt"));
        CHECK(style->text->size <= *parse_length(row[5] + "pt"));
        CHECK((row[6].find("đậm") != std::string::npos) == (style->text->weight == 700));
        CHECK((row[6].find("nghiêng") != std::string::npos) ==
              (style->text->slant == text::Slant::Italic));
        if (name != "Tên phụ lục") {  // the text of the decree asks for capitals there
            CHECK(row[3].starts_with("hoa") ==
                  (style->letter_case == TitleCase::Capitals || pair.style == "heading-1"));
        }
    }
}

TEST_CASE("margins are those of the decree, upright and turned") {
    const Stylesheet& sheet = bao_cao();
    const document::PageMaster& upright = *sheet.masters.at(sheet.first_master);
    CHECK(upright.width == 210_mm);
    CHECK(upright.height == 297_mm);
    CHECK(upright.margins.top == 20_mm);
    CHECK(upright.margins.bottom == 20_mm);
    CHECK(upright.margins.left == 30_mm);
    CHECK(upright.margins.right == 15_mm);
    const document::PageMaster& wide = *sheet.masters.at(sheet.appendix.landscape_master);
    CHECK(wide.width == 297_mm);
    // Turned with the sheet: the binding edge is the upper one.
    CHECK(wide.margins.top == 30_mm);
}

TEST_CASE("the page number stands in the top margin, from the second page on") {
    for (const auto& [name, master] : bao_cao().masters) {
        REQUIRE(master->running.size() == 1);
        const document::RunningText& number = master->running.front();
        CHECK(number.position == document::RunningText::Position::Top);
        CHECK(number.text == "{page}");
        CHECK_FALSE(number.first_page);
        CHECK(number.style->align == document::Align::Centre);
        CHECK(number.baseline > number.style->text->size);
        CHECK(number.baseline < master->margins.top);
    }
}

TEST_CASE("the text is justified, indented by 1 or 1.27 cm, spaced within the decree's limits") {
    const document::ParagraphStyle& body = *bao_cao().style("body")->paragraph;
    CHECK(body.align == document::Align::Justify);
    CHECK((body.first_line_indent == 10_mm || body.first_line_indent == 12.7_mm));
    CHECK(body.space_after >= 6_pt);
    // Single and 1.5 lines of a Times-like face: 1.149 em.
    CHECK(body.leading.length >= base::mul_div(body.text->size, 1149, 1000));
    CHECK(body.leading.length <= base::mul_div(body.text->size, 1724, 1000));
}

TEST_CASE("no line is so tight that stacked capitals could touch the line above") {
    for (const auto& [name, style] : bao_cao().styles) {
        CAPTURE(name);
        CHECK(style.paragraph->leading.length >= base::mul_div(style.text->size, 115, 100));
    }
}

TEST_CASE("all letters are of one family, and black but for the stamps") {
    for (const auto& [name, style] : bao_cao().styles) {
        CHECK(style.text->families.front() == "Liberation Serif");
        const bool stamped_in_red = name == "secrecy" || name == "urgency";
        CHECK((style.text->colour == graphics::black()) != stamped_in_red);
    }
}

/// All texts below a component, in order; uses are followed.
void collect(std::span<const Component> components, std::vector<const TextPart*>& texts) {
    for (const Component& component : components) {
        if (const auto* text = std::get_if<TextPart>(&component.content)) {
            texts.push_back(text);
        } else if (const auto* rows = std::get_if<RowsPart>(&component.content)) {
            collect(rows->rows, texts);
        } else if (const auto* each = std::get_if<EachPart>(&component.content)) {
            collect(each->rows, texts);
        } else if (const auto* columns = std::get_if<ColumnsPart>(&component.content)) {
            for (const ColumnPart& column : columns->columns) {
                collect(column.rows, texts);
            }
        } else if (const auto* use = std::get_if<UsePart>(&component.content)) {
            const auto found = bao_cao().components.find(use->name);
            REQUIRE(found != bao_cao().components.end());
            collect({&found->second, 1}, texts);
        }
    }
}

TEST_CASE("rules are as long as the motto, and a third to a half of the other texts") {
    std::vector<const TextPart*> texts;
    collect(bao_cao().parts, texts);
    std::size_t rules = 0;
    for (const TextPart* text : texts) {
        if (!text->rule) {
            continue;
        }
        ++rules;
        if (text->style == "motto") {
            CHECK(text->rule->percent == 100);
        } else {
            CHECK(text->rule->percent >= 33);
            CHECK(text->rule->percent <= 50);
        }
        CHECK(text->rule->thickness >= 0.5_pt);
    }
    CHECK(rules == 3);
}

TEST_CASE("the boxes stand in the decree's order from top to bottom") {
    std::vector<const TextPart*> texts;
    collect(bao_cao().parts, texts);
    std::vector<std::string_view> styles;
    for (const TextPart* text : texts) {
        styles.push_back(text->style);
    }
    std::size_t last = 0;
    for (const std::string_view style :
         {"issuer-parent", "issuer", "country", "motto", "number", "place-and-date", "kind",
          "abstract", "addressee", "basis", "recipients-head", "recipients-item", "capacity",
          "signer-name"}) {
        CAPTURE(style);
        const auto found =
            std::find(styles.begin() + static_cast<std::ptrdiff_t>(last), styles.end(), style);
        REQUIRE(found != styles.end());
        last = static_cast<std::size_t>(found - styles.begin());
    }
}

TEST_CASE("the signature never stands alone") {
    const Component& signature = bao_cao().components.at("signature");
    const auto* rows = std::get_if<RowsPart>(&signature.content);
    REQUIRE(rows != nullptr);
    CHECK(rows->keep_together);
    CHECK(rows->keep_with_previous);
}

}  // namespace
}  // namespace tongket::stylesheet
