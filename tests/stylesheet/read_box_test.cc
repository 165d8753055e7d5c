#include "stylesheet/read_box.h"

#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using namespace base::literals;
using Sides = document::BoxStyle::Sides;

Stylesheet sheet_of(std::string_view text) {
    Outcome outcome = reading_on_plain(text);
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    REQUIRE(outcome.sheet.has_value());
    return *std::move(outcome.sheet);
}

TEST_CASE("rows may stand in a box, as the layout says") {
    const Stylesheet sheet = sheet_of(R"(
colours: {tint: {grey: 10}}
parts:
  - rows: [{text: A}]
    box: {sides: left, rule: 2pt, fill: tint, padding: {x: 3mm, y: 1mm}, before: 4pt, after: 5pt}
  - rows: [{text: B}]
    box: {rule: 0pt}
  - rows: [{text: C}]
)");
    const auto& first = std::get<RowsPart>(sheet.parts.at(0).content);
    REQUIRE(first.box != nullptr);
    CHECK(first.box->sides == Sides::Left);
    CHECK(first.box->rule_thickness == 2_pt);
    CHECK(first.box->has_fill);
    CHECK(first.box->fill.components[0] == 1'000);
    CHECK(first.box->padding_x == 3_mm);
    CHECK(first.box->padding_y == 1_mm);
    CHECK(first.box->space_before == 4_pt);
    CHECK(first.box->space_after == 5_pt);
    const auto& second = std::get<RowsPart>(sheet.parts.at(1).content);
    REQUIRE(second.box != nullptr);
    CHECK(second.box->sides == Sides::All);
    CHECK(second.box->rule_thickness == 0_pt);
    CHECK_FALSE(second.box->has_fill);
    CHECK(second.box->padding_x == 6_pt);
    CHECK(std::get<RowsPart>(sheet.parts.at(2).content).box == nullptr);
}

TEST_CASE("a layout that says nothing of callouts has a plain box for them") {
    const Stylesheet sheet = sheet_of("");
    REQUIRE(sheet.callout.box != nullptr);
    CHECK(*sheet.callout.box == *plain_box());
    CHECK(sheet.callout.style == "body");
    const Stylesheet said = sheet_of(
        "styles: {small: {base: body, size: 11pt}}\ncallout: {style: small, box: {rule: 1pt}}");
    CHECK(said.callout.style == "small");
    CHECK(said.callout.title_style == "small");
    CHECK(said.callout.box->rule_thickness == 1_pt);
}

}  // namespace
}  // namespace tongket::stylesheet
