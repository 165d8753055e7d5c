#include "report/words.h"

#include <doctest/doctest.h>

#include "report/reading.h"

namespace tongket::report {

TEST_CASE("a word is printed wherever its id stands") {
    const auto reading = read_body(
        "words:\n"
        "  ten: phường Đông Ngạc\n"
        "sections:\n"
        "  - title: Kết quả của {ten}\n");
    CHECK(reading.messages() == "");
    REQUIRE(reading.report);
    CHECK(reading.report->sections[0].title.plain() == "Kết quả của phường Đông Ngạc");
}

TEST_CASE("markup in a word is text") {
    const auto reading = read_body(
        "words:\n"
        "  ten: \"**A** {b}\"\n"
        "note: của {ten}\n");
    REQUIRE(reading.report);
    CHECK(reading.report->note.plain() == "của **A** {b}");
}

TEST_CASE("a word without a text prints dots, with a warning") {
    const auto reading = read_body(
        "words:\n"
        "  ten:\n"
        "note: của {ten}\n");
    CHECK(reading.codes() == "TK0263 6:3");
    REQUIRE(reading.report);
    CHECK(reading.report->note.plain() == "của ……");
}

TEST_CASE("a word has neither fields nor filters") {
    CHECK(read_body("words: {ten: A}\nnote: x {ten.unit}\n").has(base::Code::FieldNotGiven));
    CHECK(read_body("words: {ten: A}\nnote: x {ten:words}\n").has(base::Code::FilterNeedsNumber));
}

TEST_CASE("a word may not have the id of a statistic") {
    const auto reading = read_body(
        "statistics:\n"
        "  thu: {label: Thu, value: 12, unit: tỷ đồng}\n"
        "words: {thu: A}\n");
    CHECK(reading.has(base::Code::LabelTwice));
}

TEST_CASE("an id of a word that is none is reported") {
    CHECK(read_body("words: {a.b: A}\n").has(base::Code::BadStatisticId));
}

TEST_CASE("a misspelt word is named") {
    CHECK(read_body("words: {ten-phuong: A}\nnote: x {ten-phuog}\n")
              .has(base::Code::MisspeltStatistic));
}

}  // namespace tongket::report
