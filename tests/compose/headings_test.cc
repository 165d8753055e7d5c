#include "compose/headings.h"

#include <doctest/doctest.h>

#include "compose/sections.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

std::string number(std::string_view format, std::int64_t count, std::string_view parent = "") {
    return format_heading_number(read_format(format), count, parent);
}

/// Number and level of each heading listed.
sample::Lines listed(const Composition& composition) {
    sample::Lines lines;
    for (const HeadingEntry& entry : composition.headings) {
        lines.push_back(std::to_string(entry.level) + " " + entry.number + " " +
                        plain_text(entry.title) + " " + entry.label);
    }
    return lines;
}

sample::Lines listed_of(std::vector<report::Section> sections) {
    sample::Bench bench;
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition, sections, top, bench.flow());
    return listed(bench.composition);
}

}  // namespace

TEST_CASE("numbers are made as the layout says") {
    CHECK(number("{roman}.", 4) == "IV.");
    CHECK(number("{decimal}.", 12) == "12.");
    CHECK(number("{alphabetic})", 5) == "đ)");
    CHECK(number("{parent}.{decimal}.", 2, "3.") == "3.2.");
    CHECK(number("{parent}{alphabetic})", 1, "3)") == "3a)");
    CHECK(number("Phần {ordinal}", 1) == "Phần thứ nhất");
    CHECK(number("Phần thứ {ordinal}", 2) == "Phần thứ hai");
    CHECK(number("", 3).empty());
}

TEST_CASE("without a number above, none is printed before the full stop") {
    CHECK(number("{parent}.{decimal}.", 2) == "2.");
}

TEST_CASE("headings deeper than six stay at six") {
    CHECK(heading_role(1) == Role::Heading1);
    CHECK(heading_role(6) == Role::Heading6);
    CHECK(heading_role(200) == Role::Heading6);
}

TEST_CASE("a number without punctuation is set off from the title by a full stop") {
    CHECK(heading_prefix("I.") == "I. ");
    CHECK(heading_prefix("a)") == "a) ");
    CHECK(heading_prefix("Phần thứ nhất") == "Phần thứ nhất. ");
    CHECK(heading_prefix("").empty());
}

TEST_CASE("counts restart in each section and each part") {
    using sample::section;
    CHECK(listed_of({section("A", {}, {section("B"), section("C", {}, {section("D")})}),
                     section("E", {}, {section("F")})}) ==
          sample::Lines{"1 I. A s-1", "2 1. B s-1-1", "2 2. C s-1-2", "3 2.1. D s-1-2-1",
                        "1 II. E s-2", "2 1. F s-2-1"});
    CHECK(listed_of({sample::part("A", {section("B"), section("C")}),
                     sample::part("D", {section("E")})}) ==
          sample::Lines{"1 Phần thứ nhất A s-1", "2 I. B s-1-1", "2 II. C s-1-2",
                        "1 Phần thứ hai D s-2", "2 I. E s-2-1"});
}

TEST_CASE("a section without a title does not count, its own sections count with those above") {
    using sample::section;
    CHECK(listed_of({section("A"), section("", {}, {section("B")}), section("C")}) ==
          sample::Lines{"1 I. A s-1", "1 II. B s-2", "1 III. C s-3"});
}

TEST_CASE("a heading stays with what follows, has its anchor first and a level below its parent") {
    sample::Bench bench;
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition,
                     std::vector{sample::section("Tình hình", {}, {sample::section("B")})}, top,
                     bench.flow());
    REQUIRE(bench.blocks.size() == 2);
    const auto& first = std::get<document::Paragraph>(bench.blocks[0].content);
    CHECK(first.style->keep_with_next);
    CHECK(std::get<document::Anchor>(first.content[0]).label == "s-1");
    CHECK(sample::letters(first) == "I.\u00A0TÌNH HÌNH");
    CHECK(bench.node(first.structure).role == Role::Heading2);
    const auto& second = std::get<document::Paragraph>(bench.blocks[1].content);
    CHECK(bench.node(second.structure).role == Role::Heading3);
    CHECK(bench.node(bench.node(second.structure).parent).parent ==
          bench.node(first.structure).parent);
    CHECK(bench.composition.outline[0].title == "I. Tình hình");
}

TEST_CASE("a number on its own line shares the heading's node and its style is its own") {
    sample::Bench bench;
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition, std::vector{sample::part("Kết quả", {})}, top,
                     bench.flow());
    REQUIRE(bench.lines() == sample::Lines{"Phần thứ nhất", "KẾT QUẢ"});
    const auto& number_line = std::get<document::Paragraph>(bench.blocks[0].content);
    const auto& title_line = std::get<document::Paragraph>(bench.blocks[1].content);
    CHECK(number_line.structure == title_line.structure);
    CHECK(number_line.style->text->name == "part-number");
    CHECK(std::holds_alternative<document::Anchor>(number_line.content[0]));
    CHECK(bench.composition.outline[0].title == "Phần thứ nhất. Kết quả");
}

TEST_CASE("sections deeper than the layout's levels are reported once (SectionsTooDeep)") {
    report::Section deep = sample::section("Z");
    for (int level = 0; level < 6; ++level) {
        deep = sample::section("Y", {}, {std::move(deep)});
    }
    deep.sections.push_back(deep);
    sample::Bench bench;
    HeadingScope top;
    compose_sections(bench.composition, std::vector{deep}, top, bench.flow());
    REQUIRE(bench.diagnostics.size() == 1);
    CHECK(bench.diagnostics.items()[0].code == base::Code::SectionsTooDeep);
    CHECK(bench.diagnostics.items()[0].arguments == std::vector<std::string>{"5", "4"});
}

TEST_CASE("a heading may begin a page and have its number in other letters before a tab") {
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.styles.emplace("figure", sample::style("figure"));
    for (stylesheet::HeadingLevel& level : sheet.headings) {
        level.own_line = false;
        level.new_page = true;
        level.after_tab = true;
        level.number_style = "figure";
    }
    sample::Bench bench(sample::report(), sheet);
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition, std::vector{sample::section("A"), sample::section("B")},
                     top, bench.flow());
    REQUIRE(bench.blocks.size() == 3);  // no page before what comes first
    CHECK(std::holds_alternative<document::PageBreak>(bench.blocks[1].content));
    const auto& heading = std::get<document::Paragraph>(bench.blocks[0].content);
    REQUIRE(heading.content.size() == 4);
    const auto& number = std::get<document::TextRun>(heading.content[1]);
    CHECK(number.text == "I.");
    CHECK(number.style->name == "figure");
    CHECK(std::holds_alternative<document::Tab>(heading.content[2]));
    CHECK(std::get<document::TextRun>(heading.content[3]).text == "A");
}
