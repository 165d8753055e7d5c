#include "report/checks/run_checks.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/utf8.h"
#include "checking.h"
#include "report/checks/check_table.h"

using namespace tongket;
using report::check_body;
using report::check_paragraph;
using report::check_text;

namespace {

/// "12:7" of the bar in `words`, which stand once below the head of comments.
std::string place_of(const std::string& yaml, std::string_view words) {
    const std::size_t bar = words.find('|');
    REQUIRE(bar != std::string_view::npos);
    const std::string text = std::string(words.substr(0, bar)) + std::string(words.substr(bar + 1));
    const std::size_t body = yaml.find("\ntongket: 1\n");
    const std::size_t found = yaml.find(text, body);
    CAPTURE(text);
    REQUIRE(found != std::string::npos);
    REQUIRE(yaml.find(text, found + 1) == std::string::npos);
    const std::size_t at = found + bar;
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t end = yaml.find('\n'); end < at; end = yaml.find('\n', end + 1)) {
        ++line;
        start = end + 1;
    }
    return fmt::format(
        "{}:{}", line,
        base::count_characters(std::string_view(yaml).substr(start, at - start)) + 1);
}

struct Expected {
    std::string code;  ///< empty: nothing may be found there
    std::string place;
};

/// The lines `# ! TK0336 "words |of the place"` and `# = "|words"` of a file's head.
std::vector<Expected> read_expected(const std::string& yaml) {
    std::vector<Expected> expected;
    for (std::size_t at = yaml.find("# "); at != std::string::npos; at = yaml.find("\n# ", at)) {
        at += yaml[at] == '\n' ? 1U : 0U;
        const std::string line = yaml.substr(at, yaml.find('\n', at) - at);
        const bool mistake = line.starts_with("# ! ");
        if (!mistake && !line.starts_with("# = ")) {
            continue;
        }
        const std::size_t quote = line.find('"');
        std::string words;
        for (std::size_t i = quote + 1; i + 1 < line.size(); ++i) {
            const bool escaped = line[i] == '\\';
            i += escaped ? 1U : 0U;
            words.push_back(escaped && line[i] == 'n' ? '\n' : line[i]);
        }
        expected.push_back({mistake ? line.substr(4, 6) : "", place_of(yaml, words)});
    }
    return expected;
}

}  // namespace

TEST_CASE("every planted mistake is found at its place, and nothing that only looks wrong") {
    const std::string yaml = report::read_source_file("tests/data/checks/planted.yaml");
    const auto reading = check_text(yaml);
    REQUIRE(reading.report);
    std::multiset<std::string> found;
    for (const base::Diagnostic& item : reading.diagnostics.sorted()) {
        found.insert(fmt::format("{} {}:{}", base::code_text(item.code), item.place.line,
                                 item.place.column));
    }
    std::size_t mistakes = 0;
    std::size_t right = 0;
    for (const Expected& expected : read_expected(yaml)) {
        if (expected.code.empty()) {
            ++right;
            for (const std::string& item : found) {
                CHECK_FALSE(item.ends_with(" " + expected.place));
            }
            continue;
        }
        if (expected.code.starts_with("TK07")) {
            continue;  // what setting finds; tests/cli/planted_test.py looks for these too
        }
        ++mistakes;
        const auto entry = found.find(expected.code + " " + expected.place);
        CHECK_MESSAGE(entry != found.end(), "not found: ", expected.code, " ", expected.place);
        if (entry != found.end()) {
            found.erase(entry);
        }
    }
    for (const std::string& item : found) {
        CHECK_MESSAGE(false, "not planted: ", item);
    }
    CHECK(mistakes >= 40);
    CHECK(right >= 10);
}

TEST_CASE("every check finds one of the planted mistakes") {
    const std::string yaml = report::read_source_file("tests/data/checks/planted.yaml");
    const auto reading = report::read_text_as_report(yaml);
    REQUIRE(reading.report);
    for (const report::CheckEntry& check : report::all_checks()) {
        report::Report silent = *reading.report;
        silent.silences = {{std::string(check.name), "thử", {}, {}, {}}};
        base::Diagnostics diagnostics;
        base::Workers alone(1);
        report::run_checks(silent, report::own_lists(), alone, diagnostics);
        CAPTURE(check.name);
        const auto& items = diagnostics.items();
        CHECK(std::none_of(items.begin(), items.end(), [](const auto& item) {
            return item.code == base::Code::SilenceUnused;
        }));
    }
}

TEST_CASE("several threads find what one finds, in the same order") {
    const std::string yaml = report::read_source_file("tests/data/checks/planted.yaml");
    const auto reading = report::read_text_as_report(yaml);
    REQUIRE(reading.report);
    const auto told = [&](base::Workers& workers) {
        base::Diagnostics diagnostics;
        report::run_checks(*reading.report, report::own_lists(), workers, diagnostics);
        std::string text;
        for (const base::Diagnostic& item : diagnostics.items()) {
            text += fmt::format("{} {}:{} {}\n", static_cast<int>(item.code), item.place.line,
                                item.place.column, fmt::join(item.arguments, "|"));
        }
        return text;
    };
    base::Workers alone(1);
    base::Workers four(4);
    const std::string first = told(alone);
    CHECK(first.size() > 40);
    for (int i = 0; i < 20; ++i) {
        CHECK(told(four) == first);
    }
}

TEST_CASE("findings are warnings in a draft and errors in a final report") {
    const std::string text = "sections:\n  - body: Nhận 5000 người.\n";
    const auto draft = check_body(text);
    CHECK(draft.codes() == "TK0364 6:16");
    CHECK_FALSE(draft.diagnostics.has_errors());
    CHECK(check_body("final: true\n" + text).diagnostics.has_errors());
}

TEST_CASE("a silence holds for its part alone, with its reason") {
    const std::string silent =
        "sections:\n"
        "  - title: A\n"
        "    ignore:\n      - {check: number-forms, because: chép từ văn bản gốc}\n"
        "    body: Nhận 5000 người.\n"
        "  - title: B\n    body: Nhận 6000 người.\n";
    CHECK(check_body(silent).codes() == "TK0364 11:16");
    CHECK(check_body("ignore: [{check: number-forms, because: mẫu}]\n"
                     "sections:\n  - body: Nhận 5000 người.\n")
              .codes()
              .empty());
}

TEST_CASE("a silence without reason or check is an error, and one that silences nothing is said") {
    CHECK(check_body("ignore: [{check: number-forms}]\n").codes() == "TK0203 5:10");
    CHECK(check_body("ignore: [{check: so-lieu, because: x}]\n").codes() == "TK0212 5:18");
    CHECK(check_body("ignore: [{check: years, because: x}]\n").codes() == "TK0330 5:10");
}
