#include "stylesheet/read_template.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace tongket::stylesheet {
namespace {

using base::Code;

data::Value scalar(std::string text) {
    data::Value value;
    value.kind = data::Value::Kind::Scalar;
    value.text = std::move(text);
    value.style = data::ScalarStyle::Quoted;
    value.place = {base::SourceId{0}, 3, 10, 0};
    return value;
}

/// "lit", "<path>", pieces of a group as "1:lit".
std::string shown(const Template& read) {
    std::string text;
    for (const TemplatePiece& piece : read.pieces) {
        text += text.empty() ? "" : "|";
        text += piece.group == 0 ? "" : std::to_string(piece.group) + ":";
        text += piece.is_path ? "<" + piece.text + ">" : piece.text;
    }
    return text;
}

struct Read {
    std::string pieces;
    std::size_t errors;
    friend bool operator==(const Read&, const Read&) = default;
};
Read read(std::string text) {
    base::Diagnostics diagnostics;
    const ReadTemplate result = read_template(scalar(std::move(text)), diagnostics);
    for (const base::Diagnostic& diagnostic : diagnostics.items()) {
        CHECK(diagnostic.code == Code::LayoutTemplateBad);
    }
    return {shown(result.result), diagnostics.size()};
}

TEST_CASE("a template is literals and paths in order") {
    CHECK(read("Số: {document.number}").pieces == "Số: |<document.number>");
    CHECK(read("{a}{b-1}").pieces == "<a>|<b-1>");
    CHECK(read("").pieces.empty());
    CHECK(read("{a}\\t{b}").pieces == "<a>|\t|<b>");
    CHECK(read("a\\").pieces == "a\\");
    CHECK(read("chỉ có chữ\ndòng hai").pieces == "chỉ có chữ\ndòng hai");
}

TEST_CASE("a sign typed twice stands for itself") {
    CHECK(read("{{x}").pieces == "{x}");
    CHECK(read("[[số]").pieces == "[số]");
    CHECK(read("a}b]c").pieces == "a}b]c");
    CHECK(read("{{x}").errors == 0);
}

TEST_CASE("brackets make a group of what stands or falls together") {
    CHECK(read("{for}[ ({note})]").pieces == "<for>|1: (|1:<note>|1:)");
    CHECK(read("[{a}][{b}]c").pieces == "1:<a>|2:<b>|c");
}

TEST_CASE("what is not closed is reported once and stands as typed") {
    CHECK(read("a {b") == Read{"a {b", 1});
    CHECK(read("{}") == Read{"{}", 1});
    CHECK(read("{Tên}") == Read{"{Tên}", 1});
    CHECK(read("[a") == Read{"[a", 1});
    CHECK(read("[a[b]c") == Read{"1:a[b|c", 1});
    CHECK(read("{" + std::string(200, 'a') + "}").errors == 1);
}

TEST_CASE("of a text with very many signs the rest is left out, and one message says so") {
    for (const std::string_view sign : {"{a}", "[", "{"}) {
        std::string text;
        for (int i = 0; i < 5'000; ++i) {
            text += sign;
            text += 'x';
        }
        for (const std::size_t size : {std::size_t{900}, text.size()}) {
            base::Diagnostics diagnostics;
            const ReadTemplate result = read_template(scalar(text.substr(0, size)), diagnostics);
            CHECK(result.paths.size() <= 100);
            CHECK(diagnostics.size() <= 101);
            CHECK(std::ranges::count(diagnostics.items(), Code::LayoutTextTooLong,
                                     &base::Diagnostic::code) == 1);
        }
    }
}

TEST_CASE("every byte of a template without signs is kept, whatever it is") {
    std::string text;
    for (int byte = 1; byte < 256; ++byte) {
        if (std::string_view("{}[]").find(static_cast<char>(byte)) == std::string_view::npos) {
            text += static_cast<char>(byte);
        }
    }
    CHECK(read(text) == Read{text, 0});
}

TEST_CASE("a format takes its own words only, and brackets are letters in it") {
    base::Diagnostics diagnostics;
    constexpr std::string_view allowed[] = {"number", "caption"};
    CHECK(shown(read_format(scalar("[Bảng {number}]"), allowed, diagnostics)) ==
          "[Bảng |<number>|]");
    CHECK(diagnostics.size() == 0);
    static_cast<void>(read_format(scalar("{numbr}"), allowed, diagnostics));
    REQUIRE(diagnostics.size() == 1);
    CHECK(diagnostics.items()[0].code == Code::LayoutPathUnknown);
    CHECK(diagnostics.items()[0].arguments == std::vector<std::string>{"numbr", "number"});
}

TEST_CASE("a condition is a path, or `not` and a path") {
    base::Diagnostics diagnostics;
    const auto given = read_condition(scalar("issuer.parent"), diagnostics);
    CHECK(given->path == "issuer.parent");
    CHECK_FALSE(given->negated);
    const auto negated = read_condition(scalar("not  toc"), diagnostics);
    CHECK(negated->path == "toc");
    CHECK(negated->negated);
    CHECK(diagnostics.size() == 0);
    for (const char* text : {"", "not", "not ", "a b", "a = b", "!toc", "Toc"}) {
        CAPTURE(text);
        const std::size_t before = diagnostics.size();
        const auto condition = read_condition(scalar(text), diagnostics);
        CHECK(
            (condition.has_value() ? condition->path == "not" : diagnostics.size() == before + 1));
    }
}

}  // namespace
}  // namespace tongket::stylesheet
