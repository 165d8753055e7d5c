#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;

namespace {

/// The decimals of the first report, as its office writes them.
constexpr std::array decimals = {"103,8%", "99,85%", "993,0", "697,1", "1005,0", "698,9", "96,4"};

/// The titles of tests/data/cases/awards.csv (its third column).
std::vector<std::string> award_titles() {
    std::vector<std::string> titles;
    const std::string csv = case_text("awards.csv");
    std::size_t line = csv.find('\n') + 1;
    while (line < csv.size()) {
        const std::size_t end = std::min(csv.find('\n', line), csv.size());
        std::size_t begin = csv.find(',', csv.find(',', line) + 1) + 1;
        const bool quoted = csv[begin] == '"';
        begin += quoted ? 1 : 0;
        titles.push_back(csv.substr(begin, csv.find(quoted ? '"' : ',', begin) - begin));
        line = end + 1;
    }
    return titles;
}

}  // namespace

TEST_CASE("a decimal inside braces is an error that shows it whole in quotes") {
    for (const std::string decimal : decimals) {
        CAPTURE(decimal);
        const Reading reading = read_text("a: {value: 1, of-plan: " + decimal + ", unit: hộ}\n");
        CHECK(reading.codes() == "TK0129@1:24");
        CHECK(reading.mended() == "a: {value: 1, of-plan: \"" + decimal + "\", unit: hộ}");
        CHECK(reading.text("a/of-plan") == decimal);
        CHECK(reading.text("a/unit") == "hộ");
        const Reading last = read_text("a: {of-plan: " + decimal + "}\n");
        CHECK(last.codes() == "TK0129@1:14");
        CHECK(last.text("a/of-plan") == decimal);
    }
}

TEST_CASE("a decimal inside brackets is an error that shows it whole in quotes") {
    for (const std::string decimal : decimals) {
        CAPTURE(decimal);
        const Reading reading = read_text("- [Quý I, " + decimal + "]\n- [Quý II, 5]\n");
        CHECK(reading.codes() == "TK0130@1:11");
        CHECK(reading.mended() == "- [Quý I, \"" + decimal + "\"]");
        CHECK(reading.text("0/1") == decimal);
        CHECK(reading.text("1/1") == "5");
    }
}

TEST_CASE("numbers inside brackets with a blank after each comma are numbers") {
    const Reading reading = read_text("a: [20, 15, 20, 30]\n");
    CHECK(reading.codes().empty());
    CHECK(reading.at("a")->items.size() == 4);
}

TEST_CASE("an award's title inside braces comes through whole") {
    const auto titles = award_titles();
    CHECK(titles.size() == 58);
    for (const std::string& title : titles) {
        CAPTURE(title);
        const Reading reading = read_text("- {title: " + title + ", recipients: 6 tập thể}\n");
        const bool comma = title.find(',') != std::string::npos;
        CHECK(reading.codes() == (comma ? "TK0129@1:11" : ""));
        CHECK(reading.text("0/title") == title);
        CHECK(reading.text("0/recipients") == "6 tập thể");
        if (comma) {
            CHECK(reading.mended() == "- {title: \"" + title + "\", recipients: 6 tập thể}");
        }
    }
}

TEST_CASE("a figure alone in braces is left to whoever knows its key") {
    for (const std::string word : {"thu-ngan-sach", "thu-ngan-sach.of-plan", "can-ngheo:words"}) {
        const Reading reading = read_text("caption: {" + word + "}\n");
        CHECK(reading.codes().empty());
        REQUIRE(reading.at("caption")->is_map());
        CHECK(reading.at("caption")->entries.front().key == word);
    }
}

TEST_CASE("text in braces is an error that shows it in quotes") {
    const Reading words = read_text("caption: {đạt kế hoạch}\n");
    CHECK(words.codes() == "TK0132@1:10");
    CHECK(words.mended() == "caption: \"{đạt kế hoạch}\"");
    CHECK(words.text("caption") == "{đạt kế hoạch}");
    const Reading list = read_text("caption: {ban, ngành}\n");
    CHECK(list.codes() == "TK0132@1:10");
    CHECK(list.text("caption") == "{ban, ngành}");
}

