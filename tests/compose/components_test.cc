#include "compose/components.h"

#include <doctest/doctest.h>

#include "compose/template.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using namespace base::literals;
using document::Role;
using sample::component;
using sample::text_part;

namespace {

void compose_one(sample::Bench& bench, const stylesheet::Component& one) {
    compose_components(bench.composition, {&one, 1}, bench.scope, bench.flow());
}

report::Report report_with_recipients() {
    report::Report report = sample::report();
    report.recipients = {sample::text("Như trên"), sample::text("Lưu: VT")};
    return report;
}

stylesheet::EachPart each(std::string path, std::string_view words) {
    stylesheet::EachPart part;
    part.path = std::move(path);
    part.rows = {component(text_part(words))};
    return part;
}

}  // namespace

TEST_CASE("a component is printed only where its condition holds") {
    sample::Bench bench;
    compose_one(bench, sample::component_when("toc", text_part("có")));
    compose_one(bench, {text_part("không"), stylesheet::Condition{"toc", true}, {}});
    CHECK(bench.lines() == sample::Lines{"không"});
}

TEST_CASE("rows stand below each other, and in a stack only where they are kept together") {
    sample::Bench bench;
    stylesheet::RowsPart rows{
        {component(text_part("một")), component(text_part("hai"))}, false, false};
    compose_one(bench, component(rows));
    CHECK(bench.blocks.size() == 2);
    rows.keep_together = true;
    rows.keep_with_previous = true;
    compose_one(bench, component(rows));
    REQUIRE(bench.blocks.size() == 3);
    const auto& stack = std::get<document::Stack>(bench.blocks[2].content);
    CHECK(stack.keep_together);
    CHECK(stack.keep_with_previous);
    CHECK(stack.blocks.size() == 2);
}

TEST_CASE("rows that print nothing leave no stack") {
    sample::Bench bench;
    compose_one(bench,
                component(stylesheet::RowsPart{{component(text_part("{note}"))}, true, false}));
    CHECK(bench.blocks.empty());
}

TEST_CASE("columns share the measure as the layout says, and one may be empty") {
    sample::Bench bench;
    stylesheet::ColumnsPart columns;
    columns.columns = {{{}, 40, {component(text_part("{note}"))}},
                       {{}, 0, {component(text_part("phải"))}}};
    compose_one(bench, component(columns));
    const auto& made = std::get<document::Columns>(bench.blocks.at(0).content);
    CHECK(made.columns[0].share == 40);
    CHECK(made.columns[1].share == 60);
    CHECK(made.columns[0].blocks.empty());
    columns.columns.pop_back();
    compose_one(bench, component(columns));
    CHECK(bench.blocks.size() == 1);
}

TEST_CASE("lines, white and new pages are blocks of their own") {
    sample::Bench bench;
    compose_one(bench, component(stylesheet::LinePart{}));
    compose_one(bench, component(stylesheet::SpacePart{}));
    compose_one(bench, component(stylesheet::NewPagePart{}));
    REQUIRE(bench.blocks.size() == 3);
    CHECK(std::holds_alternative<document::Rule>(bench.blocks[0].content));
    CHECK(std::holds_alternative<document::Space>(bench.blocks[1].content));
    CHECK(std::holds_alternative<document::PageBreak>(bench.blocks[2].content));
}

TEST_CASE("room for a signature is a form that says whose it is, if only that it is one") {
    sample::Bench bench;
    stylesheet::SignaturePart part;
    part.height = 30_mm;
    compose_one(bench, component(part));
    part.title.pieces = {{false, "Chỗ ký số của Chủ tịch"}};
    compose_one(bench, component(part));
    REQUIRE(bench.blocks.size() == 2);
    const auto whose = [&](std::size_t i) {
        const auto& space = std::get<document::SignatureSpace>(bench.blocks[i].content);
        CHECK(space.height == 30_mm);
        const document::StructureNode& node = bench.composition.structure.node(space.structure);
        CHECK(node.role == document::Role::Form);
        return node.alternative;
    };
    CHECK(whose(0) == "Chỗ ký số");
    CHECK(whose(1) == "Chỗ ký số của Chủ tịch");
}

