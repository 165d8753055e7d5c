#include "compose/compose.h"

#include <filesystem>
#include <string>

#include <doctest/doctest.h>

#include "base/file.h"
#include "check_document.h"
#include "compose/dump_document.h"
#include "data/read_yaml.h"
#include "report/read_report.h"
#include "sample.h"
#include "stylesheet/read_stylesheet.h"

using namespace tongket;
using namespace tongket::compose;
using sample::component;
using sample::text_part;
using What = stylesheet::InsertPart::What;

namespace {

report::ProseBlock dashes(std::initializer_list<std::string_view> words) {
    report::ProseList list;
    for (const std::string_view word : words) {
        list.items.push_back({"-", {sample::paragraph(word)}, {}});
    }
    return {list};
}

/// A report with one of everything.
report::Report whole_report() {
    report::Report report = sample::report();
    report.kind = sample::text("Báo cáo");
    report.abstract = sample::text("Tổng kết năm 2021");
    report.issuer.name = sample::text("Ủy ban nhân dân | quận Bắc Từ Liêm");
    report.document.number = sample::text("/BC-UBND");
    report.document.date = vietnamese::Date{2021, 12, 0};
    report.contents = true;
    report.recipients = {sample::text("Như trên"), sample::text("Lưu: VT, NV")};

    report::Table table;
    table.caption = sample::text("Kết quả theo phường");
    report::TableColumn name, group, before, now;
    name.title = sample::text("Phường");
    group.title = sample::text("Số hộ");
    before.title = sample::text("2020");
    now.title = sample::text("2021");
    group.columns = {before, now};
    table.columns = {name, group};
    table.rows = {{{sample::text("Cổ Nhuế 1"), 1, 1},
                   {sample::text("1.005"), 1, 1},
                   {sample::text("12,5"), 1, 1}},
                  {{sample::text("Tổng"), 1, 1}, {sample::text("1.017,5"), 1, 2}}};
    report::Chart chart;
    chart.caption = sample::text("Thu ngân sách");
    chart.series.emplace_back();
    report::ChartRow quarter;
    quarter.label = sample::text("Quý I");
    quarter.values = {{vietnamese::Decimal{9930, 1}, "993,0\u00A0tỷ đồng", {}}};
    chart.rows = {quarter, quarter};
    chart.rows[1].label = sample::text("Quý II");
    chart.rows[1].values = {{vietnamese::Decimal{1005, 0}, "1.005\u00A0tỷ đồng", {}}};
    chart.has_mixed_units = true;

    report.sections = {
        sample::part("Kết quả năm 2021",
                     {sample::section("Tình hình", {report::Prose{sample::paragraph("Mở đầu."),
                                                                  dashes({"Một;", "Hai."})}}),
                      sample::section("Số liệu", {table, chart},
                                      {sample::section("Thu"), sample::section("Chi")})}),
        sample::part("Phương hướng",
                     {sample::section("Nhiệm vụ", {report::Prose{sample::paragraph(
                                                      "Thực hiện tốt nhiệm vụ năm 2022.")}})})};
    report::Appendix first{sample::text("Danh sách"), {}, {}, {}, {}};
    first.sections = {sample::section("", {report::Prose{sample::paragraph("Như trên.")}})};
    report::Appendix second = first;
    second.orientation = report::Appendix::Orientation::Landscape;
    report.appendices = {first, second};
    return report;
}

stylesheet::Stylesheet whole_layout() {
    stylesheet::Stylesheet sheet = sample::layout();
    stylesheet::ColumnsPart head;
    head.columns = {{{},
                     40,
                     {component(text_part("{issuer.name}", "capitals")),
                      component(text_part("Số: {document.number}"))}},
                    {{},
                     60,
                     {component(text_part("Độc lập - Tự do - Hạnh phúc")),
                      component(text_part("{document.date}"))}}};
    stylesheet::TextPart kind = sample::title_part("{kind}");
    kind.style = "capitals";
    stylesheet::EachPart recipients;
    recipients.path = "recipients";
    recipients.as_list = true;
    recipients.marker_template = "-";
    recipients.rows = {component(text_part("{item}"))};
    sheet.parts = {
        component(head),
        component(kind),
        component(sample::title_part("{abstract}")),
        {stylesheet::InsertPart{What::Contents}, stylesheet::Condition{"toc", false}, {}},
        sample::insert(What::Sections),
        component(stylesheet::RowsPart{{component(recipients)}, true, true})};
    sheet.body_end = "./.";
    return sheet;
}

data::Value yaml_file(std::string_view name, base::Diagnostics& diagnostics) {
    auto text = base::read_file(std::filesystem::path(TONGKET_SOURCE_DIR) / name);
    REQUIRE(text.has_value());
    base::Sources sources;
    const base::SourceId id = sources.add(std::string(name), *std::move(text));
    auto value = data::read_yaml(sources, id, {}, diagnostics);
    REQUIRE(value.has_value());
    return *std::move(value);
}

stylesheet::Stylesheet layout_file(std::string_view name, base::Diagnostics& diagnostics) {
    auto sheet = stylesheet::read_stylesheet(
        yaml_file(name, diagnostics), [](std::string_view, base::Place) { return std::nullopt; },
        diagnostics);
    REQUIRE(sheet.has_value());
    return *std::move(sheet);
}

document::Document composed(const report::Report& report,
                            const stylesheet::Stylesheet& sheet,
                            base::Diagnostics& diagnostics) {
    return compose::compose(report, sheet, diagnostics);
}

}  // namespace

