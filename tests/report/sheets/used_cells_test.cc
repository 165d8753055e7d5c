#include "report/sheets/used_cells.h"

#include <doctest/doctest.h>

#include "data/read_yaml.h"
#include "report/sheets/reading_data.h"
#include "report/sheets/resolve_data.h"

using namespace tongket;
using namespace tongket::report;

namespace {

/// What a report in a folder takes from where.
struct Used {
    base::Sources sources;
    UsedSources found;

    Used(const TestFolder& folder, std::string report) {
        base::Diagnostics diagnostics;
        const base::SourceId id = sources.add("bao-cao.yaml", std::move(report));
        auto value = data::read_yaml(sources, id, {}, diagnostics);
        REQUIRE(value);
        data::DataFolder files(folder.path());
        const auto sheets = resolve_data(*value, files, sources, diagnostics);
        CHECK(diagnostics.size() == 0);
        found = find_used_sources(*value, sources, sheets);
    }
    [[nodiscard]] std::string texts() const {
        std::string names;
        for (const base::SourceId id : found.texts) {
            names += std::filesystem::path(sources.name(id)).filename().string() + ";";
        }
        return names;
    }
};

}  // namespace

TEST_CASE("of a sheet the cells are used that the report prints, and no other") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Thu;Điện thoại\nMỹ Lộc;3;0912\nYên Hòa;5;0913\n");
    const Used used(folder,
                    "appendices:\n  - title: Phụ lục\n    sections:\n      - title: Bảng\n"
                    "        table:\n          data: a.csv\n          columns: [Thu]\n");
    CHECK(used.texts() == "bao-cao.yaml;");
    REQUIRE(used.found.sheets.size() == 1);
    CHECK(to_csv(used.found.sheets[0]) == "\uFEFF,B\r\n1,Thu\r\n2,3\r\n3,5\r\n");
}

TEST_CASE("columns that a report names bring their heads along, under whatever title they stand") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Thu;\n;Năm nay;Năm trước\nMỹ Lộc;3;2\n");
    const Used used(folder,
                    "sections:\n  - title: Bảng\n    table:\n      data: a.csv\n      head: 2\n"
                    "      columns: [{title: Đạt, from: Năm nay}]\n");
    REQUIRE(used.found.sheets.size() == 1);
    CHECK(to_csv(used.found.sheets[0]) == "\uFEFF,B\r\n1,Thu\r\n2,Năm nay\r\n3,3\r\n");
    const Used chart(folder,
                     "sections:\n  - title: Biểu đồ\n    chart:\n      type: bar\n"
                     "      data: a.csv\n      head: 2\n      columns: [Tên, Năm trước]\n");
    REQUIRE(chart.found.sheets.size() == 1);
    CHECK(to_csv(chart.found.sheets[0]) ==
          "\uFEFF,A,B,C\r\n1,Tên,Thu,\r\n2,,,Năm trước\r\n3,Mỹ Lộc,,2\r\n");
}

TEST_CASE("with `where` the other rows are left where they are") {
    const TestFolder folder;
    folder.write("a.csv", "Tên;Thu\nMỹ Lộc;3\nYên Hòa;5\n");
    const Used used(folder,
                    "sections:\n  - title: Bảng\n    table:\n      data: a.csv\n"
                    "      where: Tên = Yên Hòa\n");
    REQUIRE(used.found.sheets.size() == 1);
    CHECK(to_csv(used.found.sheets[0]) == "\uFEFF,A,B\r\n1,Tên,Thu\r\n3,Yên Hòa,5\r\n");
}

TEST_CASE("a file that the report takes in is one of its texts") {
    const TestFolder folder;
    folder.write("muc.yaml", "title: Trong\ntext: Một câu.\n");
    const Used used(folder, "sections:\n  - include: muc.yaml\n");
    CHECK(used.texts() == "bao-cao.yaml;muc.yaml;");
    CHECK(used.found.sheets.empty());
}

TEST_CASE("fields with commas, quotes and line ends are quoted (RFC 4180)") {
    UsedSheet sheet;
    sheet.cells = {{2, 1, "một, hai"}, {2, 3, "\"ba\""}, {5, 28, "bốn\nnăm"}};
    CHECK(to_csv(sheet) ==
          "\uFEFF,A,C,AB\r\n2,\"một, hai\",\"\"\"ba\"\"\",\r\n5,,,\"bốn\nnăm\"\r\n");
}
