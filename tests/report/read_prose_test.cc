#include "report/read_prose.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/file.h"
#include "report/dump.h"
#include "report/report.h"

using namespace tongket;
using report::Figures;
using report::Statistic;

namespace {

const std::filesystem::path case_folder =
    std::filesystem::path(TONGKET_SOURCE_DIR) / "tests/report/prose_cases";

std::vector<Statistic> sample_statistics() {
    Statistic revenue;
    revenue.id = "thu-ngan-sach";
    revenue.label = "Thu ngân sách nhà nước";
    revenue.value = vietnamese::Decimal{3300, 0};
    revenue.value_text = "3.300";
    revenue.unit = "tỷ đồng";
    revenue.fields = {{"of-plan", "103,8%"}};
    Statistic rate;
    rate.id = "đúng-hạn";
    rate.value = vietnamese::Decimal{9985, 2};
    rate.value_text = "99,85";
    rate.unit = "%";
    Statistic markup;
    markup.id = "sao";
    markup.value_text = "2*3*4 **đậm** _x_ {y} \\ |";
    return {revenue, rate, markup};
}

std::string read_file(const std::filesystem::path& path) {
    auto text = base::read_file(path, std::size_t{1} << 20U);
    return text ? *text : "no file " + path.string();
}

data::Value literal_of(std::string text) {
    data::Value value;
    value.kind = data::Value::Kind::Scalar;
    value.style = data::ScalarStyle::Literal;
    value.text = std::move(text);
    value.first_line = 1;
    value.indent = 0;
    return value;
}

/// The dump, and under it the messages.
std::string read_and_dump(const std::string& text) {
    const std::vector<Statistic> statistics = sample_statistics();
    const Figures figures(statistics);
    base::Diagnostics diagnostics;
    std::string out = dump(report::read_prose(literal_of(text), figures, diagnostics));
    for (const base::Diagnostic& item : diagnostics.sorted()) {
        out += fmt::format("! {} {}:{}+{} {}\n", base::code_text(item.code), item.place.line,
                           item.place.column, item.place.length,
                           base::message_text(item, base::Language::English));
    }
    return out;
}

/// The texts of all spans, one after the other.
std::string all_text(const report::Prose& prose);

std::string text_of(const report::SpanList& spans) {
    std::string text;
    for (const auto& span : spans) {
        text += span.picture ? "![" + span.picture->alternative + "](" + span.picture->file + ")"
                             : span.text;
    }
    return text;
}

std::string text_of(const report::ProseBlock& block) {
    if (const auto* paragraph = std::get_if<report::ProseParagraph>(&block.content)) {
        return text_of(paragraph->spans);
    }
    if (const auto* list = std::get_if<report::ProseList>(&block.content)) {
        std::string text;
        for (const auto& item : list->items) {
            text += item.marker + all_text(item.blocks);
        }
        return text;
    }
    if (const auto* picture = std::get_if<report::ProsePicture>(&block.content)) {
        return "![" + picture->image->alternative + "](" + picture->image->file + ")";
    }
    std::string text;
    const auto& table = std::get<report::ProseTable>(block.content);
    for (const auto& cell : table.head) {
        text += text_of(cell);
    }
    for (const auto& row : table.rows) {
        for (const auto& cell : row) {
            text += text_of(cell);
        }
    }
    return text;
}

std::string all_text(const report::Prose& prose) {
    std::string text;
    for (const auto& block : prose) {
        text += text_of(block);
    }
    return text;
}

std::string letters_of(const std::string& text) {
    std::string letters;
    std::copy_if(text.begin(), text.end(), std::back_inserter(letters), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    return letters;
}

}  // namespace

TEST_CASE("pasted text is read as its case says") {
    std::vector<std::filesystem::path> inputs;
    for (const auto& entry : std::filesystem::directory_iterator(case_folder)) {
        if (entry.path().extension() == ".txt") {
            inputs.push_back(entry.path());
        }
    }
    std::sort(inputs.begin(), inputs.end());
    REQUIRE(inputs.size() >= 30);
    for (const auto& input : inputs) {
        CAPTURE(input.filename().string());
        std::filesystem::path expected = input;
        expected.replace_extension(".expected");
        CHECK(read_and_dump(read_file(input)) == read_file(expected));
    }
}

TEST_CASE("no letter or digit of a pasted text is lost") {
    const std::vector<Statistic> nothing;
    for (const auto& entry : std::filesystem::directory_iterator(case_folder)) {
        if (entry.path().extension() != ".txt") {
            continue;
        }
        CAPTURE(entry.path().filename().string());
        base::Diagnostics diagnostics;
        const std::string text = read_file(entry.path());
        if (text.find("[^") != std::string::npos) {
            continue;  // notes move to where they are called, and the names of their marks vanish
        }
        const report::Prose prose =
            report::read_prose(literal_of(text), Figures(nothing), diagnostics);
        CHECK(letters_of(all_text(prose)) == letters_of(text));
    }
}

TEST_CASE("a figure's value is never read as Markdown") {
    CHECK(read_and_dump("Đạt {sao} nhé.") == "P 1:1 Đạt 2*3*4 **đậm** _x_ {y} \\ | nhé.\n");
}

TEST_CASE("an empty text has no block") {
    CHECK(read_and_dump("").empty());
    CHECK(read_and_dump("\n \n\t\n").empty());
}

TEST_CASE("a line is read with its lines as forced line ends") {
    const std::vector<Statistic> nothing;
    base::Diagnostics diagnostics;
    const auto spans = report::read_line(literal_of("Ủy ban nhân dân\nquận  Bắc Từ Liêm\n"),
                                         Figures(nothing), diagnostics);
    CHECK(report::dump(spans) == "Ủy ban nhân dân↵[2:1]quận Bắc Từ Liêm");
}

TEST_CASE("plain characters keep stars and braces") {
    base::Diagnostics diagnostics;
    CHECK(report::read_plain(literal_of(" 4*  {x} \n\\{y} "), diagnostics) == "4* {x} \\{y}");
    CHECK(diagnostics.size() == 0);
}

TEST_CASE("a thousand levels of nested dashes end") {
    std::string text;
    for (std::size_t i = 0; i < 1000; ++i) {
        text += std::string(2 * i, ' ') + "- mục " + std::to_string(i) + ".\n";
    }
    const std::vector<Statistic> nothing;
    base::Diagnostics diagnostics;
    const auto prose = report::read_prose(literal_of(text), Figures(nothing), diagnostics);
    CHECK(prose.size() == 1);
    CHECK(letters_of(all_text(prose)) == letters_of(text));
}
