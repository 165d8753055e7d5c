#include "compose/text_part.h"

#include <doctest/doctest.h>

#include "compose/template.h"
#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

void compose_part(sample::Bench& bench, const stylesheet::TextPart& part) {
    compose_text_part(bench.composition, part, bench.scope, bench.flow(), {});
}
const document::Paragraph& made_paragraph(const sample::Bench& bench, std::size_t index) {
    return std::get<document::Paragraph>(bench.blocks[index].content);
}

}  // namespace

TEST_CASE("a text whose fields are empty prints nothing, one with words of its own does") {
    sample::Bench bench;
    compose_part(bench, sample::text_part("{note} {signer.name}"));
    CHECK(bench.blocks.empty());
    CHECK(bench.composition.structure.size() == 1);
    compose_part(bench, sample::text_part("Số: {document.number}"));
    CHECK(bench.lines() == sample::Lines{"Số:"});
}

TEST_CASE("a blank number is white, and white alone is printed") {
    report::Report report = sample::report();
    report.document.number = sample::text("/BC-UBND");
    report.document.date = vietnamese::Date{2021, 0, 0};
    sample::Bench bench(report, sample::layout());
    compose_part(bench, sample::text_part("Số: {document.number}"));
    compose_part(bench, sample::text_part("{document.date}"));
    CHECK(bench.lines() == sample::Lines{"Số: _/BC-UBND", "ngày _ tháng _ năm 2021"});
}

TEST_CASE("a name's bar is a forced line end where the name stands alone") {
    report::Report report = sample::report();
    report.issuer.name = sample::text("Ủy ban nhân dân | quận");
    sample::Bench bench(report, sample::layout());
    compose_part(bench, sample::text_part("{issuer.name}", "capitals"));
    CHECK(bench.lines() == sample::Lines{"ỦY BAN NHÂN DÂN|QUẬN"});
}

TEST_CASE("a name's bar is a blank where its text has one line") {
    report::Report report = sample::report();
    report.issuer.name = sample::text("Ủy ban nhân dân | quận");
    sample::Bench bench(report, sample::layout());
    stylesheet::TextPart part = sample::text_part("{issuer.name}");
    part.lines = 1;
    compose_part(bench, part);
    part.lines = 0;
    part.fit = std::make_shared<const document::Fit>(document::Fit{{1, {}, {}, {}, 0}});
    compose_part(bench, part);
    CHECK(bench.lines() == sample::Lines{"Ủy ban nhân dân quận", "Ủy ban nhân dân quận"});
}

TEST_CASE("the title is one H1, however many texts print it") {
    report::Report report = sample::report();
    report.kind = sample::text("Báo cáo");
    report.abstract = sample::text("Tổng kết năm 2021");
    sample::Bench bench(report, sample::layout());
    stylesheet::TextPart kind = sample::title_part("{kind}");
    kind.style = "capitals";
    kind.in_outline = true;
    compose_part(bench, kind);
    compose_part(bench, sample::title_part("{abstract}"));
    CHECK(bench.lines() == sample::Lines{"BÁO CÁO", "Tổng kết năm 2021"});
    CHECK(made_paragraph(bench, 0).structure == made_paragraph(bench, 1).structure);
    CHECK(bench.node(made_paragraph(bench, 0).structure).role == Role::Heading1);
    REQUIRE(bench.composition.outline.size() == 1);
    CHECK(bench.composition.outline[0].title == "Báo cáo tổng kết năm 2021");
    CHECK(bench.composition.headings.empty());
}

TEST_CASE("a heading of the layout is an H2 with a label of its own and stays with what follows") {
    sample::Bench bench;
    compose_part(bench, sample::heading_part("Mục tiêu năm {next-year}"));
    compose_part(bench, sample::heading_part("Khen thưởng"));
    CHECK(bench.node(made_paragraph(bench, 0).structure).role == Role::Heading2);
    CHECK(made_paragraph(bench, 0).style->keep_with_next);
    REQUIRE(bench.composition.outline.size() == 2);
    CHECK(bench.composition.outline[0].title == "Mục tiêu năm 2022");
    CHECK(bench.composition.outline[0].label != bench.composition.outline[1].label);
    CHECK(std::get<document::Anchor>(made_paragraph(bench, 1).content[0]).label ==
          bench.composition.outline[1].label);
}

