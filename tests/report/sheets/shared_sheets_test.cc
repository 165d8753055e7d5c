#include "report/sheets/shared_sheets.h"

#include <string>

#include <doctest/doctest.h>

#include "report/sheets/cell_value.h"
#include "report/sheets/reading_data.h"
#include "report/sheets/sheet_table.h"

namespace tongket::report {

namespace {

data::Value keys_of_table(std::string_view file, std::string_view where) {
    data::Value keys = make_map({});
    add_entry(keys, "data", make_scalar(std::string(file), {}));
    add_entry(keys, "where", make_scalar(std::string(where), {}));
    return keys;
}

struct Sharing {
    explicit Sharing(const TestFolder& test) : folder(test.path()) {}

    data::DataFolder folder;
    base::Sources sources;
    base::Diagnostics diagnostics;
    SheetFiles files{folder, sources, diagnostics};
    SharedSheets shared;
};

/// The text of the first two columns of all rows of the table.
std::string rows_of(const data::Value& keys, Sharing& sharing, const SharedSheets* shared) {
    base::Diagnostics diagnostics;
    SheetFiles files(sharing.folder, sharing.sources, diagnostics, shared);
    const auto table = SheetTable::open(keys, files);
    std::string text;
    for (std::size_t row = 0; table && row < table->row_count(); ++row) {
        for (std::size_t column = 0; column < table->column_count(); ++column) {
            const data::Cell* cell = table->cell(row, column);
            text += (cell == nullptr ? "-" : cell->text) + " ";
        }
        text += fmt::format("@{};", table->place(row, 0).line);
    }
    for (const base::Diagnostic& item : diagnostics.items()) {
        text += base::code_text(item.code);
    }
    return text;
}

constexpr std::string_view communes =
    "Mã,Tên,Số\n00004,a,1\n00008,b,2\n00004,c,3\n1.024,d,4\nHòa Bình,e,\n";

}  // namespace

TEST_CASE("a report gets of a shared table what it would have read itself") {
    const TestFolder folder;
    folder.write("xa.csv", communes);
    Sharing sharing(folder);
    sharing.shared.add(keys_of_table("xa.csv", "Mã = {key}"), sharing.files);
    for (const char* where : {"Mã = 00004", "mã = 00008", "Mã = 1024", "Mã = 1.024",
                              "Mã = hoà bình", "Mã = 4", "Mã = none", "Tên = a", "xyz = 1"}) {
        CAPTURE(std::string(where));
        const data::Value keys = keys_of_table("xa.csv", where);
        CHECK(rows_of(keys, sharing, &sharing.shared) == rows_of(keys, sharing, nullptr));
    }
}

TEST_CASE("the part of a key has the head and its own rows alone") {
    const TestFolder folder;
    folder.write("xa.csv", communes);
    Sharing sharing(folder);
    sharing.shared.add(keys_of_table("xa.csv", "Mã = {key}"), sharing.files);
    const data::Sheet* part = sharing.shared.find(keys_of_table("xa.csv", "Mã = 00004"));
    REQUIRE(part != nullptr);
    CHECK(part->cells.size() == 9);
    CHECK(sharing.shared.find(keys_of_table("xa.csv", "Mã = 4")) == nullptr);
    CHECK(sharing.shared.find(keys_of_table("khac.csv", "Mã = 00004")) == nullptr);
}

TEST_CASE("content changes with a cell of the part, not with rows of others") {
    const TestFolder folder;
    const auto content = [&folder](std::string_view csv) {
        folder.write("xa.csv", csv);
        Sharing sharing(folder);
        sharing.shared.add(keys_of_table("xa.csv", "Mã = {key}"), sharing.files);
        return content_of(*sharing.shared.find(keys_of_table("xa.csv", "Mã = 00008")));
    };
    const std::string before = content(communes);
    CHECK(content("Mã,Tên,Số\n00001,mới,9\n00008,b,2\n") == before);
    CHECK(content("Mã,Tên,Số\n00008,b,3\n") != before);
    CHECK(content("Mã,Tên,Sốs\n00008,b,2\n") != before);
}

TEST_CASE("a table that cannot be read, or has columns without a head, is not parted") {
    const TestFolder folder;
    folder.write("xa.csv", "Mã,,Số\n00004,a,1\n");
    Sharing sharing(folder);
    sharing.shared.add(keys_of_table("xa.csv", "Mã = {key}"), sharing.files);
    sharing.shared.add(keys_of_table("none.csv", "Mã = {key}"), sharing.files);
    CHECK(sharing.shared.find(keys_of_table("xa.csv", "Mã = 00004")) == nullptr);
    CHECK(sharing.shared.find(keys_of_table("none.csv", "Mã = 00004")) == nullptr);
}

}  // namespace tongket::report
