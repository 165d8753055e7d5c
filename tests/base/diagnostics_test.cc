#include "base/diagnostics.h"

#include <set>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "base/utf8.h"

using namespace tongket::base;

TEST_CASE("every entry of the catalogue has a number of its own and texts in both languages") {
    std::set<Code> codes;
    for (const CatalogueEntry& entry : catalogue()) {
        CAPTURE(std::string(entry.name));
        CHECK(codes.insert(entry.code).second);
        CHECK(&catalogue_entry(entry.code) == &entry);
        CHECK_FALSE(entry.message_vi.empty());
        CHECK_FALSE(entry.message_en.empty());
        CHECK(entry.hint_vi.empty() == entry.hint_en.empty());
        CHECK(find_invalid_utf8(entry.message_vi) == std::string_view::npos);
        CHECK(find_invalid_utf8(entry.hint_vi) == std::string_view::npos);
    }
}

TEST_CASE("a code is TK and four digits") {
    CHECK(code_text(Code::FileNotFound) == "TK0001");
    CHECK(code_text(Code::DuplicateKey) == "TK0107");
}

TEST_CASE("arguments are filled in as they are, braces and all") {
    const Diagnostic diagnostic{Code::FileUnreadable, Severity::Error, {}, {"{1} {0}.yaml", "x"}};
    CHECK(message_text(diagnostic, Language::English) == "cannot read {1} {0}.yaml: x");
    const Diagnostic without{Code::FileUnreadable, Severity::Error, {}, {}};
    CHECK(message_text(without, Language::English) == "cannot read : ");
}

TEST_CASE("a message shows file, place, line, caret and hint") {
    Sources sources;
    const SourceId id = sources.add("bao-cao.yaml", "tongket: 1\nphố: a\nphố: b\n");
    const Diagnostic diagnostic{Code::DuplicateKey, Severity::Error, {id, 3, 1, 3}, {"phố", "2"}};
    const std::string text = format_diagnostic(diagnostic, sources, Language::Vietnamese);
    CHECK(text.starts_with("bao-cao.yaml:3:1: lỗi TK0107: mục phố đã có ở dòng 2\n"));
    CHECK(text.find("    3 | phố: b\n      | ^^^\n") != std::string::npos);
    CHECK(text.find("cách sửa: ") != std::string::npos);
    const std::string english = format_diagnostic(diagnostic, sources, Language::English);
    CHECK(english.starts_with("bao-cao.yaml:3:1: error TK0107: "));
    CHECK(english.find("hint: ") != std::string::npos);
}

TEST_CASE("a caret stands under its letter in decomposed text") {
    Sources sources;
    const SourceId id = sources.add("a.yaml", "so\u0302\u0301: x");
    const Diagnostic diagnostic{Code::DuplicateKey, Severity::Warning, {id, 1, 7, 1}, {"x", "1"}};
    const std::string text = format_diagnostic(diagnostic, sources, Language::Vietnamese);
    CHECK(text.find("\n      |     ^\n") != std::string::npos);
    CHECK(text.find("cảnh báo") != std::string::npos);
}

TEST_CASE("a long line is cut to a window that holds the caret") {
    Sources sources;
    const SourceId id =
        sources.add("a.yaml", std::string(5000, 'a') + "đ" + std::string(5000, 'b'));
    const Diagnostic diagnostic{Code::DuplicateKey, Severity::Error, {id, 1, 5001, 1}, {}};
    const std::string text = format_diagnostic(diagnostic, sources, Language::English);
    CHECK(text.size() < 1000);
    CHECK(text.find("đ") != std::string::npos);
}

TEST_CASE("a message without a place in a file names none") {
    const Sources sources;
    const Diagnostic diagnostic{Code::FileNotFound, Severity::Error, {}, {"x.yaml"}};
    CHECK(format_diagnostic(diagnostic, sources, Language::English)
              .starts_with("error TK0001: file not found: x.yaml\n"));
}

TEST_CASE("messages are sorted by place, and the same one is kept once") {
    Diagnostics diagnostics;
    const SourceId id{0};
    diagnostics.report(Code::DuplicateKey, {id, 9, 1, 1}, {"b"});
    diagnostics.report(Code::DuplicateKey, {id, 2, 5, 1}, {"a"});
    diagnostics.report(Code::DuplicateKey, {id, 9, 1, 1}, {"b"});
    diagnostics.report(Code::DuplicateKey, {id, 2, 4, 1}, {"a"});
    const auto sorted = diagnostics.sorted();
    REQUIRE(sorted.size() == 3);
    CHECK(sorted[0].place.column == 4);
    CHECK(sorted[1].place.column == 5);
    CHECK(sorted[2].place.line == 9);
    CHECK(diagnostics.size() == 4);
}

TEST_CASE("warnings become errors where strictness is asked for") {
    Diagnostics diagnostics;
    diagnostics.report_as(Severity::Warning, Code::DuplicateKey, {});
    diagnostics.report_as(Severity::Note, Code::DuplicateKey, {});
    CHECK_FALSE(diagnostics.has_errors());
    diagnostics.make_strict();
    CHECK(diagnostics.has_errors());
    CHECK(diagnostics.items()[1].severity == Severity::Note);
}

TEST_CASE("what is appended keeps its order") {
    Diagnostics first;
    Diagnostics second;
    first.report(Code::FileNotFound, {});
    second.report(Code::FileUnreadable, {});
    first.append(second);
    REQUIRE(first.size() == 2);
    CHECK(first.items()[1].code == Code::FileUnreadable);
}
