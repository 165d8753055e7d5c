#include "report/sheets/resolve_data.h"

#include <string>

#include <doctest/doctest.h>

#include "report/sheets/reading_data.h"

using namespace tongket;
using namespace tongket::report;

TEST_CASE("tables take sheets wherever a section stands, and of a file that is taken in") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Thu\nMỹ Lộc;3\n");
    folder.write("muc.yaml", "title: Trong\ntable:\n  data: a.csv\n");
    const ReportReading reading = folder.read(
        "sections:\n  - title: Ngoài\n    sections:\n      - include: muc.yaml\n"
        "appendices:\n  - title: Phụ lục\n    sections:\n      - title: Bảng\n        table:\n"
        "          data: a.csv\n");
    CHECK(reading.codes() == "");
    REQUIRE(reading.report);
    const auto& inner = reading.report->sections.at(0).sections.at(0);
    CHECK(list_table(std::get<Table>(inner.items.at(0))) == "Tên,Thu\nMỹ Lộc|3\n");
}

TEST_CASE("a report that names no file opens none") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Thu\nMỹ Lộc;3\n");
    data::DataFolder files(folder.path());
    base::Sources sources;
    base::Diagnostics diagnostics;
    const base::SourceId id = sources.add("a.yaml", "title: a.csv\nnote: [include, data]\n");
    auto value = data::read_yaml(sources, id, {}, diagnostics);
    REQUIRE(value);
    const data::Value before = *value;
    resolve_data(*value, files, sources, diagnostics);
    CHECK(files.asked().empty());
    CHECK(diagnostics.size() == 0);
    CHECK(value->entries.size() == before.entries.size());
}
