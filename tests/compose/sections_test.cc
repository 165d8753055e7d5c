#include "compose/sections.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

void compose_all(sample::Bench& bench, const std::vector<report::Section>& sections) {
    HeadingScope top;
    top.label = "s";
    compose_sections(bench.composition, sections, top, bench.flow());
}

report::SectionItem prose(std::string_view words) {
    return report::Prose{sample::paragraph(words)};
}

}  // namespace

TEST_CASE("what stands in a section follows its heading, then come its own sections") {
    sample::Bench bench;
    compose_all(
        bench, {sample::section("Một", {prose("Lời.")}, {sample::section("Hai", {prose("Thêm.")})}),
                sample::section("Ba")});
    CHECK(bench.lines() ==
          sample::Lines{"I.\u00A0MỘT", "Lời.", "1.\u00A0Hai", "Thêm.", "II.\u00A0BA"});
}

TEST_CASE("paragraphs of a section are inside its Sect, sections inside those above") {
    sample::Bench bench;
    compose_all(bench, {sample::section("Một", {prose("Lời.")}, {sample::section("Hai")})});
    const auto& words = std::get<document::Paragraph>(bench.blocks[1].content);
    const document::StructureNode& outer = bench.node(bench.node(words.structure).parent);
    CHECK(outer.role == Role::Section);
    REQUIRE(outer.children.size() == 3);
    CHECK(bench.node(outer.children[0]).role == Role::Heading2);
    CHECK(bench.node(outer.children[2]).role == Role::Section);
}

TEST_CASE("a section without a title is part of the one above") {
    sample::Bench bench;
    compose_all(bench, {sample::section("", {prose("Mở đầu.")})});
    const auto& words = std::get<document::Paragraph>(bench.blocks[0].content);
    CHECK(bench.node(words.structure).parent == document::Structure::root());
}

TEST_CASE("tables and charts stand where the report has them") {
    sample::Bench bench;
    report::Table table;
    table.columns.resize(1);
    compose_all(bench,
                {sample::section("A", {prose("Một."), table, report::Chart{}, prose("Hai.")})});
    REQUIRE(bench.blocks.size() == 5);
    CHECK(document::table_of(bench.blocks[2]) != nullptr);
    CHECK(document::chart_of(bench.blocks[3]) != nullptr);
}

TEST_CASE("a note follows its table, after the table's own nodes") {
    sample::Bench bench;
    report::Table table;
    table.columns.resize(1);
    table.note = sample::text("Nguồn: phòng Nội vụ.");
    compose_all(bench, {sample::section("A", {table})});
    const auto& made = *document::table_of(bench.blocks.back());
    REQUIRE(made.note.has_value());
    const document::StructureNode& section = bench.node(bench.node(made.structure).parent);
    CHECK(section.children.back() == made.note->structure);
}

TEST_CASE("awards that a section shows are set by the layout's component, if it has one") {
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.shown_awards = "roll";
    sheet.components.emplace("roll", sample::component(sample::text_part("Bảng vàng")));
    sample::Bench bench(sample::report(), std::move(sheet));
    report::Table table;
    table.columns.resize(1);
    table.shows_awards = true;
    report::Table other;
    other.columns.resize(1);
    compose_all(bench, {sample::section("", {table, prose("Lời."), other})});
    CHECK(bench.lines() == sample::Lines{"Bảng vàng", "Lời."});
    CHECK(document::table_of(bench.blocks.back()) != nullptr);
}

TEST_CASE("what shows the awards may put the words that follow inside itself, once") {
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.shown_awards = "roll";
    stylesheet::RowsPart rows;
    rows.rows.push_back(sample::component(sample::text_part("Bảng vàng")));
    rows.rows.push_back(sample::insert(stylesheet::InsertPart::What::Next));
    rows.rows.push_back(sample::component(sample::text_part("Cộng")));
    sheet.components.emplace("roll", sample::component(std::move(rows)));
    sample::Bench bench(sample::report(), std::move(sheet));
    report::Table table;
    table.columns.resize(1);
    table.shows_awards = true;
    compose_all(bench, {sample::section("", {table, prose("Lời."), prose("Lời sau.")})});
    CHECK(bench.lines() == sample::Lines{"Bảng vàng", "Lời.", "Cộng", "Lời sau."});
}

