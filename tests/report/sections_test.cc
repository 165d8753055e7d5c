#include "report/sections.h"

#include <string>

#include <doctest/doctest.h>

#include "reading.h"
#include "report/dump.h"

using namespace tongket;
using report::read_body;
using report::Section;

namespace {

/// "title(items)[sections]" of each: p prose, t table, c chart.
std::string outline(const std::vector<Section>& sections) {
    std::string text;
    for (const Section& section : sections) {
        text += (section.kind == Section::Kind::Part ? "#" : "") + section.title.plain() + "(";
        for (const auto& item : section.items) {
            text += std::string_view("ptc")[item.index()];
        }
        text += ")" + (section.sections.empty() ? "" : "[" + outline(section.sections) + "]");
    }
    return text;
}

}  // namespace

TEST_CASE("sections nest, parts are parts, and items keep the file's order") {
    const auto reading = read_body(
        "sections:\n"
        "  - part: Kết quả\n"
        "    sections:\n"
        "      - title: Kinh tế\n"
        "        table: {columns: [A], rows: [[1]]}\n"
        "        body: Lời.\n"
        "        chart: {data: [[A, 1]]}\n"
        "  - chart: {data: [[A, 1]]}\n"
        "  - table: {columns: [A]}\n");
    CHECK(reading.messages() == "");
    CHECK(outline(reading.report->sections) == "#Kết quả()[Kinh tế(tpc)](c)(t)");
}

TEST_CASE("what stands behind the sections of a section comes after them") {
    const auto reading = read_body(
        "sections:\n  - title: A\n    body: Một.\n    sections:\n      - title: B\n"
        "    table: {columns: [A]}\n");
    CHECK(outline(reading.report->sections) == "A(p)[B()(t)]");
}

TEST_CASE("a body's places are the file's, through indents and long lines") {
    const auto reading = read_body(
        "statistics: {s: {label: S, value: 7}}\nsections:\n  - title: A\n    body: |\n"
        "      Dòng một, **đậm** và {s}.\n\n      - Mục {s} rồi *nghiêng*.\n");
    CHECK(reading.messages() == "");
    const auto& prose = std::get<report::Prose>(reading.report->sections[0].items[0]);
    CHECK(report::dump(prose) ==
          "P 9:7 Dòng một, [9:19]**đậm**[9:24] và 7.\n"
          "L dash\n"
          "  11:7 -\n"
          "    P 11:9 Mục 7 rồi [11:22]*nghiêng*[11:30].\n");
}

TEST_CASE("a figure that is wrong is pointed at in the file") {
    const auto reading =
        read_body("sections:\n  - title: A\n    body: |\n      Đạt {khong-co} năm nay.\n");
    CHECK(reading.codes() == "TK0301 8:12");
    const auto quoted = read_body("sections:\n  - title: \"Đạt {khong-co}\"\n");
    CHECK(quoted.codes() == "TK0301 6:18");
}

TEST_CASE("a collection is shown where a section asks for it") {
    const auto reading = read_body(
        "statistics: {s: {label: S, value: 7}}\n"
        "awards:\n  - {title: Bằng khen, recipients: 6 tập thể}\n"
        "goals:\n  - {text: Một, year: 2022}\n  - {text: Hai, year: 2023, measure: 95%}\n"
        "sections:\n  - show: statistics\n  - show: awards\n  - show: goals\n");
    CHECK(reading.messages() == "");
    CHECK(outline(reading.report->sections) == "(t)(t)(p)");
    CHECK(reading.report->statistics_shown);
    CHECK(reading.report->awards_shown);
    CHECK(reading.report->goals_shown);
    const auto& goals = std::get<report::Prose>(reading.report->sections[2].items[0]);
    CHECK(report::dump(goals).find("Một[9:5] (năm⍽2022)") != std::string::npos);
    CHECK(report::dump(goals).find("95%") != std::string::npos);
}

TEST_CASE("nothing is shown unless a section says so") {
    const auto reading =
        read_body("statistics: {s: {label: S, value: 7}}\nsections:\n  - body: Có {s}.\n");
    CHECK_FALSE(reading.report->statistics_shown);
    CHECK_FALSE(reading.report->awards_shown);
}