TEST_CASE("a whole report becomes the document that was looked at once (golden/whole.txt)") {
    base::Diagnostics diagnostics;
    const std::string dump = dump_document(composed(whole_report(), whole_layout(), diagnostics));
    CHECK(diagnostics.size() == 0);
    const std::filesystem::path folder =
        std::filesystem::path(TONGKET_SOURCE_DIR) / "tests/compose/golden";
    const auto golden = base::read_file(folder / "whole.txt");
    REQUIRE(golden.has_value());
    CHECK(dump == *golden);
    if (dump != *golden) {
        // Written beside the build for comparison, never over the golden file.
        CHECK(base::write_file("compose_whole.actual.txt", dump).has_value());
    }
}

TEST_CASE("a whole report's document is sound: labels, nodes, blanks, square tables") {
    base::Diagnostics diagnostics;
    const document::Document document = composed(whole_report(), whole_layout(), diagnostics);
    CHECK(sample::DocumentCheck(document).faults() == std::vector<std::string>{});
}

TEST_CASE("the same report composes the same document") {
    base::Diagnostics diagnostics;
    CHECK(dump_document(composed(whole_report(), whole_layout(), diagnostics)) ==
          dump_document(composed(whole_report(), whole_layout(), diagnostics)));
}

TEST_CASE("the title, the issuer on one line and the date are the file's metadata") {
    base::Diagnostics diagnostics;
    const document::Document document = composed(whole_report(), whole_layout(), diagnostics);
    CHECK(document.metadata.title == "Báo cáo tổng kết năm 2021");
    CHECK(document.metadata.author == "Ủy ban nhân dân quận Bắc Từ Liêm");
    CHECK(document.metadata.language == "vi");
    CHECK(document.metadata.date == "2021-12-31");
}

TEST_CASE("a date without blanks is the file's date, and a blank day is the year's last") {
    base::Diagnostics diagnostics;
    report::Report report = sample::report();
    report.document.date = vietnamese::Date{2022, 1, 5};
    CHECK(composed(report, sample::layout(), diagnostics).metadata.date == "2022-01-05");
    report.document.date = vietnamese::Date{2022, 1, 0};
    CHECK(composed(report, sample::layout(), diagnostics).metadata.date == "2021-12-31");
    report.document.date.reset();
    CHECK(composed(report, sample::layout(), diagnostics).metadata.date == "2021-12-31");
}

TEST_CASE("a layout that never prints the title is reported (TitleNotPrinted)") {
    base::Diagnostics diagnostics;
    stylesheet::Stylesheet sheet = sample::layout();
    sheet.parts.erase(sheet.parts.begin());
    const document::Document document = composed(sample::report(), sheet, diagnostics);
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == base::Code::TitleNotPrinted);
    CHECK(document.sequences.size() == 1);
}

TEST_CASE("an empty report in an empty layout is a document without blocks") {
    base::Diagnostics diagnostics;
    const document::Document document = composed({}, {}, diagnostics);
    REQUIRE(document.sequences.size() == 1);
    CHECK(document.sequences[0].blocks.empty());
    CHECK(document.sequences[0].master != nullptr);
    CHECK(sample::DocumentCheck(document).faults() == std::vector<std::string>{});
}

TEST_CASE("the layout bao-cao carries out a whole report soundly and without a word") {
    base::Diagnostics diagnostics;
    const stylesheet::Stylesheet sheet = layout_file("layouts/bao-cao.yaml", diagnostics);
    for (const report::Report& report : {whole_report(), sample::report()}) {
        const document::Document document = composed(report, sheet, diagnostics);
        CHECK(sample::DocumentCheck(document).faults() == std::vector<std::string>{});
    }
    CHECK(diagnostics.size() == 0);
}

TEST_CASE("the report of the benchmark becomes a sound document without a word") {
    base::Diagnostics diagnostics;
    const stylesheet::Stylesheet sheet = layout_file("layouts/bao-cao.yaml", diagnostics);
    const auto report =
        report::read_report(yaml_file("bench/documents/short.yaml", diagnostics), diagnostics);
    REQUIRE(report.has_value());
    diagnostics = {};
    const document::Document document = composed(*report, sheet, diagnostics);
    CHECK(sample::DocumentCheck(document).faults() == std::vector<std::string>{});
    CHECK(diagnostics.size() == 0);
    CHECK(document.outline.size() > 30);
    CHECK(document.structure.size() > 1000);
}
