#include "stylesheet/merge_layouts.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

using base::Code;
using namespace base::literals;

TEST_CASE("five lines change another layout and keep the rest of it") {
    const Outcome outcome = reading_of(R"(tongket-layout: 1
name: wide
base: plain
styles: {body: {size: 14pt}}
masters: {page: {margins: {left: 35mm}}}
)");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    REQUIRE(outcome.sheet.has_value());
    CHECK(outcome.sheet->name == "wide");
    CHECK(outcome.sheet->style("body")->text->size == 14_pt);
    CHECK(outcome.sheet->style("body")->text->families ==
          std::vector<std::string>{"Liberation Serif"});
    const document::PageMaster& page = *outcome.sheet->masters.at("page");
    CHECK(page.margins.left == 35_mm);
    CHECK(page.margins.right == 15_mm);
}

TEST_CASE("a component is replaced as a whole, so that it never has two kinds") {
    const Outcome outcome = reading_of(R"(tongket-layout: 1
base: first
components: {head: {text: b}}
)",
                                       {{"first",
                                         "tongket-layout: 1\nbase: plain\n"
                                         "components: {head: {space: 3pt}, foot: {space: 4pt}}\n"
                                         "parts: [{use: head}, {use: foot}]\n"}});
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    CHECK(std::holds_alternative<TextPart>(outcome.sheet->components.at("head").content));
    CHECK(std::holds_alternative<SpacePart>(outcome.sheet->components.at("foot").content));
    CHECK(outcome.sheet->parts.size() == 2);
}

TEST_CASE("an empty value changes nothing of the base") {
    const Outcome outcome = reading_on_plain("styles:\nmasters: {page: }\n");
    CAPTURE(outcome.messages());
    CHECK(outcome.diagnostics.size() == 0);
    CHECK(outcome.sheet->masters.at("page")->width == 210_mm);
}

TEST_CASE("an error of a base is reported in the base's own file") {
    const Outcome outcome = reading_of("tongket-layout: 1\nbase: first\n",
                                       {{"first", "tongket-layout: 1\nbase: plain\nfoot: a\n"}});
    REQUIRE(outcome.diagnostics.size() == 1);
    CHECK(outcome.sources.name(outcome.diagnostics.items()[0].place.source) == "first");
    CHECK(outcome.diagnostics.items()[0].place.line == 3);
}

TEST_CASE("a circle of bases ends with an error, and so does a long chain") {
    const Outcome circle =
        reading_of("tongket-layout: 1\nname: a\nbase: b\n",
                   {{"b", "tongket-layout: 1\nbase: c\n"}, {"c", "tongket-layout: 1\nbase: b\n"}});
    CHECK(std::ranges::count(circle.codes(), Code::LayoutBaseCycle) == 1);

    std::map<std::string, std::string, std::less<>> chain;
    for (int i = 0; i < 20; ++i) {
        chain["l" + std::to_string(i)] =
            "tongket-layout: 1\nbase: l" + std::to_string(i + 1) + "\n";
    }
    const Outcome deep = reading_of("tongket-layout: 1\nbase: l0\n", chain);
    CHECK(std::ranges::count(deep.codes(), Code::LayoutBaseTooDeep) == 1);
}

TEST_CASE("a base that is no layout is reported where it is named") {
    const Outcome outcome =
        reading_of("tongket-layout: 1\nname: a\nbase: report\n", {{"report", "tongket: 1\n"}});
    const auto sorted = outcome.diagnostics.sorted();
    const auto found = std::ranges::find(sorted, Code::LayoutExpected, &base::Diagnostic::code);
    REQUIRE(found != sorted.end());
    CHECK(found->place.line == 3);
}

}  // namespace
}  // namespace tongket::stylesheet
