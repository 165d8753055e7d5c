#include "compose/appendices.h"

#include <doctest/doctest.h>

#include "sample.h"

using namespace tongket;
using namespace tongket::compose;
using document::Role;

namespace {

report::Appendix appendix(std::string_view title) {
    report::Appendix made;
    made.title = sample::text(title);
    made.sections = {sample::section("Kết quả", {report::Prose{sample::paragraph("Lời cuối.")}})};
    return made;
}

sample::Bench bench_with(std::vector<report::Appendix> appendices) {
    report::Report report = sample::report();
    report.appendices = std::move(appendices);
    return {report, sample::layout()};
}

}  // namespace

TEST_CASE("each appendix has pages of its own, counted from 1, numbered if there are several") {
    report::Appendix wide = appendix("Danh sách");
    wide.orientation = report::Appendix::Orientation::Landscape;
    sample::Bench bench = bench_with({appendix("Số liệu"), wide});
    const auto sequences = compose_appendices(bench.composition);
    REQUIRE(sequences.size() == 2);
    CHECK(sequences[0].master->name == "portrait");
    CHECK(sequences[1].master->name == "landscape");
    CHECK(sequences[1].first_page_number == 1);
    CHECK(sequences[1].label_prefix == "PLII-");
    CHECK(sample::all_letters(sequences[1].blocks) ==
          sample::Lines{"Phụ lục II", "Danh sách", "I.\u00A0KẾT QUẢ", "Lời cuối./."});
}

TEST_CASE("a look may print no appendix") {
    sample::Bench bench = bench_with({appendix("Số liệu")});
    stylesheet::Stylesheet leaflet = sample::layout();
    leaflet.appendix.is_printed = false;
    sample::Bench without(bench.source, leaflet);
    CHECK(compose_appendices(without.composition).empty());
    CHECK(without.composition.outline.empty());
}

TEST_CASE("the only appendix has no number") {
    sample::Bench bench = bench_with({appendix("Số liệu")});
    const auto sequences = compose_appendices(bench.composition);
    REQUIRE(sequences.size() == 1);
    CHECK(sequences[0].label_prefix == "PL-");
    CHECK(sample::all_letters(sequences[0].blocks)[0] == "Phụ lục");
    CHECK(bench.composition.outline[0].title == "Phụ lục. Số liệu");
}

TEST_CASE("the texts of an appendix's head are one heading with one entry, before its sections") {
    sample::Bench bench = bench_with({appendix("Số liệu"), appendix("Danh sách")});
    const auto sequences = compose_appendices(bench.composition);
    const auto& number = std::get<document::Paragraph>(sequences[0].blocks[0].content);
    const auto& title = std::get<document::Paragraph>(sequences[0].blocks[1].content);
    const auto& section = std::get<document::Paragraph>(sequences[0].blocks[2].content);
    CHECK(number.structure == title.structure);
    CHECK(bench.node(number.structure).role == Role::Heading2);
    CHECK(bench.node(section.structure).role == Role::Heading3);
    CHECK(std::get<document::Anchor>(number.content[0]).label == "pl-1");
    REQUIRE(bench.composition.outline.size() == 4);
    CHECK(bench.composition.outline[0].title == "Phụ lục I. Số liệu");
    CHECK(bench.composition.outline[0].label == "pl-1");
    CHECK(bench.composition.outline[1].title == "I. Kết quả");
    CHECK(bench.composition.outline[1].level == 2);
    CHECK(bench.composition.outline[1].label == "pl-1-1");
}

TEST_CASE("a layout without a head for appendices still prints their titles") {
    sample::Bench bench = bench_with({appendix("Số liệu")});
    bench.sheet.appendix.head = "nothing";
    const auto sequences = compose_appendices(bench.composition);
    CHECK(sample::all_letters(sequences[0].blocks)[0] == "Số liệu");
    CHECK(bench.composition.outline[0].title == "Số liệu");
}

TEST_CASE("the end of an appendix may be a component") {
    sample::Bench bench = bench_with({appendix("Số liệu")});
    bench.sheet.components["end"] = sample::component(sample::text_part("Hết {appendix.title}"));
    bench.sheet.appendix.end = "end";
    const auto sequences = compose_appendices(bench.composition);
    CHECK(sample::all_letters(sequences[0].blocks).back() == "Hết Số liệu");
}

TEST_CASE("an appendix without sections has no end mark") {
    report::Appendix empty = appendix("Số liệu");
    empty.sections.clear();
    sample::Bench bench = bench_with({empty});
    const auto sequences = compose_appendices(bench.composition);
    CHECK(sample::all_letters(sequences[0].blocks) == sample::Lines{"Phụ lục", "Số liệu"});
}