TEST_CASE("a heading that is not for the outline is not listed") {
    sample::Bench bench;
    stylesheet::TextPart heading = sample::heading_part("Nơi nhận:");
    heading.in_outline = false;
    compose_part(bench, heading);
    CHECK(bench.composition.outline.empty());
    CHECK(bench.node(made_paragraph(bench, 0).structure).role == Role::Heading2);
}

TEST_CASE("bold and italic letters of the report stay, the rule and the room too") {
    report::Report report = sample::report();
    report.note = sample::text("Tài liệu ");
    report.note.spans.push_back({"mẫu", true, false, {}});
    sample::Bench bench(report, sample::layout());
    stylesheet::TextPart part = sample::text_part("{note}");
    part.rule = document::TextRule{40, {}, {}, graphics::black()};
    part.lines = 2;
    compose_part(bench, part);
    const document::Paragraph& made = made_paragraph(bench, 0);
    REQUIRE(made.rule.has_value());
    CHECK(made.rule->percent == 40);
    CHECK(made.room == 2);
    CHECK(std::get<document::TextRun>(made.content[1]).style->weight == 700);
    CHECK(made.place == report.note.place);
}

TEST_CASE("a text with an address is a link of its paragraph") {
    sample::Bench bench;
    stylesheet::TextPart part = sample::text_part("Trang của quận");
    part.link = read_format("https://example.org/{year}");
    compose_part(bench, part);
    const document::Paragraph& paragraph = made_paragraph(bench, 0);
    CHECK(paragraph.link_target == "https://example.org/2021");
    const document::StructureNode& node = bench.composition.structure.node(paragraph.structure);
    CHECK(node.role == Role::Link);
    CHECK(bench.composition.structure.node(node.parent).role == Role::Paragraph);
}

TEST_CASE("what is no address leads nowhere and is reported") {
    sample::Bench bench;
    stylesheet::TextPart part = sample::text_part("Trang của quận");
    for (const char* link : {"javascript:alert(1)", "example.org", "{note}"}) {
        part.link = read_format(link);
        compose_part(bench, part);
    }
    CHECK(bench.diagnostics.size() == 2);  // a note that is not given is no link
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK(made_paragraph(bench, i).link_target.empty());
    }
}

TEST_CASE("a tail follows in letters of its own on the same line, and none where it is empty") {
    sample::Bench bench;
    stylesheet::TextPart part = sample::text_part("3.300", "title");
    part.tail = read_format("tỷ đồng");
    part.tail_style = "label";
    compose_text_part(bench.composition, part, bench.scope, bench.flow(), {});
    part.tail = read_format("{note}");
    compose_text_part(bench.composition, part, bench.scope, bench.flow(), {});
    part.tail = read_format("/473");
    compose_text_part(bench.composition, part, bench.scope, bench.flow(), {});
    REQUIRE(bench.blocks.size() == 3);
    CHECK(bench.lines() == sample::Lines{"3.300_\u00a0tỷ đồng", "3.300", "3.300_/473"});
    const auto& paragraph = std::get<document::Paragraph>(bench.blocks.front().content);
    CHECK(std::get<document::TextRun>(paragraph.content.back()).style->name == "label");
}

TEST_CASE("what contents say below a heading of the layout is its summary") {
    sample::Bench bench;
    stylesheet::TextPart part = sample::heading_part("Khen thưởng");
    part.summary = read_format("{title}");
    compose_text_part(bench.composition, part, bench.scope, bench.flow(), {});
    REQUIRE(bench.composition.headings.size() == 1);
    CHECK(plain_text(bench.composition.headings.front().lead) ==
          plain_text(bench.scope.find("title")->text));
}

TEST_CASE("contents and running heads call a heading of the layout by its short title") {
    sample::Bench bench;
    stylesheet::TextPart part = sample::heading_part("Bằng khen của Thủ tướng Chính phủ");
    part.short_title = read_format("Khen thưởng");
    compose_text_part(bench.composition, part, bench.scope, bench.flow(), {});
    CHECK(plain_text(bench.composition.headings.front().title) == "Khen thưởng");
    CHECK(bench.composition.outline.front().title == "Khen thưởng");
    CHECK(bench.lines() == sample::Lines{"Bằng khen của Thủ tướng Chính phủ"});
}
