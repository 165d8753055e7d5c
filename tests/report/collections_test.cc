#include "report/collections.h"

#include <doctest/doctest.h>

#include "reading.h"

using namespace tongket;
using report::read_body;

TEST_CASE("an award has a title and one kind of recipient") {
    const auto reading = read_body(
        "awards:\n  - title: Bằng khen của Thủ tướng Chính phủ\n    recipient: Trường A\n"
        "    for: Dạy tốt\n    level: Thủ tướng Chính phủ\n    decision: 12/QĐ-TTg\n    note: minh "
        "hoạ\n    sort-as: A\n"
        "  - {title: Cờ thi đua, recipients: 6 tập thể}\n");
    CHECK(reading.messages() == "");
    REQUIRE(reading.report->awards.size() == 2);
    const report::Award& award = reading.report->awards[0];
    CHECK(award.recipient.plain() == "Trường A");
    CHECK(award.merit.plain() == "Dạy tốt");
    CHECK(award.decision.plain() == "12/QĐ-TTg");
    CHECK(award.level.plain() == "Thủ tướng Chính phủ");
    CHECK(award.note.plain() == "minh hoạ");
    CHECK(reading.report->awards[1].recipient.plain() == "6 tập thể");
    CHECK(read_body("awards:\n  - {title: A, recipient: B, recipients: C}\n").codes() ==
          "TK0215 6:30");
    CHECK(read_body("awards:\n  - {recipient: B}\n").codes() == "TK0203 6:5");
}

TEST_CASE("words that YAML takes for truth are text where a text is expected") {
    for (const std::string word :
         {"no", "NO", "Yes", "on", "off", "y", "n", "true", "True", "NaN"}) {
        CAPTURE(word);
        const auto reading = read_body("awards:\n  - {title: Cờ, recipients: " + word + "}\n");
        CHECK(reading.messages() == "");
        CHECK(reading.report->awards.at(0).recipient.plain() == word);
    }
}

TEST_CASE("awards in a table have a column for what any of them says") {
    const auto reading =
        read_body("awards:\n  - {title: A, recipient: B}\n  - {title: C, recipient: D, for: E}\n");
    const auto table = report::show_awards(reading.report->awards, {});
    REQUIRE(table);
    CHECK(table->columns.size() == 4);
    CHECK(table->rows.at(1).at(3).text.plain() == "E");
    CHECK_FALSE(report::show_awards({}, {}));
    CHECK_FALSE(report::show_goals({}));
}

TEST_CASE("goals of one year are shown without it") {
    const auto reading =
        read_body("goals:\n  - {text: Một, year: 2022}\n  - {text: Hai, year: 2022}\n");
    const auto prose = report::show_goals(reading.report->goals);
    REQUIRE(prose);
    const auto& list = std::get<report::ProseList>(prose->at(0).content);
    CHECK(list.items.size() == 2);
    CHECK(std::get<report::ProseParagraph>(list.items[0].blocks[0].content).spans.size() == 1);
}
