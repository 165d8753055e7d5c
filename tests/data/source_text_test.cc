#include "data/source_text.h"

#include <doctest/doctest.h>

#include "data/reading.h"

using namespace tongket::data;

TEST_CASE("a list item that YAML took for a pair is read back") {
    const Reading reading = read_text(
        "- \"Như trên;\"\n- Lưu: VT, NV.\n- Kính gửi:\n- a: [1]\n- {a: b}\n- a: 1\n  b: 2\n");
    CHECK(reading.codes().empty());
    CHECK_FALSE(text_of_single_pair(*reading.at("0")).has_value());
    CHECK(text_of_single_pair(*reading.at("1")) == "Lưu: VT, NV.");
    CHECK(text_of_single_pair(*reading.at("2")) == "Kính gửi:");
    CHECK_FALSE(text_of_single_pair(*reading.at("3")).has_value());
    CHECK_FALSE(text_of_single_pair(*reading.at("4")).has_value());
    CHECK_FALSE(text_of_single_pair(*reading.at("5")).has_value());
    CHECK(text_of_single_pair(*read_text("- Lưu: \"VT\"\n").at("0")) == "Lưu: \"VT\"");
}

TEST_CASE("a figure in braces is read back") {
    const Reading reading =
        read_text("a: {thu-ngan-sach.of-plan}\nb: {c: d}\ne: {f: }\ng:\n  h:\n");
    CHECK(text_of_braced_id(*reading.at("a")) == "{thu-ngan-sach.of-plan}");
    CHECK_FALSE(text_of_braced_id(*reading.at("b")).has_value());
    CHECK_FALSE(text_of_braced_id(*reading.at("g")).has_value());
}

TEST_CASE("plain text in brackets is read back") {
    const Reading reading = read_text("a: [Họ và tên]\nb: [x, y]\nc: [{d: e}]\nf:\n  - g\nh: []\n");
    CHECK(text_of_bracketed(*reading.at("a")) == "[Họ và tên]");
    CHECK(text_of_bracketed(*reading.at("b")) == "[x, y]");
    CHECK_FALSE(text_of_bracketed(*reading.at("c")).has_value());
    CHECK_FALSE(text_of_bracketed(*reading.at("f")).has_value());
    CHECK_FALSE(text_of_bracketed(*reading.at("h")).has_value());
}
