#include "compose/contents.h"

#include <doctest/doctest.h>

#include "compose/sections.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

void compose_with_contents(sample::Bench& bench, const std::vector<report::Section>& sections) {
    reserve_listing(bench.composition, Listing::Contents, bench.flow());
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition, sections, top, bench.flow());
    fill_listings(bench.composition, bench.blocks);
}

const document::Stack& contents(const sample::Bench& bench) {
    return std::get<document::Stack>(bench.blocks.front().content);
}

report::Table captioned_table(std::string_view caption) {
    report::Table table;
    if (!caption.empty()) {
        table.caption = sample::text(caption);
    }
    table.columns.emplace_back().title = sample::text("Phường");
    table.rows.push_back({{sample::text("Cổ Nhuế 1")}});
    return table;
}

report::Chart captioned_chart(std::string_view caption) {
    report::Chart chart;
    chart.caption = sample::text(caption);
    chart.series.emplace_back();
    report::ChartRow quarter;
    quarter.label = sample::text("Quý I");
    quarter.values = {{vietnamese::Decimal{3, 0}, "3", {}}};
    chart.rows.push_back(std::move(quarter));
    return chart;
}

/// What the list in front of these tables and charts prints.
document::Stack list_before(sample::Bench& bench,
                            Listing list,
                            std::vector<report::SectionItem> items) {
    reserve_listing(bench.composition, list, bench.flow());
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition, std::vector{sample::section("Kết quả", std::move(items))},
                     top, bench.flow());
    fill_listings(bench.composition, bench.blocks);
    return contents(bench);
}

}  // namespace

TEST_CASE("contents list the headings behind them, as typed and with their numbers") {
    sample::Bench bench;
    compose_with_contents(bench, {sample::section("Tình hình", {}, {sample::section("Thuận lợi")}),
                                  sample::section("Kết quả")});
    CHECK(sample::all_letters(contents(bench).blocks) ==
          sample::Lines{"MỤC LỤC", "I. Tình hình ", "1. Thuận lợi ", "II. Kết quả "});
}

TEST_CASE("an entry is a link to its heading with leader and page number") {
    sample::Bench bench;
    compose_with_contents(bench, {sample::section("Tình hình")});
    const auto& entry = std::get<document::Paragraph>(contents(bench).blocks[1].content);
    CHECK(entry.link_target == "s-1");
    CHECK(entry.style->text->name == "contents-1");
    REQUIRE(entry.content.size() >= 3);
    const std::size_t count = entry.content.size();
    CHECK(std::get<document::Leader>(entry.content[count - 2]).pattern == ".");
    const auto& page = std::get<document::PageReference>(entry.content[count - 1]);
    CHECK(page.label == "s-1");
    CHECK(page.structure == entry.structure);
    const document::StructureNode& link = bench.node(entry.structure);
    CHECK(link.role == Role::Link);
    CHECK(link.link_target == "s-1");
    const document::StructureNode& reference = bench.node(link.parent);
    CHECK(reference.role == Role::Reference);
    const document::StructureNode& item = bench.node(reference.parent);
    CHECK(item.role == Role::ContentsItem);
    const document::StructureNode& whole = bench.node(item.parent);
    CHECK(whole.role == Role::Contents);
    CHECK(bench.node(whole.children.front()).role == Role::Caption);
}

TEST_CASE("only as many levels are listed as the layout has styles for") {
    sample::Bench bench;
    compose_with_contents(
        bench, {sample::section("A", {}, {sample::section("B", {}, {sample::section("C")})})});
    CHECK(contents(bench).blocks.size() == 3);
}

TEST_CASE("a component that sets entries may name the sections right below each") {
    sample::Bench bench;
    bench.sheet.contents.styles.resize(1);
    bench.sheet.contents.entry = "entry";
    stylesheet::TextPart text;
    text.text = read_format("{entry.title}: {entry.sections}");
    text.style = "body";
    bench.sheet.components["entry"].content = text;
    compose_with_contents(
        bench,
        {sample::section("A", {},
                         {sample::section("B", {}, {sample::section("C")}), sample::section("D")}),
         sample::section("E")});
    CHECK(sample::all_letters(contents(bench).blocks) ==
          sample::Lines{"MỤC LỤC", "A: B; D", "E:"});
}

TEST_CASE("a title of two lines is one line in the contents") {
    sample::Bench bench;
    compose_with_contents(bench, {sample::section("Kết quả\nnăm 2021")});
    CHECK(sample::all_letters(contents(bench).blocks)[1] == "I. Kết quả năm 2021 ");
}

TEST_CASE("without headings nothing is printed, not even the title") {
    sample::Bench bench;
    compose_with_contents(bench, {});
    CHECK(contents(bench).blocks.empty());
}

TEST_CASE("a layout that prints the contents twice gets them twice") {
    sample::Bench bench;
    reserve_listing(bench.composition, Listing::Contents, bench.flow());
    compose_with_contents(bench, {sample::section("A")});
    fill_listings(bench.composition, bench.blocks);
    CHECK(bench.lines().size() == 1 + 2 + 2);
}

TEST_CASE("the list of tables has the captions of tables alone, with their numbers") {
    sample::Bench bench;
    const document::Stack list =
        list_before(bench, Listing::Tables,
                    {captioned_table("Thu ngân sách"), captioned_chart("Theo quý"),
                     captioned_table(""), captioned_table("Khen thưởng")});
    CHECK(sample::all_letters(list.blocks) ==
          sample::Lines{"DANH MỤC BẢNG", "Bảng 1. Thu ngân sách ", "Bảng 2. Khen thưởng "});
}

TEST_CASE("the list of figures has the captions of charts") {
    sample::Bench bench;
    const document::Stack list = list_before(
        bench, Listing::Figures, {captioned_table("Thu ngân sách"), captioned_chart("Theo quý")});
    CHECK(sample::all_letters(list.blocks) ==
          sample::Lines{"DANH MỤC BIỂU ĐỒ", "Biểu đồ 1. Theo quý "});
}

TEST_CASE("an entry of the list of tables leads to the caption of its table") {
    sample::Bench bench;
    const document::Stack list =
        list_before(bench, Listing::Tables, {captioned_table("Thu ngân sách")});
    const auto& entry = std::get<document::Paragraph>(list.blocks.at(1).content);
    CHECK(entry.style->text->name == "contents-2");
    const document::StructureNode& link = bench.node(entry.structure);
    CHECK(link.role == Role::Link);
    CHECK(bench.node(bench.node(link.parent).parent).role == Role::ContentsItem);
    const auto& table = *document::table_of(bench.blocks.back());
    const auto& anchor = std::get<document::Anchor>(table.caption->content.front());
    CHECK(anchor.label == entry.link_target);
    CHECK(std::get<document::PageReference>(entry.content.back()).label == anchor.label);
}

TEST_CASE("a list of tables without tables prints nothing") {
    sample::Bench bench;
    CHECK(list_before(bench, Listing::Tables, {}).blocks.empty());
}
