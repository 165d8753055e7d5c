#include "report/clean_lines.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;

namespace {

data::Value literal(std::string text) {
    data::Value value;
    value.kind = data::Value::Kind::Scalar;
    value.style = data::ScalarStyle::Literal;
    value.text = std::move(text);
    value.first_line = 10;
    value.indent = 4;
    return value;
}

struct Cleaned {
    data::Value value;
    base::Diagnostics diagnostics;
    std::vector<report::CleanLine> lines;
};

Cleaned clean(std::string text) {
    Cleaned cleaned{literal(std::move(text)), {}, {}};
    report::Places places(cleaned.value);
    cleaned.lines = report::clean_lines(cleaned.value.text, places, cleaned.diagnostics);
    return cleaned;
}

}  // namespace

TEST_CASE("every byte of a clean line is traced to where it stood") {
    const std::string text = "  Thi\u200b  đua\t\u00A0yêu\n\u00A0nước \u202f 2021";
    const Cleaned cleaned = clean(text);
    REQUIRE(cleaned.lines.size() == 2);
    CHECK(cleaned.lines[0].content.text() == "Thi đua yêu");
    CHECK(cleaned.lines[1].content.text() == "nước 2021");
    for (const auto& line : cleaned.lines) {
        const std::string& clean_text = line.content.text();
        for (std::size_t i = 0; i < clean_text.size(); ++i) {
            if (clean_text[i] != ' ') {
                CHECK(text[line.content.origin(i)] == clean_text[i]);
            }
        }
    }
}

TEST_CASE("indents count tabs to every fourth column and no-break blanks as one") {
    const Cleaned cleaned = clean("\t- a\n  \t- b\n\u00A0\u00A0- c\n- d");
    REQUIRE(cleaned.lines.size() == 4);
    CHECK(cleaned.lines[0].indent == 4);
    CHECK(cleaned.lines[1].indent == 4);
    CHECK(cleaned.lines[2].indent == 2);
    CHECK(cleaned.lines[3].indent == 0);
}

TEST_CASE("an invisible character is reported once, at its first place, with its count") {
    const Cleaned cleaned = clean("Một hai\n\u200bba\u200b bốn\u200b");
    REQUIRE(cleaned.diagnostics.size() == 1);
    const auto& item = cleaned.diagnostics.items()[0];
    CHECK(item.code == base::Code::InvisibleCharacter);
    CHECK(item.arguments == std::vector<std::string>{"U+200B", "3"});
    CHECK(item.place.line == 11);
    CHECK(item.place.column == 5);
}

TEST_CASE("a joiner is kept inside an emoji and dropped inside a word") {
    CHECK(clean("👨\u200d👩").lines[0].content.text() == "👨\u200d👩");
    CHECK(clean("thi\u200dđua").lines[0].content.text() == "thiđua");
}

TEST_CASE("an even number of backslashes at the end forces no line end") {
    CHECK(clean("một\\\\\nhai").lines.size() == 2);
    CHECK(clean("một\\\nhai").lines.size() == 1);
    CHECK(clean("một\\\n\nhai").lines[0].content.text() == "một\\");
    CHECK(clean("một\\").lines[0].content.text() == "một\\");
}

TEST_CASE("text without anything to mend is unchanged") {
    const std::string text = "Đẩy mạnh “Dân vận khéo”, ‘sáng kiến’ – 3.300 m² … 100%";
    const Cleaned cleaned = clean(text);
    CHECK(cleaned.lines[0].content.text() == text);
    CHECK(cleaned.diagnostics.size() == 0);
}

TEST_CASE("a clean line is left as it is") {
    for (const std::string text : {"một", "Phường Cổ Nhuế 1", "1.932", "ẩn sĩ"}) {
        CAPTURE(text);
        CHECK(report::is_clean_line(text));
        const Cleaned cleaned = clean(text);
        REQUIRE(cleaned.lines.size() == 1);
        CHECK(cleaned.lines[0].content.text() == text);
    }
    for (const std::string text : {"", " một", "một ", "hai  blanks", "hai\nba", "một\\",
                                   "no\u00A0break", "zero\u200Bwidth", "tab\there"}) {
        CAPTURE(text);
        CHECK_FALSE(report::is_clean_line(text));
    }
}