TEST_CASE("each prints its rows once for a member, which knows whether it is the last") {
    sample::Bench bench(report_with_recipients(), sample::layout());
    stylesheet::EachPart part = each("recipients", "{index} {item};");
    part.rows[0].when = stylesheet::Condition{"last", true};
    part.rows.push_back(sample::component_when("last", text_part("{item}.")));
    compose_one(bench, component(part));
    CHECK(bench.lines() == sample::Lines{"1 Như trên;", "Lưu: VT."});
}

TEST_CASE("each as a list is L, LI, Lbl and LBody") {
    sample::Bench bench(report_with_recipients(), sample::layout());
    stylesheet::EachPart part = each("recipients", "{item};");
    part.as_list = true;
    part.marker_template = "- ";
    compose_one(bench, component(part));
    CHECK(bench.lines() == sample::Lines{"-\u00A0Như trên;", "-\u00A0Lưu: VT;"});
    const auto& first = std::get<document::Paragraph>(bench.blocks[0].content);
    const document::StructureNode& body = bench.node(bench.node(first.structure).parent);
    CHECK(body.role == Role::ListBody);
    const document::StructureNode& item = bench.node(body.parent);
    CHECK(item.role == Role::ListItem);
    CHECK(bench.node(item.children[0]).role == Role::Label);
    CHECK(bench.node(item.parent).numbering == document::ListNumbering::Disc);
}

TEST_CASE("a list with numbers says so") {
    sample::Bench bench(report_with_recipients(), sample::layout());
    stylesheet::EachPart part = each("recipients", "{item}");
    part.as_list = true;
    part.marker_template = "{index}.";
    compose_one(bench, component(part));
    CHECK(bench.lines() == sample::Lines{"1.\u00A0Như trên", "2.\u00A0Lưu: VT"});
    CHECK(bench.node(bench.node(document::Structure::root()).children[0]).numbering ==
          document::ListNumbering::Decimal);
}

TEST_CASE("a component by its name is carried out with the fields of its caller") {
    sample::Bench bench(report_with_recipients(), sample::layout());
    bench.sheet.components["line"] = component(text_part("- {item}"));
    stylesheet::EachPart part;
    part.path = "recipients";
    part.rows = {component(stylesheet::UsePart{"line"})};
    compose_one(bench, component(part));
    CHECK(bench.lines() == sample::Lines{"- Như trên", "- Lưu: VT"});
}

TEST_CASE("a component that uses itself ends with a message (ComponentsTooDeep)") {
    sample::Bench bench;
    bench.sheet.components["loop"] = component(stylesheet::UsePart{"loop"});
    compose_one(bench, component(stylesheet::UsePart{"loop"}));
    REQUIRE(bench.diagnostics.size() == 1);
    CHECK(bench.diagnostics.items()[0].code == base::Code::ComponentsTooDeep);
    CHECK(bench.composition.depth == 0);
}

TEST_CASE("lists inside lists inside lists end with one message (LayoutMakesTooMuch)") {
    report::Report report = sample::report();
    report.recipients.assign(12, sample::text("x"));
    sample::Bench bench(report, sample::layout());
    stylesheet::Component deep = component(stylesheet::RowsPart{});
    for (int level = 0; level < 8; ++level) {
        stylesheet::EachPart part;
        part.path = "recipients";
        part.rows = {deep};
        deep = component(part);
    }
    compose_one(bench, deep);
    REQUIRE(bench.diagnostics.size() == 1);
    CHECK(bench.diagnostics.items()[0].code == base::Code::LayoutMakesTooMuch);
}

TEST_CASE("the end of the report's text is in its sections, goals and awards, not in recipients") {
    report::Report report = report_with_recipients();
    report.sections = {sample::section("A", {report::Prose{sample::paragraph("Một.")}})};
    report.goals.emplace_back().text = sample::text("Hưởng ứng");
    sample::Bench bench(report, sample::layout());
    compose_one(bench, sample::insert(stylesheet::InsertPart::What::Sections));
    compose_one(bench, component(each("goals", "{text}")));
    const auto end = bench.composition.text_end;
    compose_one(bench, component(each("recipients", "{item}")));
    CHECK(bench.composition.text_end == end);
    CHECK(std::get<document::Paragraph>(bench.blocks[2].content).structure == end);
}

