#include "data/read_yaml.h"

#include <string>

#include <doctest/doctest.h>
#include <pthread.h>

#include "data/reading.h"
#include "vietnamese/normalize.h"

using namespace tongket;
using namespace tongket::data;

TEST_CASE("the report of the design is read without a word") {
    const Reading reading = read_text(
        "# yaml-language-server: $schema=report.schema.json\n"
        "tongket: 1\n"
        "layout: bao-cao                      # a name in layouts/, or a path\n"
        "title: Báo cáo tổng kết phong trào thi đua yêu nước năm 2021, phương hướng năm 2022\n"
        "issuer: {name: Ủy ban nhân dân quận Bắc Từ Liêm}      # parent: only for some\n"
        "document: {number: /BC-UBND, place: Bắc Từ Liêm, date: 31/12/2021}   # blank is legal\n"
        "statistics:                          # block style: see below\n"
        "  thu-ngan-sach:\n"
        "    value: 3.300\n"
        "    of-plan: 103,8%\n"
        "sections:\n"
        "  - title: Thi đua lao động sản xuất, phát triển kinh tế\n"
        "    body: |\n"
        "      Thu ngân sách đạt {thu-ngan-sach}.\n"
        "  - chart: {type: bar, of: [thu-ngan-sach, gia-tri-san-xuat]}\n");
    CHECK(reading.codes().empty());
    CHECK(reading.text("document/number") == "/BC-UBND");
    CHECK(reading.text("statistics/thu-ngan-sach/of-plan") == "103,8%");
    CHECK(reading.text("sections/0/body") == "Thu ngân sách đạt {thu-ngan-sach}.\n");
    CHECK(reading.text("sections/1/chart/of/1") == "gia-tri-san-xuat");
    CHECK(reading.at("sections/1/chart")->collection == CollectionStyle::Flow);
    CHECK(reading.at("sections")->collection == CollectionStyle::Block);
}

TEST_CASE("places are counted in characters from 1") {
    const Reading reading = read_text("đường-phố: \"nở hoa\"\nsố: [đầu, đuôi]\n");
    CHECK(reading.value->entries[0].key_place == base::Place{reading.id, 1, 1, 9});
    CHECK(reading.at("đường-phố")->place == base::Place{reading.id, 1, 12, 8});
    CHECK(reading.at("số/1")->place == base::Place{reading.id, 2, 11, 4});
}

TEST_CASE("a value that is not there has the place of its key or dash") {
    const Reading reading = read_text("a:\nb: ~\nc:\n  -\n  - x\nd: null\n");
    CHECK(reading.at("a")->is_null());
    CHECK(reading.at("a")->place.line == 1);
    CHECK(reading.at("b")->place == base::Place{reading.id, 2, 4, 1});
    CHECK(reading.at("c/0")->is_null());
    CHECK(reading.at("c/0")->place.line == 4);
    CHECK(reading.at("d")->is_null());
    CHECK(read_text("d: \"null\"\n").text("d") == "null");
}

TEST_CASE("words and numbers stay text as typed") {
    const Reading words = read_case("yaml/words.yaml");
    CHECK(words.codes().empty());
    CHECK(words.text("awards/0/recipients") == "no");
    CHECK(words.text("awards/7/recipients") == "true");
    CHECK(words.at("awards/9/recipients")->is_null());
    CHECK(words.text("awards/13/recipients") == "NaN");
    CHECK(read_text("a: [0123, 0x1F, 08, 1e400]\n").text("a/0") == "0123");
    CHECK(read_case("yaml/numbers-quoted.yaml").codes().empty());
}

TEST_CASE("an unquoted decimal of the numbers' case is an error in its own line") {
    const Reading reading = read_case("yaml/numbers.yaml");
    for (const auto& item : reading.diagnostics.items()) {
        CHECK(item.code == base::Code::CommaInBraces);
    }
    CHECK(reading.text("statistics/s1/value") == "3.300,5");
    CHECK(reading.text("statistics/s4/value") == "103,8");
    CHECK(reading.text("statistics/s6/value") == "1,234,567.8");
}

TEST_CASE("a key given twice is an error at the second, which names the line of the first") {
    const Reading reading = read_case("yaml/duplicate-key.yaml");
    CHECK(reading.codes() == "TK0107@6:3");
    CHECK(reading.diagnostics.items()[0].arguments ==
          std::vector<std::string>{"thu-ngan-sach", "5"});
    CHECK(reading.text("statistics/thu-ngan-sach/value") == "3.300");
    CHECK(read_text("a: {b: 1, b: 2}\n").codes() == "TK0107@1:11");
    CHECK(read_text("a:\n  - b: 1\n    b: 2\n").codes() == "TK0107@3:5");
}

TEST_CASE("two keys that differ in their normal form are one") {
    CHECK(read_case("yaml/duplicate-key-nfc-nfd.yaml").codes() == "TK0107@6:3");
}

TEST_CASE("a key given twice in a large map is found") {
    std::string text;
    for (int i = 0; i < 100; ++i) {
        text += fmt::format("k{}: 1\n", i);
    }
    CHECK(read_text(text + "k0: 2\nk99: 2\n").codes() == "TK0107@101:1 TK0107@102:1");
}