TEST_CASE("an empty collection that is to be shown, and another word, are errors") {
    CHECK(read_body("sections:\n  - show: awards\n").codes() == "TK0246 6:11");
    CHECK(read_body("sections:\n  - show: images\n").codes() == "TK0212 6:11");
}

TEST_CASE("sections that cannot be are errors at their place") {
    CHECK(read_body("sections:\n  - part: A\n    title: B\n").codes() == "TK0215 7:5");
    CHECK(read_body("sections:\n  - Chữ trần\n").codes() == "TK0209 6:5");
    CHECK(read_body("sections: Chữ trần\n").codes() == "TK0208 5:11");
    CHECK(read_body("sections:\n  - title: A\n    body: [a, \"b\"]\n").codes() == "TK0207 7:11");
}

TEST_CASE("sections nested past any report's depth end with an error") {
    std::string yaml = "sections:\n";
    for (std::size_t depth = 0; depth < 12; ++depth) {
        yaml += std::string(4 * depth + 2, ' ') + "- title: A\n" + std::string(4 * depth + 4, ' ') +
                "sections:\n";
    }
    CHECK(read_body(yaml + std::string(48, ' ') + "  - title: B\n").codes() == "TK0240 22:37");
}

TEST_CASE("appendices have titles, orientations and sections") {
    const auto reading = read_body(
        "appendices:\n  - title: Biểu số liệu\n    orientation: landscape\n    sections:\n"
        "      - table: {columns: [A]}\n  - title: Danh sách\n");
    CHECK(reading.messages() == "");
    REQUIRE(reading.report->appendices.size() == 2);
    CHECK(reading.report->appendices[0].orientation == report::Appendix::Orientation::Landscape);
    CHECK(outline(reading.report->appendices[0].sections) == "(t)");
    CHECK(reading.report->appendices[1].orientation == report::Appendix::Orientation::Portrait);
    CHECK(read_body("appendices:\n  - orientation: ngang\n").codes() == "TK0203 6:5, TK0212 6:18");
}

TEST_CASE("a callout has a text, and a title or none") {
    const auto reading = read_body(
        "sections:\n  - callout: {title: Lưu ý, body: \"Một.\\nHai.\"}\n"
        "  - callout:\n      body: |\n        - Ba.\n");
    CHECK(reading.messages() == "");
    const auto& first = std::get<report::Callout>(reading.report->sections[0].items.at(0));
    CHECK(first.title.plain() == "Lưu ý");
    CHECK(first.body.size() == 2);
    const auto& second = std::get<report::Callout>(reading.report->sections[1].items.at(0));
    CHECK(second.title.empty());
    CHECK(second.body.size() == 1);
    CHECK(read_body("sections:\n  - callout: {title: A}\n").codes() == "TK0203 6:14");
    CHECK(read_body("sections:\n  - callout: Lưu ý\n").diagnostics.has_errors());
}

TEST_CASE("a title calls the notes of its section") {
    const auto reading = read_body(
        "sections:\n  - title: Thu ngân sách[^1]\n    notes: |\n      [^1]: Số tạm tính.\n"
        "    body: Lời.\n");
    CHECK(reading.messages() == "");
    const Section& section = reading.report->sections[0];
    REQUIRE(section.title.spans.size() == 2);
    REQUIRE(section.title.spans[1].note);
    CHECK(section.title.spans[1].note->spans.front().text == "Số tạm tính.");
    CHECK(section.title.plain() == "Thu ngân sách");
    CHECK(outline(reading.report->sections) == "Thu ngân sách(p)");
}

TEST_CASE("a title's mark without a note, and notes that it does not call, are reported") {
    CHECK(read_body("sections:\n  - title: A[^1]\n    body: b\n").codes() == "TK0318 6:13");
    CHECK(read_body("sections:\n  - title: A\n    notes: \"[^1]: b\"\n    body: c\n").codes() ==
          "TK0319 7:13");
    CHECK(read_body("sections:\n  - body: c\n    notes: \"[^1]: b\"\n").codes() == "TK0319 7:13");
}