TEST_CASE("rows in a box are one block, and an empty box none") {
    sample::Bench bench;
    stylesheet::RowsPart rows{
        {sample::component(sample::text_part("Một")), sample::component(sample::text_part("Hai"))},
        true};
    rows.box = std::make_shared<const document::BoxStyle>();
    stylesheet::RowsPart empty;
    empty.box = rows.box;
    const std::vector<stylesheet::Component> parts = {sample::component(rows),
                                                      sample::component(empty)};
    compose_components(bench.composition, parts, bench.scope, bench.flow());
    REQUIRE(bench.blocks.size() == 1);
    const auto& boxed = std::get<document::Boxed>(bench.blocks.front().content);
    CHECK(boxed.style == rows.box);
    CHECK(sample::all_letters(boxed.blocks) == sample::Lines{"Một", "Hai"});
}

namespace {

document::DrawingRef small_drawing() {
    graphics::ShapeItem item{graphics::Artifact::Layout, {}, nullptr};
    item.outline =
        std::make_shared<const graphics::Outline>(graphics::rectangle_outline({{}, {}, {}, {}}));
    return std::make_shared<const document::Drawing>(document::Drawing{item});
}

}  // namespace

TEST_CASE("an each stops at the most that it may go through") {
    report::Report report = report_with_recipients();
    sample::Bench bench(report, sample::layout());
    stylesheet::EachPart part = each("recipients", "{item}");
    part.range.most = 1;
    compose_one(bench, component(part));
    CHECK(bench.blocks.size() == 1);
}

TEST_CASE("rows that stand in or out are a stack of their own") {
    sample::Bench bench;
    stylesheet::RowsPart rows{{component(text_part("một"))}, false, false};
    rows.left = base::Length::from_units(-7);
    compose_one(bench, component(rows));
    REQUIRE(bench.blocks.size() == 1);
    CHECK(std::get<document::Stack>(bench.blocks[0].content).left == base::Length::from_units(-7));
}

TEST_CASE("layers, drawings and codes become blocks; a code is a figure with its text") {
    sample::Bench bench;
    stylesheet::OverlayPart overlay;
    overlay.layers.push_back({{}, {}, {}, {component(text_part("một"))}});
    overlay.layers.push_back(
        {{}, {}, {}, {component(stylesheet::DrawPart{small_drawing(), {}, {}, {}})}});
    compose_one(bench, component(overlay));
    stylesheet::QrPart qr;
    qr.text = compose::read_format("https://a.vn");
    qr.alternative = compose::read_format("Địa chỉ báo cáo");
    qr.size = base::Length::from_units(6'000'000);
    compose_one(bench, component(qr));
    REQUIRE(bench.blocks.size() == 2);
    CHECK(std::get<document::Overlay>(bench.blocks[0].content).layers.size() == 2);
    const auto& drawn = std::get<document::Drawn>(bench.blocks[1].content);
    const auto* figure = std::get_if<document::StructureId>(&drawn.tag);
    REQUIRE(figure != nullptr);
    CHECK(bench.composition.structure.node(*figure).alternative == "Địa chỉ báo cáo");
}