TEST_CASE("sections nested without end are cut, not followed") {
    report::Section deep = sample::section("");
    for (int level = 0; level < 300; ++level) {
        deep = sample::section("x", {}, {std::move(deep)});
    }
    sample::Bench bench;
    compose_all(bench, {deep});
    CHECK(bench.blocks.size() == nesting_limit);
    CHECK(bench.composition.depth == 0);
}

namespace {

report::Chart chart(report::Placement placement) {
    report::Chart made;
    made.series.emplace_back();
    report::ChartRow quarter;
    quarter.label = sample::text("Quý I");
    quarter.values = {{vietnamese::Decimal{3, 0}, "3", {}}};
    made.rows.push_back(std::move(quarter));
    made.placement = placement;
    return made;
}

/// Whether the chart of a section floats, where the layout says this and the report that.
bool floats(stylesheet::Placement of_layout, report::Placement of_report) {
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.chart.place = of_layout;
    sample::Bench bench(sample::report(), std::move(sheet));
    compose_all(bench, {sample::section("Một", {chart(of_report)})});
    return std::holds_alternative<document::Float>(bench.blocks.back().content);
}

}  // namespace

TEST_CASE("a chart floats where the layout lets it, but the report has the last word") {
    using Layout = stylesheet::Placement;
    using Report = report::Placement;
    CHECK_FALSE(floats(Layout::Here, Report::AsLayout));
    CHECK(floats(Layout::Float, Report::AsLayout));
    CHECK(floats(Layout::Here, Report::Float));
    CHECK_FALSE(floats(Layout::Float, Report::Here));
}

TEST_CASE("what floats is of the level of its heading, and so are the headings") {
    sample::Bench bench;
    compose_all(bench,
                {sample::section("", {chart(report::Placement::Float)}),
                 sample::section("Một", {chart(report::Placement::Float)},
                                 {sample::section("Hai", {chart(report::Placement::Float)})})});
    std::vector<int> levels;
    for (const document::Block& block : bench.blocks) {
        if (const auto* floating = std::get_if<document::Float>(&block.content)) {
            levels.push_back(-floating->level);
        } else if (const auto* heading = std::get_if<document::Paragraph>(&block.content)) {
            levels.push_back(heading->heading);
        }
    }
    CHECK(levels == std::vector<int>{-2, 2, -2, 3, -3});
}

TEST_CASE("a callout is a box with its title and text, together in one node") {
    stylesheet::Stylesheet sheet = sample::layout();
    auto box = std::make_shared<document::BoxStyle>();
    box->padding_x = document::Length::from_units(5);
    sheet.callout = {"title", "item", box};
    sample::Bench bench(sample::report(), std::move(sheet));
    report::Callout callout;
    callout.title = sample::text("Lưu ý");
    callout.body = {sample::paragraph("Một."), sample::paragraph("Hai.")};
    compose_all(bench, {sample::section("Mục", {callout})});
    const auto& boxed = std::get<document::Boxed>(bench.blocks.back().content);
    CHECK(boxed.style == box);
    CHECK(sample::all_letters(boxed.blocks) == sample::Lines{"Lưu ý", "Một.", "Hai."});
    const auto& title = std::get<document::Paragraph>(boxed.blocks[0].content);
    const auto& text = std::get<document::Paragraph>(boxed.blocks[2].content);
    CHECK(title.style->keep_with_next);
    CHECK(text.style->text->name == "item");
    const document::StructureId node = bench.node(title.structure).parent;
    CHECK(bench.node(node).role == Role::Division);
    CHECK(bench.node(text.structure).parent == node);
}

