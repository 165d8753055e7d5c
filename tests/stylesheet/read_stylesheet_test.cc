#include "stylesheet/read_stylesheet.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>

#include <doctest/doctest.h>

#include "base/file.h"
#include "stylesheet/reading_of.h"

namespace tongket::stylesheet {
namespace {

namespace fs = std::filesystem;
using base::Code;

const fs::path source_dir = TONGKET_SOURCE_DIR;
const fs::path cases_dir = source_dir / "tests/stylesheet/cases";

std::vector<fs::path> case_files() {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(cases_dir)) {
        files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

std::string text_of(const fs::path& path) {
    auto text = base::read_file(path);
    REQUIRE(text.has_value());
    return *std::move(text);
}

/// "12 TK0403", "12 TK0403 8": line, code, and the column if the case cares for it.
std::multiset<std::string> expected_in(const std::string& text) {
    std::multiset<std::string> expected;
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        std::size_t mark = line.find("# ! ");
        for (mark = mark == std::string::npos ? mark : mark + 2; mark != std::string::npos;) {
            const std::size_t next = line.find("! ", mark + 1);
            std::string code =
                line.substr(mark + 2, next == std::string::npos ? next : next - mark - 2);
            code.erase(code.find_last_not_of(' ') + 1);
            expected.insert(std::to_string(number) + " " + code);
            mark = next;
        }
    }
    return expected;
}

/// The same of what was found; the column stays only where the case asks for it.
std::multiset<std::string> found_in(const Outcome& outcome,
                                    const std::multiset<std::string>& expected) {
    std::multiset<std::string> found;
    for (const base::Diagnostic& diagnostic : outcome.diagnostics.items()) {
        const std::string file = outcome.sources.name(diagnostic.place.source);
        const std::string short_form = (file == "layout.yaml" ? "" : file + " ") +
                                       std::to_string(diagnostic.place.line) + " " +
                                       base::code_text(diagnostic.code);
        const std::string with_column = short_form + " " + std::to_string(diagnostic.place.column);
        found.insert(expected.contains(short_form) ? short_form : with_column);
    }
    return found;
}

std::string joined(const std::multiset<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
        text += line + "\n";
    }
    return text;
}

TEST_CASE("each case reports what stands beside its lines, and nothing else") {
    for (const fs::path& file : case_files()) {
        const std::string text = text_of(file);
        const auto expected = expected_in(text);
        const Outcome outcome = reading_of(text);
        CAPTURE(file.filename().string());
        CAPTURE(outcome.messages());
        CHECK_FALSE(expected.empty());
        CHECK(joined(found_in(outcome, expected)) == joined(expected));
    }
}

TEST_CASE("every diagnostic of layouts has a case") {
    std::string all;
    for (const fs::path& file : case_files()) {
        for (const std::string& expected : expected_in(text_of(file))) {
            all += expected + "\n";
        }
    }
    for (const base::CatalogueEntry& entry : base::catalogue()) {
        const auto number = static_cast<int>(entry.code);
        if (number > 400 && number < 500 && entry.code != Code::LayoutBaseTooDeep) {
            CAPTURE(entry.name);
            CHECK(all.find(base::code_text(entry.code)) != std::string::npos);
        }
    }
}

TEST_CASE("a hint offers the word that was meant") {
    const Outcome outcome = reading_on_plain("styles: {body: {alignn: left}}");
    REQUIRE(outcome.diagnostics.size() == 1);
    CHECK(base::message_text(outcome.diagnostics.items()[0], base::Language::English) ==
          "there is no key alignn here");
    CHECK(base::hint_text(outcome.diagnostics.items()[0], base::Language::English) ==
          "did you mean: align?");
}

/// What `Stylesheet` promises whatever was wrong in the file; empty if it is so.
std::string broken_promise(const Outcome& outcome) {
    if (!outcome.sheet) {
        return outcome.diagnostics.has_errors() ? "" : "no stylesheet and no message";
    }
    const Stylesheet& sheet = *outcome.sheet;
    const auto has_style = [&](const std::string& name) { return sheet.style(name) != nullptr; };
    const auto has_master = [&](const std::string& name) { return sheet.masters.contains(name); };
    if (!has_style(sheet.body_style) || !has_master(sheet.first_master) ||
        !has_master(sheet.appendix.portrait_master) ||
        !has_master(sheet.appendix.landscape_master)) {
        return "the body style or a master leads nowhere";
    }
    if (sheet.headings.empty() || sheet.contents.styles.empty() || sheet.lists.size() != 6 ||
        sheet.table.table == nullptr || sheet.chart.chart == nullptr) {
        return "something has no level or no look";
    }
    for (const auto& [name, look] : sheet.table_styles) {
        if (look.table == nullptr || !has_style(look.head_style) || !has_style(look.body_style) ||
            !has_style(look.caption_style) || !has_style(look.group_style) ||
            !has_style(look.total_style) || !has_style(look.number_style) ||
            (!look.turned_master.empty() && !has_master(look.turned_master))) {
            return "table look " + name;
        }
    }
    for (const HeadingLevel& level : sheet.headings) {
        if (!has_style(level.style) || !has_style(level.number_style)) {
            return "heading of style " + level.style;
        }
    }
    for (const auto& [name, master] : sheet.masters) {
        if (master == nullptr || master->width <= master->margins.left + master->margins.right ||
            master->height <= master->margins.top + master->margins.bottom) {
            return "master " + name;
        }
    }
    return "";
}

TEST_CASE("after any error each name of the result is that of something in it") {
    for (const fs::path& file : case_files()) {
        CAPTURE(file.filename().string());
        CHECK(broken_promise(reading_of(text_of(file))) == "");
    }
}

TEST_CASE("whatever a value of a layout is replaced by, the result keeps its promises") {
    std::vector<std::string> lines;
    std::istringstream stream(text_of(source_dir / "layouts/bao-cao.yaml"));
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    std::size_t reported = 0;
    std::size_t tried = 0;
    for (std::size_t changed = 0; changed < lines.size(); ++changed) {
        const std::size_t colon = lines[changed].find(": ");
        if (colon == std::string::npos || lines[changed].find('#') < colon) {
            continue;
        }
        for (const char* value : {"[1, {a: b}]", "{a: {b: c}}", "'{'", ""}) {
            std::string text;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                text += (i == changed ? lines[i].substr(0, colon + 2) + value : lines[i]) + "\n";
            }
            const Outcome outcome = reading_of(std::move(text));
            CAPTURE(lines[changed]);
            CAPTURE(value);
            REQUIRE(broken_promise(outcome) == "");
            reported += outcome.diagnostics.has_errors() ? 1 : 0;
            ++tried;
        }
    }
    // An empty value is as good as none; the other kinds fit almost nowhere.
    CHECK(reported > tried / 2);
}

TEST_CASE("a poisoned value is passed over in silence, wherever it stands") {
    base::Diagnostics diagnostics;
    base::Sources sources;
    const auto id = sources.add("plain.yaml", std::string(plain_layout));
    auto value = data::read_yaml(sources, id, {}, diagnostics);
    REQUIRE(value.has_value());
    for (data::Entry& entry : value->entries) {
        if (entry.key == "tongket-layout") {
            continue;
        }
        data::Value whole = *value;
        for (data::Entry& poisoned : whole.entries) {
            if (poisoned.key == entry.key) {
                poisoned.value = {};
                poisoned.value.kind = data::Value::Kind::Poisoned;
            }
        }
        base::Diagnostics found;
        static_cast<void>(read_stylesheet(whole, {}, found));
        CAPTURE(entry.key);
        for (const base::Diagnostic& diagnostic : found.items()) {
            // Other sections may miss what stood in the poisoned one; the section itself is silent.
            CHECK(diagnostic.place.line != 0);
            CHECK(diagnostic.code != Code::LayoutKeyMissing);
        }
    }
}

}  // namespace
}  // namespace tongket::stylesheet