TEST_CASE("a code of too much text is named and not drawn") {
    sample::Bench bench;
    stylesheet::QrPart qr;
    qr.text = compose::read_format(std::string(3'000, 'a'));
    compose_one(bench, component(qr));
    CHECK(bench.blocks.empty());
    REQUIRE(bench.diagnostics.size() == 1);
    CHECK(bench.diagnostics.items()[0].code == base::Code::QrTooLong);
}

TEST_CASE("cells fill the rows of a grid, a member each, and the last row keeps its white") {
    report::Report report = sample::report();
    report.recipients = {sample::text("a"), sample::text("b"), sample::text("c")};
    sample::Bench bench(report, sample::layout());
    stylesheet::GridPart grid;
    grid.columns = {2};
    grid.rows = {component(each("recipients", "{item}")), component(text_part("cuối")),
                 component(text_part("{note}"))};
    compose_one(bench, component(grid));
    REQUIRE(bench.blocks.size() == 3);  // a row, white, a row
    const auto& last = std::get<document::Columns>(bench.blocks[2].content);
    REQUIRE(last.columns.size() == 2);
    CHECK(last.columns[0].blocks.size() == 1);
    CHECK(last.columns[1].blocks.size() == 1);
    CHECK(std::holds_alternative<document::Space>(bench.blocks[1].content));
}

TEST_CASE("an each may start from a later member, and prints nothing where there is none") {
    sample::Bench bench(report_with_recipients(), sample::layout());
    stylesheet::EachPart part = each("recipients", "{index}. {item}");
    part.range.from = 2;
    compose_one(bench, component(part));
    CHECK(bench.lines() == sample::Lines{"2. Lưu: VT"});
    part.range.from = 3;
    part.as_list = true;
    compose_one(bench, component(part));
    CHECK(bench.blocks.size() == 1);
}

namespace {

report::Chart small_chart(report::ChartKind kind) {
    report::Chart chart;
    chart.kind = kind;
    chart.caption = sample::text("Theo quý");
    chart.series.emplace_back();
    for (const std::int64_t amount : {3, 5}) {
        report::ChartRow row;
        row.label = sample::text("Quý");
        row.values = {{vietnamese::Decimal{amount, 0}, {}, {}}};
        chart.rows.push_back(std::move(row));
    }
    return chart;
}

const document::Chart* only_chart(const sample::Bench& bench) {
    return bench.blocks.size() == 1 ? document::chart_of(bench.blocks.front()) : nullptr;
}

}  // namespace

TEST_CASE("a layout shows the report's charts of one kind, without a number, as another kind") {
    report::Report report = sample::report();
    report.sections = {sample::section(
        "Một", {small_chart(report::ChartKind::Columns), small_chart(report::ChartKind::Ranking)})};
    sample::Bench bench(std::move(report), sample::layout());
    stylesheet::EachPart part;
    part.path = "charts.ranking";
    stylesheet::ChartPart chart;
    chart.kind = document::ChartKind::Hanging;
    part.rows = {component(chart)};
    compose_one(bench, component(part));
    const document::Chart* made = only_chart(bench);
    REQUIRE(made != nullptr);
    CHECK(made->kind == document::ChartKind::Hanging);
    REQUIRE(made->caption.has_value());
    CHECK(sample::letters(*made->caption) == "Theo quý");
    CHECK(bench.composition.captions[0].empty());
    CHECK(bench.composition.captions[1].empty());
}

TEST_CASE("a layout that asks for them numbers the charts it shows, one after the other") {
    report::Report report = sample::report();
    report.sections = {sample::section(
        "Một", {small_chart(report::ChartKind::Columns), small_chart(report::ChartKind::Ranking)})};
    stylesheet::Stylesheet layout = sample::layout();
    layout.chart.caption_format = "{number}. {caption}";
    sample::Bench bench(std::move(report), std::move(layout));
    stylesheet::EachPart part;
    part.path = "charts";
    stylesheet::ChartPart chart;
    chart.is_numbered = true;
    part.rows = {component(chart)};
    compose_one(bench, component(part));
    std::string captions;
    for (const document::Block& block : bench.blocks) {
        captions += sample::letters(*document::chart_of(block)->caption) + "; ";
    }
    CHECK(captions == "1. Theo quý; 2. Theo quý; ");
    CHECK(bench.composition.captions[1].empty());
}

TEST_CASE(
    "a statistic's own chart is told with its label, and one without a chart prints nothing") {
    report::Report report = sample::report();
    report.statistics.resize(2);
    report.statistics[0].label = "hộ thoát nghèo";
    report::Chart own = small_chart(report::ChartKind::Units);
    own.caption = {};
    report.statistics[0].chart = std::make_shared<const report::Chart>(std::move(own));
    sample::Bench bench(std::move(report), sample::layout());
    stylesheet::EachPart part;
    part.path = "statistics";
    part.rows = {component(stylesheet::ChartPart{})};
    compose_one(bench, component(part));
    const document::Chart* made = only_chart(bench);
    REQUIRE(made != nullptr);
    CHECK_FALSE(made->caption.has_value());
    CHECK(bench.node(made->structure).role == Role::Figure);
    CHECK(bench.node(made->structure).alternative.text().find("hộ thoát nghèo") !=
          std::string::npos);
}