TEST_CASE("a merged key that is given anew is no duplicate") {
    const Reading reading = read_case("yaml/duplicate-by-merge.yaml");
    CHECK(reading.codes().empty());
    CHECK(reading.text("statistics/a/value") == "2");
    CHECK(reading.text("statistics/a/unit") == "hộ");
    CHECK(reading.at("statistics/a/<<") == nullptr);
    const Reading list = read_text("x: &x {a: 1}\ny: &y {a: 2, b: 3}\nz: {<<: [*x, *y], c: 4}\n");
    CHECK(list.text("z/a") == "1");
    CHECK(list.text("z/b") == "3");
}

TEST_CASE("merging what is no map is an error") {
    CHECK(read_text("x: &x [1]\ny: {<<: *x}\n").codes() == "TK0140@2:5");
    CHECK(read_text("y: {<<: chữ}\n").codes() == "TK0140@1:5");
}

TEST_CASE("aliases that grow without end are an error, and so are loops") {
    for (const char* name : {"bomb-list", "bomb-map", "bomb-merge"}) {
        CAPTURE(std::string(name));
        const Reading reading = read_case(fmt::format("yaml/{}.yaml", name));
        CHECK(reading.codes().substr(0, 6) == "TK0112");
        CHECK_FALSE(reading.value.has_value());
    }
    CHECK(read_case("yaml/loop.yaml").codes() == "TK0113@6:15");
    CHECK(read_case("yaml/loop-self.yaml").codes() == "TK0113@1:5");
}

TEST_CASE("aliases cannot nest deeper than the limit") {
    std::string text = "- &a0 [x]\n";
    for (int i = 1; i < 70; ++i) {
        text += fmt::format("- &a{} [*a{}]\n", i, i - 1);
    }
    CHECK(read_text(text).codes().substr(0, 6) == "TK0109");
}

TEST_CASE("limits on nodes, text, lines and bytes are errors of their own") {
    YamlLimits limits;
    limits.nodes = 10;
    CHECK(read_text("a: [1, 2, 3]\n", limits).codes().empty());
    CHECK(read_text("a: [1, 2, 3, 4, 5, 6, 7, 8, 9]\n", limits).codes() == "TK0110@1:26");
    limits = {};
    limits.scalar_bytes = 10;
    CHECK(read_text("a: 1234567\nb: 12345\n", limits).codes().substr(0, 6) == "TK0111");
    CHECK(read_text("a: &x 12345\nb: *x\n", limits).codes().substr(0, 6) == "TK0111");
    limits = {};
    limits.line_bytes = 10;
    CHECK(read_text("a: 1\nb: 12345678\n", limits).codes() == "TK0106@2:1");
    limits = {};
    limits.bytes = 10;
    CHECK(read_text("a: 12345678\n", limits).codes() == "TK0105@0:0");
}

TEST_CASE("a plain large file is no bomb") {
    std::string text = "rows:\n";
    for (int i = 0; i < 120'000; ++i) {
        text += "  - [a, b]\n";
    }
    const Reading reading = read_text(text);
    CHECK(reading.codes().empty());
    CHECK(reading.at("rows")->items.size() == 120'000);
}

TEST_CASE("every message has its texts in both languages and none of the library's") {
    for (const char* name : {"yaml/title-starts-at.yaml", "yaml/colon-in-title.yaml"}) {
        const Reading reading = read_case(name);
        for (const auto& item : reading.diagnostics.items()) {
            CHECK_FALSE(base::message_text(item, base::Language::Vietnamese).empty());
            CHECK_FALSE(base::hint_text(item, base::Language::English).empty());
        }
    }
    for (const auto& entry : base::catalogue()) {
        const auto number = static_cast<int>(entry.code);
        if (number >= 100 && number < 200) {
            CHECK_FALSE(entry.message_vi.empty());
            CHECK_FALSE(entry.message_en.empty());
            CHECK_FALSE(entry.hint_vi.empty());
            CHECK_FALSE(entry.hint_en.empty());
        }
    }
}

TEST_CASE("a mistake in one line does not hide that of another") {
    const Reading reading =
        read_text("title: @đạt\nnote: a: b\nstatistics: {a: {value: 1,5}}\nyear: 1\nyear: 2\n");
    CHECK(reading.codes() == "TK0121@1:8 TK0122@2:7 TK0129@3:25 TK0107@5:1");
}

namespace {

void* read_deep(void* failures) {
    std::string dashes;
    std::string braces = "a: ";
    for (int i = 0; i < 60; ++i) {
        dashes += "- ";
        braces += "[";
    }
    braces += std::string(60, ']');
    auto& failed = *static_cast<int*>(failures);
    failed += static_cast<int>(!read_text(dashes + "x\n").value.has_value());
    failed += static_cast<int>(!read_text(braces + "\n").value.has_value());
    for (const char* name : {"yaml/deep-flow.yaml", "yaml/deep-dash.yaml", "yaml/bomb-list.yaml"}) {
        failed += static_cast<int>(read_case(name).value.has_value());
    }
    return nullptr;
}

}  // namespace

TEST_CASE("a thread with a stack of 256 KB reads the deepest files") {
    pthread_attr_t attributes;
    REQUIRE(pthread_attr_init(&attributes) == 0);
    REQUIRE(pthread_attr_setstacksize(&attributes, std::size_t{256} << 10U) == 0);
    pthread_t thread{};
    int failures = 0;
    REQUIRE(pthread_create(&thread, &attributes, read_deep, &failures) == 0);
    REQUIRE(pthread_join(thread, nullptr) == 0);
    pthread_attr_destroy(&attributes);
    CHECK(failures == 0);
}