TEST_CASE("a key without a value after a quoted one is named") {
    const Reading reading = read_text("a: {b: \"x\", tỉnh, c: d}\n");
    CHECK(reading.codes() == "TK0131@1:13");
    CHECK(reading.mended() == "tỉnh");
    CHECK(read_text("a: {\"x\", c: d}\n").codes() == "TK0131@1:5");
}

TEST_CASE("a value that is left open after its colon is no mistake") {
    const Reading reading = read_text("a: {title: Cờ thi đua, recipients: }\nb: {c: , d: 1,}\n");
    CHECK(reading.codes().empty());
    CHECK(reading.at("a/recipients")->is_null());
    CHECK(reading.at("b/c")->is_null());
}

TEST_CASE("a blank missing after the colon is mended") {
    const Reading reading = read_text("a: {type:bar, of: [x]}\n");
    CHECK(reading.codes() == "TK0134@1:9");
    CHECK(reading.mended() == "a: {type: bar, of: [x]}");
    CHECK(reading.text("a/type") == "bar");
}

TEST_CASE("indicators inside brackets are text where text was meant") {
    struct Case {
        const char* item;
        const char* code;
    };
    constexpr std::array cases = {
        Case{"&đạt kế hoạch", "TK0118"},
        Case{"!đạt kế hoạch", "TK0119"},
        Case{"*đạt kế hoạch", "TK0120"},
        Case{"@đạt", "TK0121"},
        Case{"`đạt", "TK0121"},
        Case{"%", "TK0121"},
        Case{"|đạt", "TK0121"},
        Case{">đạt", "TK0121"},
        Case{"- đạt", "TK0121"},
        Case{"Báo cáo: kết: quả", "TK0122"},
        Case{"Ưu tiên #1", "TK0123"},
        Case{"#1", "TK0123"},
        Case{"\"Hai giỏi\" năm", "TK0126"},
        Case{"{a} theo", "TK0127"},
    };
    for (const auto& [item, code] : cases) {
        const std::string shown(item);
        CAPTURE(shown);
        const Reading reading = read_text(std::string("a: [x, ") + item + ", y]\n");
        REQUIRE(reading.diagnostics.size() == 1);
        CHECK(reading.codes().substr(0, 6) == code);
        REQUIRE(reading.value.has_value());
        CHECK(reading.text("a/2") == "y");
        if (std::string(code) != "TK0122") {
            CHECK(reading.text("a/1") == item);
        }
    }
}

TEST_CASE("a question mark inside brackets does not end the text") {
    const Reading reading = read_text("a: {title: Làm gì? Cho ai?, b: [đi đâu?, c]}\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a/title") == "Làm gì? Cho ai?");
    CHECK(reading.text("a/b/0") == "đi đâu?");
    CHECK(reading.text("a/b/1") == "c");
}

TEST_CASE("places inside brackets are counted in characters, after mending too") {
    const Reading reading = read_text("a: [Quý I, 993,0, đầu, {b: đuôi}]\n");
    CHECK(reading.codes() == "TK0130@1:12");
    CHECK(reading.at("a/2")->place.column == 19);
    CHECK(reading.at("a/3/b")->place.column == 28);
    CHECK(reading.at("a/3/b")->place.length == 4);
}

TEST_CASE("every mistake of a line is reported, in nested brackets too") {
    const Reading reading = read_text("a: {b: 1,5, c: {d: 2,5, e: [3,5, @x]}}\n");
    CHECK(reading.codes() == "TK0129@1:8 TK0129@1:20 TK0130@1:29 TK0121@1:34");
    CHECK(reading.text("a/b") == "1,5");
    CHECK(reading.text("a/c/d") == "2,5");
    CHECK(reading.text("a/c/e/0") == "3,5");
    CHECK(reading.text("a/c/e/1") == "@x");
}

TEST_CASE("brackets over several lines are read") {
    const Reading reading =
        read_text("a: [\n  một, # ghi chú\n  hai\n  ba,  #bốn\n\n  {c: d,\n   e: f},\n]\nb: 1\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a/1") == "hai ba");
    CHECK(reading.text("a/2/e") == "f");
    CHECK(reading.text("b") == "1");
}

TEST_CASE("a file may be written as JSON") {
    const Reading reading = read_text("{\"a\": \"b\",\n\"c\": [1, 2],\n\"d\": {}\n}\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("c/1") == "2");
    CHECK(reading.at("d")->is_map());
}
