#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using namespace base::literals;

Stylesheet look_of(std::string_view text) {
    Outcome outcome = reading_on_plain(text);
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    REQUIRE(outcome.sheet.has_value());
    return *std::move(outcome.sheet);
}

TEST_CASE("a table look has what it says, and the common look's for the rest") {
    const Stylesheet sheet = look_of(R"(
styles: {small: {base: body, size: 11pt}}
colours: {tint: {grey: 10}}
tables:
  awards: {body: small, padding: {y: 4pt}, head-fill: tint}
  default: {rule: 1pt, padding: {x: 5pt, y: 1pt}, continued: (tiếp theo), caption-format: "Bảng {number}. {caption}"}
)");
    const TableLook& awards = sheet.table_styles.at("awards");
    CHECK(awards.body_style == "small");
    CHECK(awards.head_style == "body");
    CHECK(awards.table->rule_thickness == 1_pt);
    CHECK(awards.table->padding_x == 5_pt);
    CHECK(awards.table->padding_y == 4_pt);
    CHECK(awards.table->has_head_fill);
    CHECK(awards.table->head_fill.components[0] == 1'000);
    CHECK(awards.continued == "(tiếp theo)");
    CHECK(awards.caption_format == "Bảng {number}. {caption}");
    CHECK_FALSE(sheet.table.table->has_head_fill);
    CHECK(sheet.table_styles.at("default").table->padding_y == 1_pt);
}

TEST_CASE("a table look says how sums, groups, rules and tables too wide are printed") {
    const Stylesheet sheet = look_of(R"(
styles: {small: {base: body, size: 11pt}}
colours: {tint: {grey: 10}}
masters: {lying: {paper: A4, orientation: landscape, margins: {top: 20mm, bottom: 20mm, left: 20mm, right: 20mm}}}
first-master: page
tables:
  default: {group: small, sub-row: small, carried-forward: Cộng mang sang, too-wide: turn, turned: lying}
  plain: {total: small, rules: rows, stripe: tint, vertical: top, too-wide: split}
)");
    const TableLook& common = sheet.table_styles.at("default");
    CHECK(common.group_style == "small");
    CHECK(common.total_style == "body");
    CHECK(common.sub_row_style == "small");
    CHECK(common.carried_forward == "Cộng mang sang");
    CHECK(common.too_wide == document::TooWide::Turn);
    CHECK(common.turned_master == "lying");
    CHECK(common.vertical == document::VerticalAlign::Middle);
    CHECK(common.table->ruling == document::TableRuling::Grid);
    const TableLook& plain = sheet.table_styles.at("plain");
    CHECK(plain.group_style == "small");
    CHECK(plain.total_style == "small");
    CHECK(plain.too_wide == document::TooWide::Split);
    CHECK(plain.turned_master == "lying");
    CHECK(plain.vertical == document::VerticalAlign::Top);
    CHECK(plain.table->ruling == document::TableRuling::Rows);
    CHECK(plain.table->has_stripe);
}

TEST_CASE("headings carry their numbers as templates") {
    const Stylesheet sheet = look_of(R"(
styles: {big: {base: body}}
headings:
  - {number: "Phần {roman}", own-line: true, number-style: big, style: body}
  - {number: "{parent}.{decimal}.", style: big}
)");
    REQUIRE(sheet.headings.size() == 2);
    CHECK(sheet.headings[0].own_line);
    CHECK(sheet.headings[0].number_style == "big");
    REQUIRE(sheet.headings[1].number.pieces.size() == 4);
    CHECK(sheet.headings[1].number.pieces[0].text == "parent");
    CHECK(sheet.headings[1].number.pieces[3].text == ".");
    CHECK(sheet.headings[1].number_style == "big");
}

TEST_CASE("each list level may be told apart, and none needs to be") {
    const Stylesheet sheet = look_of(R"(
lists: {dash: {style: body, marker: "–", marker-indent: 10mm, run-in: false}}
)");
    CHECK(sheet.lists.size() == 6);
    CHECK(sheet.lists.at("dash").marker == "–");
    CHECK(sheet.lists.at("dash").marker_indent == 10_mm);
    CHECK_FALSE(sheet.lists.at("dash").run_in);
    CHECK(sheet.lists.at("roman").run_in);
    CHECK(sheet.lists.at("roman").style == "body");
}

TEST_CASE("chart, contents, blanks and the end of the text are what the layout says") {
    const Stylesheet sheet = look_of(R"(
chart: {bar: 9pt, gap: 3pt, unit-format: ": {unit}", label-width: 30mm, caption-format: "Biểu đồ {number}. {caption}"}
contents: {title: MỤC LỤC, styles: [body, body], leader: "."}
blank: {number: 14mm, day: 8mm}
body-end: "./."
)");
    CHECK(sheet.chart.chart->bar_thickness == 9_pt);
    CHECK(sheet.chart.chart->bar_gap == 3_pt);
    CHECK(sheet.chart.chart->label_width == 30_mm);
    CHECK(sheet.chart.unit_format == ": {unit}");
    CHECK(sheet.contents.title == "MỤC LỤC");
    CHECK(sheet.contents.styles.size() == 2);
    CHECK(sheet.contents.leader == ".");
    CHECK(sheet.blank_number == 14_mm);
    CHECK(sheet.blank_day == 8_mm);
    CHECK(sheet.body_end == "./.");
}

TEST_CASE("a chart's colours are what the layout says, else tints of its one colour") {
    const Stylesheet plain = look_of("colours: {red: \"#b52630\"}\nchart: {colour: red}");
    const document::ChartStyle& tints = *plain.chart.chart;
    CHECK(tints.told == tints.bar);
    CHECK_FALSE(tints.past == tints.bar);
    CHECK(tints.series.size() == 5);
    CHECK(tints.steps.size() == 5);
    const Stylesheet sheet = look_of(R"(
styles: {small: {base: body, size: 8pt}}
colours: {muc: "#28394E", son: "#B52630", nhat: "#D5D6DE"}
chart:
  axis: small
  subtitle: small
  height: 44mm
  ring-radius: 5mm
  series: [muc, son, nhat]
  colours: {told: son, track: nhat}
)");
    const document::ChartStyle& chart = *sheet.chart.chart;
    CHECK(chart.series.size() == 3);
    CHECK(chart.told == chart.series[1]);
    CHECK(chart.track == chart.series[2]);
    CHECK(chart.height == 44_mm);
    CHECK(chart.ring_thickness == 5_mm);  // no thicker than the ring
    CHECK(sheet.chart.axis_style == "small");
    CHECK(sheet.chart.subtitle_style == "small");
    CHECK(sheet.chart.note_style == "small");
    CHECK(sheet.chart.past_style == "body");
}

TEST_CASE("the lists of tables and of figures have looks of their own") {
    const Stylesheet sheet = look_of(R"(
styles: {small: {base: body, size: 11pt}}
list-of-tables: {title: DANH MỤC BẢNG, title-style: small, styles: [small], leader: "."}
)");
    CHECK(sheet.table_list.title == "DANH MỤC BẢNG");
    CHECK(sheet.table_list.title_style == "small");
    CHECK(sheet.table_list.styles == std::vector<std::string>{"small"});
    CHECK(sheet.table_list.leader == ".");
    CHECK(sheet.figure_list.title.empty());
    CHECK(sheet.figure_list.styles == std::vector<std::string>{"body"});
}

TEST_CASE("tables and charts stand in their place unless the look says that they float") {
    const Stylesheet sheet = look_of("tables: {default: {place: float}, plain: {place: here}}");
    CHECK(sheet.table.place == Placement::Float);
    CHECK(sheet.table_styles.at("plain").place == Placement::Here);
    CHECK(sheet.chart.place == Placement::Here);
    CHECK(look_of("chart: {place: float}").chart.place == Placement::Float);
    CHECK(look_of("").table.place == Placement::Here);
}

TEST_CASE("the index has a style for its names and titles for its groups") {
    const Stylesheet sheet = look_of(R"(
styles: {small: {base: body, size: 11pt}}
name-index: {style: small, people: Cá nhân, units: Tập thể}
)");
    CHECK(sheet.index.style == "small");
    CHECK(sheet.index.group_style == "body");
    CHECK(sheet.index.people == "Cá nhân");
    CHECK(sheet.index.units == "Tập thể");
    CHECK(look_of("").index.style == "body");
}

TEST_CASE("pictures have a least fineness, a greatest height and two lines below them") {
    const Stylesheet sheet = look_of(R"(
image: {place: float, ppi: 200, ratio: "3:2", height: 90mm, caption-format: "Hình {number}. {caption}", credit-format: "Ảnh: {credit}"}
)");
    CHECK(sheet.image.picture->least_ppi == 200);
    CHECK(sheet.image.place == Placement::Float);
    CHECK(sheet.image.picture->most_height == 90_mm);
    CHECK(sheet.image.picture->ratio_width == 3);
    CHECK(sheet.image.picture->ratio_height == 2);
    CHECK(sheet.image.caption_format == "Hình {number}. {caption}");
    CHECK(sheet.image.credit_format == "Ảnh: {credit}");
    CHECK(look_of("").image.picture->least_ppi == 150);
    CHECK(look_of("").image.credit_style == "body");
}

TEST_CASE("an appendix ends with a mark or with a component") {
    CHECK(look_of("appendix: {end: ./.}").appendix.end == "./.");
    CHECK(look_of("appendix: {end: foot}\ncomponents: {foot: {text: hết}}").appendix.end ==
          "foot");
    CHECK(look_of("").appendix.portrait_master == "page");
}

}  // namespace
}  // namespace tongket::stylesheet
