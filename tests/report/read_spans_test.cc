#include "report/read_spans.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "report/dump.h"

using namespace tongket;

namespace {

struct SpansReading {
    std::string dump;
    std::size_t messages = 0;
};

SpansReading read(const std::string& text) {
    data::Value scalar;
    scalar.kind = data::Value::Kind::Scalar;
    scalar.style = data::ScalarStyle::Literal;
    scalar.text = text;
    scalar.first_line = 1;
    report::Places places(scalar);
    report::TracedText line;
    line.append(text, 0);
    const std::vector<report::Statistic> statistics;
    const report::Figures figures(statistics);
    base::Diagnostics diagnostics;
    const auto spans = report::read_spans(line, 0, text.size(), {places, figures, diagnostics});
    return {report::dump(spans), diagnostics.size()};
}

}  // namespace

TEST_CASE("emphasis nests and its marks are not printed") {
    CHECK(read("a **b *c* d** e").dump == "a [1:5]**b **[1:8]***c***[1:10]** d**[1:14] e");
    CHECK(read("**a**").dump == "[1:3]**a**");
    CHECK(read("*a*b").dump == "[1:2]*a*[1:4]b");
}

TEST_CASE("stars and low lines that people type for themselves are printed") {
    for (const std::string text :
         {"4* 5*", "2*3*4", "(*) và (*)", "*** ****", "___ __ _", "a_b_c"}) {
        CAPTURE(text);
        CHECK(read(text).dump == text);
    }
}

TEST_CASE("block marks of Markdown are text inside a paragraph") {
    for (const std::string text :
         {"# a", "> a", "1. a", "- a", "    a", "```", "a: b", "=== ", "| a | b |"}) {
        CAPTURE(text);
        CHECK(read(text).dump == text);
        CHECK(read(text).messages == 0);
    }
}

TEST_CASE("a backslash makes punctuation plain and before a letter is itself") {
    CHECK(read("\\*a\\* \\{b\\} \\\\ \\n \\").dump == "*a* {b} \\ \\n \\");
    CHECK(read("\\**a").dump == "**a");
    CHECK(read("\\**a").messages == 0);
}

TEST_CASE("many delimiters end quickly and lose nothing") {
    std::string text;
    for (int i = 0; i < 20'000; ++i) {
        text += "*a **b _c [d {";
    }
    CHECK(read(text).dump.size() >= text.size() / 2);
}
