#include "data/scan_context.h"

#include <string>

#include <doctest/doctest.h>

using namespace tongket;
using namespace tongket::data;

namespace {

HashMeaning judge(std::string_view line) {
    const std::size_t begin = line.find(": ") + 2;
    return judge_hash(line, begin, line.find('#'));
}

}  // namespace

TEST_CASE("what # means is judged by the blanks before it and the text around it") {
    CHECK(judge("a: Ưu tiên  # ghi chú") == HashMeaning::Comment);
    CHECK(judge("a: Ưu tiên\t#ghi chú") == HashMeaning::Comment);
    CHECK(judge("a: bao-cao # ghi chú") == HashMeaning::Comment);
    CHECK(judge("a: 103,8% #ghi chú") == HashMeaning::Comment);
    CHECK(judge("a: # ghi chú") == HashMeaning::Comment);
    CHECK(judge("a: Ưu tiên # ghi chú") == HashMeaning::Doubtful);
    CHECK(judge("a: Ưu tiên #1") == HashMeaning::Text);
    CHECK(judge("a: #1") == HashMeaning::Text);
}

TEST_CASE("a long line is not shown whole, and a long value is cut between characters") {
    const std::string text = "a: " + std::string(500, 'x') + " b: y";
    base::Diagnostics diagnostics;
    const YamlLimits limits;
    const LinePlaces places(text, base::SourceId{0});
    const ScanContext context(text, places, limits, diagnostics);
    CHECK(context.mended_line(text.size() - 1, text.size(), "\"y\"") == "\"y\"");
    std::string value = "x";
    for (int i = 0; i < 2000; ++i) {
        value += "ộ";
    }
    const std::string shown = context.mended_line(0, text.size(), value);
    CHECK(shown.size() < 2100);
    CHECK(shown.ends_with("ộ…"));
}

TEST_CASE("an alias is used where its whole name stands after a star") {
    const std::string text = "a: &x 1\nb: *xy\nc: [*z]\n";
    base::Diagnostics diagnostics;
    const YamlLimits limits;
    const LinePlaces places(text, base::SourceId{0});
    ScanContext context(text, places, limits, diagnostics);
    CHECK_FALSE(context.is_used_alias("x"));
    CHECK(context.is_used_alias("xy"));
    CHECK(context.is_used_alias("z"));
}
