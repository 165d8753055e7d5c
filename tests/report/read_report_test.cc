#include "report/read_report.h"

#include <string>

#include <doctest/doctest.h>

#include "base/file.h"
#include "reading.h"
#include "report/keys.h"

using namespace tongket;
using report::read_body;
using report::read_text_as_report;

TEST_CASE("the benchmark's report is read without a message") {
    auto text = base::read_file(std::string(TONGKET_SOURCE_DIR) + "/bench/documents/short.yaml");
    REQUIRE(text);
    const auto reading = read_text_as_report(std::move(*text));
    CHECK(reading.messages() == "");
    REQUIRE(reading.report);
    const report::Report& report = *reading.report;
    CHECK(report.statistics.size() == 12);
    CHECK(report.awards.size() == 60);
    CHECK(report.goals.size() == 10);
    CHECK(report.sections.size() == 18);
    CHECK(report.contents);
    const auto& last = std::get<report::Table>(report.sections.back().items.at(0));
    CHECK(last.rows.size() == 126);
    CHECK(report.kind.plain() == "Báo cáo");
    CHECK(report.abstract.plain().starts_with("Tổng kết phong trào"));
}

TEST_CASE("a file that is no map of keys is no report") {
    const auto list = read_text_as_report("- a\n- b\n");
    CHECK(list.codes() == "TK0201 1:1");
    CHECK_FALSE(list.report);
    CHECK_FALSE(read_text_as_report("chỉ có chữ\n").report);
}

TEST_CASE("another version of the format is refused and nothing else is said") {
    const auto reading = read_text_as_report("tongket: 2\nlạ: 1\n");
    CHECK(reading.codes() == "TK0202 1:10");
    CHECK_FALSE(reading.report);
    CHECK(read_text_as_report("tongket: [1]\n").has(base::Code::UnknownFormatVersion));
}

TEST_CASE("each required key that is missing or empty is named") {
    const auto reading = read_text_as_report("title:\nissuer: {name: A}\n");
    CHECK(reading.codes() == "TK0203 1:1, TK0203 1:1, TK0203 1:1");
    CHECK(reading.messages().find("`tongket` is missing") != std::string::npos);
    CHECK(reading.messages().find("`title` is missing") != std::string::npos);
    CHECK(reading.messages().find("`year` is missing") != std::string::npos);
    CHECK(read_text_as_report("tongket: 1\ntitle: A\nyear: 2021\nissuer:\n  parent: A\n").codes() ==
          "TK0203 5:3");
}

TEST_CASE("an unknown key is an error that names the key meant, in either language") {
    CHECK(read_body("apendices: []\n").codes() == "TK0205 5:1");
    CHECK(read_body("tiêu đề: A\n").codes() == "TK0206 5:1");
    CHECK(read_body("Năm: 2021\n").messages().find("`year`") != std::string::npos);
    CHECK(read_body("tieu de: A\n").codes() == "TK0206 5:1");
    CHECK(read_body("phụ lục: []\n").codes() == "TK0206 5:1");
    const auto unknown = read_body("xyz: 1\n");
    CHECK(unknown.codes() == "TK0204 5:1");
    CHECK(unknown.messages().find("title, year") != std::string::npos);
    CHECK(read_body("sections:\n  - titel: A\n").codes() == "TK0205 6:5");
    CHECK(read_body("sections:\n  - {title: A, ban: , ngành: }\n").diagnostics.has_errors());
}

TEST_CASE("values of another kind than their key's are errors at their place") {
    CHECK(read_body("note: {a: 1, b: 2}\n").codes() == "TK0207 5:7");
    CHECK(read_body("bases: {a: 1, b: 2}\n").codes() == "TK0208 5:8");
    CHECK(read_body("signer: Nguyễn Văn A\n").codes() == "TK0209 5:9");
    CHECK(read_body("draft: hai\n").codes() == "TK0210 5:8");
    CHECK(read_body("draft: 0\n").codes() == "TK0210 5:8");
    CHECK(read_body("draft: 02\n").codes() == "TK0210 5:8");
}

TEST_CASE("a flag takes true and false and no other word") {
    CHECK(read_body("toc: true\n").report->contents);
    CHECK_FALSE(read_body("toc: false\n").report->contents);
    for (const std::string word : {"no", "yes", "có", "không", "True", "1", "on"}) {
        CAPTURE(word);
        const auto reading = read_body("toc: " + word + "\n");
        CHECK(reading.codes() == "TK0211 5:6");
        CHECK(reading.messages().find("`true` or `false`") != std::string::npos);
    }
    CHECK(read_body("final: có\n").codes() == "TK0211 5:8");
    CHECK(read_body("toc:\n").codes() == "");
}

TEST_CASE("one run reports all that it finds") {
    const auto reading = read_body(
        "toc: có\nstatistics:\n  s: {label: S, value: 103.8}\nsections:\n  - body: \"{x} {s}\"\n"
        "goals:\n  - {text: A}\n");
    CHECK(reading.codes() == "TK0211 5:6, TK0222 7:24, TK0301 9:13");
    REQUIRE(reading.report);
}

TEST_CASE("poisoned values are met in silence") {
    data::Value root;
    root.kind = data::Value::Kind::Map;
    for (const report::KeyEntry& entry : report::keys_of(report::KeyOwner::Report)) {
        data::Value poisoned;
        poisoned.kind = data::Value::Kind::Poisoned;
        root.entries.push_back({std::string(entry.key), {}, poisoned});
    }
    base::Diagnostics diagnostics;
    CHECK(report::read_report(root, diagnostics));
    CHECK(diagnostics.size() == 0);
    data::Value poisoned;
    poisoned.kind = data::Value::Kind::Poisoned;
    CHECK_FALSE(report::read_report(poisoned, diagnostics));
    CHECK(diagnostics.size() == 0);
}

TEST_CASE("messages have both languages and no placeholder is left in them") {
    for (const base::CatalogueEntry& entry : base::catalogue()) {
        const auto number = static_cast<unsigned>(entry.code);
        if (number < 200 || number >= 400) {
            continue;
        }
        CAPTURE(entry.name);
        CHECK_FALSE(entry.hint_vi.empty());
        CHECK_FALSE(entry.hint_en.empty());
        CHECK(entry.message_vi != entry.message_en);
        for (const std::string_view placeholder : {"{0}", "{1}", "{2}"}) {
            // The English may leave out the Vietnamese name of a key, and nothing else.
            CHECK((entry.message_vi.find(placeholder) != std::string_view::npos ||
                   entry.message_en.find(placeholder) == std::string_view::npos));
        }
    }
}