TEST_CASE("text beside a picture shares the measure with it, on the side that the layout says") {
    sample::Bench bench;
    auto read = std::make_shared<graphics::Image>();
    read->name = "a.png";
    bench.composition.images.emplace("a.png", std::move(read));
    bench.sheet.image.beside_percent = 40;
    report::Image image;
    image.file = "a.png";
    image.alternative = "Một cái cây";
    image.beside = {sample::paragraph("Cạnh ảnh.")};
    bench.sheet.image.side = stylesheet::ImageLook::Side::Right;
    compose_all(bench, {sample::section("", {image})});
    REQUIRE(bench.blocks.size() == 1);
    const auto& columns = std::get<document::Columns>(bench.blocks[0].content);
    CHECK(columns.level == document::Columns::Level::Tops);
    REQUIRE(columns.columns.size() == 2);
    CHECK(columns.columns[0].share == 60);
    CHECK(columns.columns[1].share == 40);
    CHECK(std::holds_alternative<document::Paragraph>(columns.columns[0].blocks.at(0).content));
    CHECK(std::holds_alternative<document::Picture>(columns.columns[1].blocks.at(0).content));
}

TEST_CASE("text stands alone where its picture cannot be had") {
    sample::Bench bench;
    report::Image image;
    image.file = "b.png";
    image.beside = {sample::paragraph("Cạnh ảnh.")};
    compose_all(bench, {sample::section("", {image})});
    REQUIRE(bench.blocks.size() == 1);
    CHECK(std::holds_alternative<document::Paragraph>(bench.blocks[0].content));
}

namespace {

/// A layout whose first section level is set by a component with these rows.
stylesheet::Stylesheet layout_with(std::vector<stylesheet::Component> rows) {
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.headings[1].component = "chapter";
    stylesheet::RowsPart part;
    part.rows = std::move(rows);
    sheet.components["chapter"] = sample::component(std::move(part));
    return sheet;
}

report::Report report_with_chapter() {
    report::Report report = sample::report();
    report::Section chapter = sample::section(
        "Chương",
        {report::Prose{sample::paragraph("một")}, report::Prose{sample::paragraph("hai")}},
        {sample::section("Mục", {report::Prose{sample::paragraph("ba")}})});
    chapter.lead = sample::text("Lời dẫn");
    report.sections = {chapter};
    return report;
}

}  // namespace

TEST_CASE("a component sets a section: its title, its next items, and what is left") {
    using What = stylesheet::InsertPart::What;
    stylesheet::TextPart title = sample::heading_part("{section.title}");
    sample::Bench bench(report_with_chapter(),
                        layout_with({sample::insert(What::Next), sample::component(title),
                                     sample::component(sample::text_part("{section.lead}")),
                                     sample::insert(What::Section)}));
    compose_sections(bench.composition, bench.source.sections, bench.composition.counters.top, bench.flow());
    CHECK(bench.lines() == sample::Lines{"một", "Chương", "Lời dẫn", "hai", "1.\u00A0Mục", "ba"});
    REQUIRE(bench.composition.headings.size() == 2);
    CHECK(bench.composition.headings[0].level == 1);
    CHECK(bench.composition.headings[1].level == 2);
}

TEST_CASE("a component that inserts nothing loses neither the title nor the text of its section") {
    sample::Bench bench(report_with_chapter(),
                        layout_with({sample::component(sample::text_part("trang"))}));
    compose_sections(bench.composition, bench.source.sections, bench.composition.counters.top, bench.flow());
    CHECK(bench.lines() ==
          sample::Lines{"I.\u00A0CHƯƠNG", "trang", "một", "hai", "1.\u00A0Mục", "ba"});
}

TEST_CASE("a section without a component begins with its lead") {
    sample::Bench bench(report_with_chapter(), sample::layout());
    compose_sections(bench.composition, bench.source.sections, bench.composition.counters.top, bench.flow());
    CHECK(bench.lines() ==
          sample::Lines{"I.\u00A0CHƯƠNG", "Lời dẫn", "một", "hai", "1.\u00A0Mục", "ba"});
}

TEST_CASE("what a section does not have, nobody can insert twice") {
    using What = stylesheet::InsertPart::What;
    sample::Bench bench(report_with_chapter(),
                        layout_with({sample::insert(What::Section), sample::insert(What::Next),
                                     sample::insert(What::Section)}));
    compose_sections(bench.composition, bench.source.sections, bench.composition.counters.top, bench.flow());
    CHECK(bench.lines() == sample::Lines{"I.\u00A0CHƯƠNG", "một", "hai", "1.\u00A0Mục", "ba"});
}
