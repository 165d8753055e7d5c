#include <array>

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;

namespace {

struct Block {
    const char* lines;
    const char* text;
};

}  // namespace

// The examples of chapter 8.1 of the YAML 1.2.2 specification, in words of our own.
TEST_CASE("literal and folded text is joined as YAML says") {
    constexpr std::array blocks = {
        Block{"a: |\n  một\n  hai\n", "một\nhai\n"},
        Block{"a: |-\n  một\n\n", "một"},
        Block{"a: |+\n  một\n\n\nb: 1\n", "một\n\n\n"},
        Block{"a: |\n  một\n\n\nb: 1\n", "một\n"},
        Block{"a: |\n\n  một\n    hai\n\n  ba\n", "\nmột\n  hai\n\nba\n"},
        Block{"a: |2\n    một\n  hai\n", "  một\nhai\n"},
        Block{"a: |-2\n   một\n", " một"},
        Block{"a: |  # ghi chú\n  một # không\n", "một # không\n"},
        Block{"a: |\nb: 1\n", ""},
        Block{"a: |+\n\nb: 1\n", "\n"},
        Block{"a: >\n  một\n  hai\n\n  ba\n", "một hai\nba\n"},
        Block{"a: >\n  một\n\n\n  hai\n", "một\n\nhai\n"},
        Block{"a: >\n  một\n    thụt\n  hai\n", "một\n  thụt\nhai\n"},
        Block{"a: >\n  một\n\n    thụt\n\n  hai\n", "một\n\n  thụt\n\nhai\n"},
        Block{"a: >-\n  một\n  hai\n", "một hai"},
        Block{"a: >+\n  một\n\n", "một\n\n"},
        Block{"a: >\n\n  một\n", "\nmột\n"},
        Block{"a: |\n một\n", "một\n"},
    };
    for (const auto& [lines, text] : blocks) {
        const std::string shown(lines);
        CAPTURE(shown);
        const Reading reading = read_text(lines);
        CHECK(reading.codes().empty());
        CHECK(reading.text("a") == text);
    }
}

TEST_CASE("block text ends at the first line that is not deeper than its key") {
    const Reading reading =
        read_text("s:\n  - body: |\n      x: y\n      - z\n    note: a\n  - b\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("s/0/body") == "x: y\n- z\n");
    CHECK(reading.text("s/0/note") == "a");
    CHECK(reading.text("s/1") == "b");
}

TEST_CASE("block text may end with the file, with or without a line end") {
    CHECK(read_text("a: |\n  x").text("a") == "x");
    CHECK(read_text("a: |\n  x\n").text("a") == "x\n");
    CHECK(read_text("a: |-\n  x").text("a") == "x");
    CHECK(read_text("a: >-\n  x\n  y").text("a") == "x y");
    CHECK(read_text("a: |").text("a").empty());
    CHECK(read_text("- |\n  x\n- >\n  y\n").text("1") == "y\n");
    CHECK(read_text("|\n  x\n  y\n").text("") == "x\ny\n");
}

TEST_CASE("a first line that is deeper than the rest is an error at each of the others") {
    const Reading reading = read_text("a: |\n      Thụt đầu dòng\n  dòng hai\nb: 1\n");
    CHECK(reading.codes() == "TK0137@3:1");
    CHECK(reading.text("a") == "Thụt đầu dòng\ndòng hai\n");
    CHECK(reading.text("b") == "1");
}

TEST_CASE("a tab or a special blank in the indent of block text is an error") {
    const Reading tab = read_text("a: |\n  một\n\thai\nb: 1\n");
    CHECK(tab.codes() == "TK0114@3:1");
    CHECK(tab.text("a") == "một\nhai\n");
    const Reading blank = read_text("a: |\n\u00A0 một\n  hai\nb: 1\n");
    CHECK(blank.codes() == "TK0115@2:1");
    CHECK(blank.text("b") == "1");
}

TEST_CASE("a no-break space in block text stays") {
    const Reading reading = read_text("a: |\n  \u00A0một\u00A0hai\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("a") == "\u00A0một\u00A0hai\n");
}
