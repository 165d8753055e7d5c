#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;

TEST_CASE("a tab in the indent is an error, and the line is read as if indented by two blanks") {
    const Reading reading = read_case("yaml/tab-indent.yaml");
    CHECK(reading.codes() == "TK0114@5:1");
    CHECK(reading.text("sections/0/title") == "Thụt bằng phím Tab");
}

TEST_CASE("a tab before a comment or in an empty line is no mistake") {
    const Reading reading = read_text("a: 1\n\t# ghi chú\n\t\n  \t\nb: 2\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("b") == "2");
}

TEST_CASE("a no-break space in the indent is an error at its column") {
    const Reading reading = read_case("text/nbsp-indent.yaml");
    CHECK(reading.codes() == "TK0115@6:1");
    CHECK(reading.mended() == "U+00A0");
    REQUIRE(reading.at("sections/0/body") != nullptr);
    CHECK(reading.at("body") == nullptr);
}

TEST_CASE("a special blank beside a key is an error wherever it stands") {
    CHECK(read_text("- \u00A0title: x\n").codes() == "TK0115@1:3");
    CHECK(read_text("- \u00A0title: x\n").text("0/title") == "x");
    CHECK(read_text("title\u00A0: x\n").codes() == "TK0115@1:6");
    CHECK(read_text("title\u00A0: x\n").text("title") == "x");
    CHECK(read_text("a: 1\n\u200Btitle: x\n").codes() == "TK0115@2:1");
}

TEST_CASE("a line of nothing but special blanks is an empty line") {
    const Reading reading = read_text("a: chữ\n\u00A0 \u00A0\nb: 2\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a") == "chữ");
}

TEST_CASE("a second document is an error at its line, and the first is read") {
    const Reading reading = read_case("yaml/many-docs.yaml");
    CHECK(reading.codes() == "TK0116@4:1");
    CHECK(reading.text("title") == "Báo cáo thử");
    CHECK(read_text("a: 1\n...\n# hết\n").codes().empty());
    CHECK(read_text("a: 1\n...\nb: 2\n").codes() == "TK0116@3:1");
    CHECK(read_text("a: 1\n... b\n").codes() == "TK0116@2:4");
    CHECK(read_text("a: |\n  x\n---\nb: 2\n").codes() == "TK0116@3:1");
}

TEST_CASE("a document mark before the first line is no second document") {
    const Reading reading = read_text("# đầu\n---\na: 1\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a") == "1");
    CHECK(read_text("--- \na: 1\n").text("a") == "1");
}

TEST_CASE("a directive is an error at its line") {
    CHECK(read_text("%YAML 1.2\n---\na: 1\n").codes() == "TK0142@1:1");
    CHECK(read_text("%đạt kế hoạch\n").codes() == "TK0142@1:1");
}

TEST_CASE("a file without content is an error") {
    CHECK(read_text("").codes() == "TK0117@0:0");
    CHECK(read_text("# chỉ có ghi chú\n\n---\n").codes() == "TK0117@0:0");
}

TEST_CASE("a key whose colon lacks its blank is mended") {
    const Reading reading = read_text("year: 2025\ntitle:Báo cáo\nnote:\u00A0chữ\n");
    CHECK(reading.codes() == "TK0134@2:6 TK0134@3:5");
    CHECK(reading.mended() == "title: Báo cáo");
    CHECK(reading.text("title") == "Báo cáo");
    CHECK(reading.text("note") == "chữ");
}

TEST_CASE("a mended blank does not hide another mistake of its line") {
    const Reading reading = read_text("year: 2025\ntitle:@đạt\n");
    CHECK(reading.codes() == "TK0134@2:6 TK0121@2:7");
    CHECK(reading.text("title") == "@đạt");
}

TEST_CASE("a line without a colon is an error, and the rest is read") {
    const Reading reading = read_text("title: Báo cáo\ntổng kết\nyear: 2025\n");
    CHECK(reading.codes() == "TK0135@2:1");
    CHECK(reading.text("year") == "2025");
    CHECK(read_text("tongket 1\ntitle: x\n").codes() == "TK0135@1:1");
    CHECK(read_text("tongket 1\ntitle: x\n").text("title") == "x");
}

TEST_CASE("a key deeper than its siblings is an error at its column") {
    const Reading reading = read_text("title: Báo cáo\n  year: 2025\n  note: x\nb: c: d\n");
    CHECK(reading.codes() == "TK0136@2:3 TK0122@4:4");
    CHECK_FALSE(reading.value.has_value());
    CHECK(read_text("a:\n    b: 1\n  c: 2\n").codes() == "TK0136@3:3");
    CHECK(read_text("a: {b: c}\n  d: 1\n").codes() == "TK0136@2:3");
    CHECK(read_text("a: 1\n- b\n").codes() == "TK0136@2:1");
    CHECK(read_text("  a: 1\nb: 2\n").codes() == "TK0136@2:1");
}

TEST_CASE("a list may stand in the column of its key") {
    const Reading reading = read_text("a:\n- b: 1\n  c:\n  - x\n  - - y\n    - z\n- d\ne: f\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a/0/c/1/1") == "z");
    CHECK(reading.text("a/1") == "d");
    CHECK(reading.text("e") == "f");
}

TEST_CASE("a value may stand on the line below its key") {
    const Reading reading = read_text("a:\n  chữ dài\n  hai dòng\nb:\n  \"x\"\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a") == "chữ dài hai dòng");
    CHECK(reading.text("b") == "x");
}

TEST_CASE("a complex key is shown as text") {
    CHECK(read_text("? a\n: b\n").codes().substr(0, 10) == "TK0121@1:1");
    CHECK(read_text(": b\n").codes() == "TK0139@1:1");
    CHECK(read_text("[a]: b\n").codes() == "TK0127@1:1");
}

TEST_CASE("nesting is counted before anything is read") {
    for (const char* name :
         {"yaml/deep-flow.yaml", "yaml/deep-block.yaml", "yaml/deep-dash.yaml"}) {
        const Reading reading = read_case(name);
        CHECK(reading.codes().substr(0, 6) == "TK0109");
        CHECK(reading.diagnostics.size() == 1);
        CHECK_FALSE(reading.value.has_value());
    }
    std::string deep;
    for (std::size_t i = 0; i < 64; ++i) {
        deep += "- ";
    }
    CHECK(read_text(deep + "x\n").codes().empty());
    CHECK(read_text("- " + deep + "x\n").codes() == "TK0109@1:129");
}

TEST_CASE("a key past the limit is an error") {
    CHECK(read_case("yaml/long-key.yaml").codes() == "TK0108@4:1");
    YamlLimits limits;
    limits.key_bytes = 4;
    CHECK(read_text("a: {abcde: 1}\n", limits).codes() == "TK0108@1:5");
}
