#include "engine/stock.h"

#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/file.h"
#include "base/utf8.h"
#include "base/workers.h"
#include "engine/build_report.h"
#include "engine/random_report.h"

namespace tongket::engine {
namespace {

namespace fs = std::filesystem;
using test::own_settings;

/// A folder of its own, which is gone at the end.
struct Folder {
    explicit Folder(const char* name) : path(fs::temp_directory_path() / name) {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    fs::path path;
};

struct Made {
    std::string bytes;
    std::string messages;
};

Made make(const Engine& engine, const fs::path& report) {
    Request request;
    request.report = report;
    base::Sources sources;
    base::Budget budget;
    base::Diagnostics diagnostics;
    Product product;
    static_cast<void>(engine.run(request, Goal::Pdf, sources, budget, diagnostics, product));
    return {test::bytes_of(product), test::messages_of(diagnostics, sources)};
}

Made make_alone(const fs::path& report) { return make(Engine(own_settings()), report); }

TEST_CASE("a document is the same whatever its engine made before") {
    const Folder folder("tongket-stock-same");
    const Engine engine(own_settings());
    for (unsigned seed = 1; seed <= 12; ++seed) {
        const fs::path report = folder.path / ("report-" + std::to_string(seed) + ".yaml");
        REQUIRE(base::write_file(report, test::make_random_report(seed).yaml));
        const Made shared = make(engine, report);
        const Made alone = make_alone(report);
        CHECK(shared.messages == alone.messages);
        CHECK(shared.bytes == alone.bytes);
        CHECK_FALSE(shared.bytes.empty());
    }
}

TEST_CASE("documents that are made at once are those that are made alone") {
    const Folder folder("tongket-stock-threads");
    Settings settings = own_settings();
    settings.threads = 1;
    const Engine engine(std::move(settings));
    constexpr std::size_t count = 8;
    std::vector<fs::path> reports;
    for (unsigned seed = 0; seed < count; ++seed) {
        reports.push_back(folder.path / ("report-" + std::to_string(seed) + ".yaml"));
        REQUIRE(base::write_file(reports.back(), test::make_random_report(seed + 40).yaml));
    }
    std::vector<Made> together(count);
    base::Workers workers(4);
    workers.for_each_index(count, [&](std::size_t i) { together[i] = make(engine, reports[i]); });
    for (std::size_t i = 0; i < count; ++i) {
        const Made alone = make_alone(reports[i]);
        CHECK(together[i].messages == alone.messages);
        CHECK(together[i].bytes == alone.bytes);
    }
}

TEST_CASE("a layout that changed is read again, also if only its base did") {
    const Folder folder("tongket-stock-layout");
    const Engine engine(own_settings());
    const fs::path report = folder.path / "report.yaml";
    const fs::path base = folder.path / "base.yaml";
    const fs::path look = folder.path / "look.yaml";
    REQUIRE(base::write_file(report, std::string(test::head) + "layout: look.yaml\n"));
    REQUIRE(base::write_file(look, "tongket-layout: 1\nname: look\nbase: base.yaml\n"));
    REQUIRE(base::write_file(
        base, "tongket-layout: 1\nname: base\nbase: bao-cao\nstyles: {body: {size: 13pt}}\n"));
    const Made first = make(engine, report);
    CHECK_FALSE(first.bytes.empty());
    CHECK(make(engine, report).bytes == first.bytes);
    REQUIRE(base::write_file(
        base, "tongket-layout: 1\nname: base\nbase: bao-cao\nstyles: {bdy: {size: 13pt}}\n"));
    const Made second = make(engine, report);
    CHECK(second.bytes.empty());
    CHECK(second.messages == make_alone(report).messages);
    CHECK(second.messages.find("base.yaml:4") != std::string::npos);
}

TEST_CASE("messages about a shared layout point into its files") {
    const Folder folder("tongket-stock-places");
    const Engine engine(own_settings());
    const fs::path report = folder.path / "report.yaml";
    REQUIRE(base::write_file(
        folder.path / "look.yaml",
        "tongket-layout: 1\nname: look\nbase: bao-cao\nfonts:\n  serif: [Nowhere Serif]\n"));
    REQUIRE(base::write_file(report, std::string(test::head) + "layout: look.yaml\n"));
    const Made alone = make_alone(report);
    CHECK(alone.messages.find("layouts/bao-cao.yaml:") != std::string::npos);
    for (int turn = 0; turn < 3; ++turn) {
        CHECK(make(engine, report).messages == alone.messages);
    }
}

TEST_CASE("lists of another office are that office's") {
    const Folder folder("tongket-stock-lists");
    ListShelf shelf;
    ResourceFiles files;
    const fs::path own = TONGKET_SOURCE_DIR;
    const auto usual = shelf.open(folder.path, own, files);
    CHECK(shelf.open(folder.path, own, files) == usual);
    CHECK_FALSE(usual->awards.empty());
    fs::create_directories(folder.path / "resources");
    REQUIRE(base::write_file(folder.path / "resources" / "awards.csv", ""));
    CHECK(shelf.open(folder.path, own, files)->awards.empty());
    fs::remove_all(folder.path / "resources");
    CHECK(shelf.open(folder.path, own, files) == usual);
}

TEST_CASE("a file that ships is read once, and again if it was replaced") {
    const Folder folder("tongket-stock-files");
    ResourceFiles files;
    const fs::path path = folder.path / "list.csv";
    CHECK(files.open(path) == nullptr);
    REQUIRE(base::write_file(path, "a"));
    const auto first = files.open(path);
    REQUIRE(first);
    CHECK(*first == "a");
    CHECK(files.open(path) == first);
    REQUIRE(base::write_file(path, "other"));
    REQUIRE(files.open(path));
    CHECK(*files.open(path) == "other");
    fs::remove(path);
    CHECK(files.open(path) == nullptr);
}

TEST_CASE("fonts are shared by documents that find the same files") {
    const Folder folder("tongket-stock-fonts");
    for (const char* name : {"a", "b", "c"}) {
        fs::create_directories(folder.path / name);
    }
    const fs::path tests = fs::path(TONGKET_SOURCE_DIR) / "tests";
    FontStock stock(fs::path(TONGKET_SOURCE_DIR) / "fonts", text::FontBook::System::Ignore);
    const auto first = stock.open({folder.path / "a"});
    CHECK(stock.open({folder.path / "b"}) == first);
    CHECK(stock.open({folder.path / "a", folder.path / "c"}) == first);

    const text::FaceQuery query{"good.ttf"};
    CHECK_FALSE(first->book.find(query).has_value());
    fs::copy_file(tests / "text" / "fonts" / "good.ttf", folder.path / "b" / "good.ttf");
    const auto second = stock.open({folder.path / "b"});
    CHECK(second != first);
    CHECK(second->book.find(query).has_value());
    CHECK(stock.open({folder.path / "c"}) == first);
}

TEST_CASE("fonts with too many words are not handed out again") {
    FontStock stock(fs::path(TONGKET_SOURCE_DIR) / "fonts", text::FontBook::System::Ignore, 2);
    stock.prepare();
    const auto first = stock.open({});
    CHECK(stock.open({}) == first);
    const auto face = first->book.find({"Liberation Serif"});
    REQUIRE(face);
    const auto stack = first->shaper.add_stack({{*face}, {}});
    for (const char* word : {"một", "hai", "ba"}) {
        CHECK_FALSE(first->shaper.shape(stack, word).pieces.empty());
    }
    CHECK(stock.open({}) != first);
}

TEST_CASE("a report that must be decoded is the same each time, beside a layout that is known") {
    const Folder folder("tongket-stock-decoded");
    const fs::path report = folder.path / "bao-cao.yaml";
    const std::string text = test::head + std::string("note: Bản mẫu\n");
    std::string utf16 = "\xFF\xFE";
    for (const char32_t character : base::to_utf32(text)) {
        utf16 += static_cast<char>(character & 0xFFU);
        utf16 += static_cast<char>(character >> 8U);
    }
    const Engine engine(own_settings());
    for (const std::string& bytes : {utf16, "\xEF\xBB\xBF\xEF\xBB\xBF" + text, text + "x: \xFF"}) {
        REQUIRE(base::write_file(report, bytes));
        const Made first = make(engine, report);
        for (int i = 0; i < 20; ++i) {
            const Made again = make(engine, report);
            CHECK(again.messages == first.messages);
            CHECK(again.bytes == first.bytes);
        }
    }
}

}  // namespace
}  // namespace tongket::engine
