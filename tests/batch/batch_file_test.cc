#include "batch/batch_file.h"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace tongket::batch {

namespace {

struct Reading {
    base::Sources sources;
    base::Diagnostics diagnostics;
    std::optional<BatchFile> batch;

    [[nodiscard]] std::string codes() const {
        std::string text;
        for (const base::Diagnostic& item : diagnostics.sorted()) {
            text += fmt::format("{}{} {}:{}", text.empty() ? "" : ", ", base::code_text(item.code),
                                item.place.line, item.place.column);
        }
        return text;
    }
};

Reading read(std::string text) {
    Reading reading;
    const base::SourceId id = reading.sources.add("thu-muc/batch.yaml", std::move(text));
    reading.batch = read_batch_file("thu-muc/batch.yaml", id, reading.sources, reading.diagnostics);
    return reading;
}

}  // namespace

TEST_CASE("a volume needs a title and a name") {
    const std::string start = "batch: 1\nreports: a/*.yaml\nvolume: ";
    const Reading whole = read(start + "{title: Tập, name: tap}\n");
    REQUIRE(whole.batch.has_value());
    REQUIRE(whole.batch->volume.has_value());
    CHECK(whole.batch->volume->title.text == "Tập");
    CHECK(whole.batch->volume->name.text == "tap");
    CHECK_FALSE(read(start + "{title: Tập}\n").batch.has_value());
    CHECK_FALSE(read(start + "{title: Tập, name: tap, pages: 3}\n").batch.has_value());
    CHECK_FALSE(read("batch: 1\nreports: a/*.yaml\n").batch->volume.has_value());
}

TEST_CASE("a batch of a table is read") {
    const Reading reading = read(
        "batch: 1\n"
        "template: mau.yaml\n"
        "layout: bao-cao\n"
        "data: xa.xlsx\n"
        "sheet: Xã\n"
        "key: Mã xã\n"
        "name: \"{ma-xa}\"\n"
        "profiles: [archive, press]\n"
        "units: {of: thành phố Hà Nội, on: 31/12/2025}\n"
        "limits: {failures: 3, pages: 20, seconds: 5}\n"
        "only: [\"00004\"]\n"
        "overrides:\n"
        "  \"00004\": {note: riêng}\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.batch);
    CHECK(reading.batch->folder == "thu-muc");
    CHECK(reading.batch->source == RowSource::Table);
    CHECK(reading.batch->template_file.text == "mau.yaml");
    CHECK(reading.batch->table.entries.size() == 2);
    CHECK(reading.batch->profiles == std::vector{pdf::Profile::Archive, pdf::Profile::Press});
    REQUIRE(reading.batch->units);
    CHECK(reading.batch->units->on == vietnamese::Date{2025, 12, 31});
    CHECK(reading.batch->limits.failures == 3);
    CHECK(reading.batch->limits.pages == 20);
    CHECK(reading.batch->limits.seconds == 5);
    CHECK(reading.batch->only.size() == 1);
    CHECK(reading.batch->overrides.entries.size() == 1);
}

TEST_CASE("whole reports need no template") {
    const Reading reading = read("batch: 1\nreports: bao-cao/*.yaml\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.batch);
    CHECK(reading.batch->source == RowSource::Reports);
}

TEST_CASE("what cannot be a batch is told from one with a mistake") {
    CHECK(read("một dòng chữ").codes() == "TK1001 1:1");
    CHECK(read("tongket: 1\ntitle: Báo cáo\n").codes() == "TK1001 1:1");
    CHECK(read("batch: 2\nreports: x\n").codes() == "TK1002 1:8");
    CHECK(read("reports: x/*.yaml\n").codes() == "TK0203 1:1");
}

TEST_CASE("rows come from one place") {
    CHECK(read("batch: 1\n").codes() == "TK1003 1:1");
    CHECK(read("batch: 1\nreports: a/*\nfolders: b/*\n").codes() == "TK1003 1:1");
    CHECK(read("batch: 1\ndata: x.csv\ntemplate: a.yaml\n").codes() == "TK1004 2:7");
    CHECK(read("batch: 1\nfolders: x/*\n").codes() == "TK1004 2:10");
    CHECK(read("batch: 1\nreports: a/*\nunits: {of: x}\n").codes() == "TK1004 3:13");
    CHECK(read("batch: 1\nreports: a/*\nunits: {on: 1/1/2025}\n").codes() == "TK1003 3:8");
}

TEST_CASE("keys and values that are none are reported where they stand") {
    CHECK(read("batch: 1\nreports: a/*\ntemplat: x\n").codes() == "TK0205 3:1");
    CHECK(read("batch: 1\nreports: a/*\nbáo cáo mẫu: x\n").codes() == "TK0206 3:1");
    CHECK(read("batch: 1\nreports: a/*\nxyz: x\n").codes() == "TK0204 3:1");
    CHECK(read("batch: 1\nreports: a/*\nprofiles: [best]\n").codes() == "TK0212 3:12");
    CHECK(read("batch: 1\nreports: a/*\nlimits: {pages: 0}\n").codes() == "TK0210 3:17");
    CHECK(read("batch: 1\nreports: a/*\nlimits: nhiều\n").codes() == "TK0209 3:9");
    CHECK(read("batch: 1\nreports: [a]\n").codes() == "TK0207 2:10");
    CHECK(read("batch: 1\nreports: a/*\nunits: {of: x, on: 31/2/2025}\n")
              .codes()
              .starts_with("TK0217 3:20"));
    CHECK(read("batch: 1\nreports: a/*\nonly: {a: b}\n").codes() == "TK0208 3:7");
}

}  // namespace tongket::batch
