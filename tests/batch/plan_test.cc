#include "batch/plan.h"

#include <doctest/doctest.h>

#include "batch/batch_folder.h"

namespace tongket::batch {

using test::BatchFolder;
using test::plan_of;

TEST_CASE("each row of the table is a report with a name of its own") {
    const BatchFolder folder;
    const auto planned = plan_of(folder);
    CHECK(planned.messages() == "");
    REQUIRE(planned.plan);
    CHECK(planned.faults() == "");
    const std::vector<Row>& rows = planned.plan->rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].key == "00004");
    CHECK(rows[0].name == "00004-phuong-ba-dinh");
    CHECK(rows[2].number == 3);
    CHECK(rows[2].report == folder.path() / "mau.yaml");
}

TEST_CASE("a row without its code, two of one code and two of one file are faults of these rows") {
    const BatchFolder folder;
    folder.write("xa.csv",
                 "Mã xã,Tên xã,Thu ngân sách\n"
                 "00004,phường Ba Đình,12\n"
                 ",phường Ngọc Hà,23\n"
                 "00025,phường Giảng Võ,34\n"
                 "00004,phường Trúc Bạch,45\n"
                 "00070,phường Giảng Võ,56\n"
                 "00071,con,7\n");
    folder.write("batch.yaml",
                 "batch: 1\ntemplate: mau.yaml\ndata: xa.csv\nkey: Mã xã\nname: \"{ten-xa}\"\n");
    const auto planned = plan_of(folder);
    CHECK(planned.messages() == "");
    REQUIRE(planned.plan);
    CHECK(planned.faults() == "TK1006 1, TK1005 2, TK1006 4, TK1011 5, TK1010 6");
}

TEST_CASE("a line of the table that cannot be read is the fault of its row alone") {
    const BatchFolder folder;
    folder.write("xa.csv",
                 "Mã xã,Tên xã,Thu ngân sách\n00004,a,12\n00008,b,1,5\n00025,c,34\n");
    const auto planned = plan_of(folder);
    CHECK(planned.messages() == "");
    REQUIRE(planned.plan);
    CHECK(planned.faults() == "TK0162 2");
}

TEST_CASE("a line of totals is no row") {
    const BatchFolder folder;
    folder.write("xa.csv", std::string(test::three_wards) + ",Tổng cộng,69\n");
    const auto planned = plan_of(folder);
    REQUIRE(planned.plan);
    CHECK(planned.plan->rows.size() == 3);
}

TEST_CASE(
    "a table without the column of the key, and a template that is not there, end the batch") {
    const BatchFolder folder;
    folder.write("a.yaml", "batch: 1\ntemplate: mau.yaml\ndata: xa.csv\nkey: Mã\n");
    const auto planned = plan_of(folder, "a.yaml");
    CHECK_FALSE(planned.plan);
    CHECK((planned.has(base::Code::UnknownColumn) || planned.has(base::Code::MisspeltColumn)));
    folder.write("b.yaml", "batch: 1\ntemplate: khong.yaml\ndata: xa.csv\nkey: Mã xã\n");
    CHECK_FALSE(plan_of(folder, "b.yaml").plan);
    CHECK(plan_of(folder, "none.yaml").has(base::Code::FileNotFound));
}

TEST_CASE(
    "columns belong to statistics by id or label; others are words where the template has them") {
    const BatchFolder folder;
    folder.write("xa.csv", "Mã xã,Tên xã,thu-ngan-sach.plan,Thu ngân sách,Ghi chú\n1,a,2,3,4\n");
    const auto planned = plan_of(folder);
    REQUIRE(planned.plan);
    const std::vector<BoundColumn>& columns = planned.plan->table->columns;
    REQUIRE(columns.size() == 5);
    CHECK_FALSE(columns[0].target);
    CHECK(columns[1].used_as_word);
    REQUIRE(columns[2].target);
    CHECK(columns[2].target->path ==
          std::vector<std::string>{"statistics", "thu-ngan-sach", "plan"});
    REQUIRE(columns[3].target);
    CHECK(columns[3].target->path ==
          std::vector<std::string>{"statistics", "thu-ngan-sach", "value"});
    CHECK_FALSE(columns[4].used_as_word);
}

TEST_CASE("`columns` says which column a key is, and is held against both") {
    const BatchFolder folder;
    folder.write("a.yaml", std::string(test::ward_batch) + "columns: {title: Tên xã}\n");
    const auto planned = plan_of(folder, "a.yaml");
    REQUIRE(planned.plan);
    CHECK(planned.plan->table->columns[0].target->path == std::vector<std::string>{"title"});
    folder.write("b.yaml", std::string(test::ward_batch) + "columns: {titel: Tên xã}\n");
    CHECK(plan_of(folder, "b.yaml").has(base::Code::ColumnWithoutKey));
    folder.write("c.yaml", std::string(test::ward_batch) + "columns: {title: Tên}\n");
    CHECK_FALSE(plan_of(folder, "c.yaml").plan);
}

TEST_CASE("folders and whole reports are found by their pattern") {
    const BatchFolder folder;
    folder.write("phuong/b/so-lieu.csv", "");
    folder.write("phuong/a/so-lieu.csv", "");
    folder.write("f.yaml", "batch: 1\ntemplate: mau.yaml\nfolders: phuong/*\n");
    const auto folders = plan_of(folder, "f.yaml");
    CHECK(folders.messages() == "");
    REQUIRE(folders.plan);
    REQUIRE(folders.plan->rows.size() == 2);
    CHECK(folders.plan->rows[0].key == "a");
    CHECK(folders.plan->rows[0].fields[1] == RowField{"thu-muc", "phuong/a"});

    folder.write("r.yaml", "batch: 1\nreports: phuong/*/so-lieu.csv\n");
    const auto reports = plan_of(folder, "r.yaml");
    REQUIRE(reports.plan);
    CHECK(reports.plan->rows[1].report == folder.path() / "phuong/b/so-lieu.csv");

    folder.write("n.yaml", "batch: 1\nreports: none/*.yaml\n");
    CHECK(plan_of(folder, "n.yaml").has(base::Code::NothingMatches));
    folder.write("o.yaml", "batch: 1\nreports: ../*.yaml\n");
    CHECK(plan_of(folder, "o.yaml").has(base::Code::PatternLeavesFolder));
}

TEST_CASE("the summary is a row behind the others, called as its report") {
    const BatchFolder folder;
    folder.write("Tổng hợp.yaml", test::ward_template);
    folder.write("a.yaml", std::string(test::ward_batch) + "summary: Tổng hợp.yaml\n");
    const auto planned = plan_of(folder, "a.yaml");
    CHECK(planned.messages() == "");
    REQUIRE(planned.plan);
    REQUIRE(planned.plan->rows.size() == 4);
    CHECK(planned.plan->rows[3].name == "tong-hop");
    CHECK(planned.plan->rows[3].kind == RowKind::Whole);
    folder.write("b.yaml", std::string(test::ward_batch) + "summary: none.yaml\n");
    CHECK_FALSE(plan_of(folder, "b.yaml").plan);
}

TEST_CASE("an override for nobody is an error") {
    const BatchFolder folder;
    folder.write("a.yaml", std::string(test::ward_batch) + "overrides: {\"4\": {note: x}}\n");
    CHECK(plan_of(folder, "a.yaml").has(base::Code::OverrideWithoutRow));
}

TEST_CASE("parts of a batch have one identity, another table another one") {
    const BatchFolder folder;
    const auto first = plan_of(folder);
    const auto again = plan_of(folder);
    folder.write("xa.csv", std::string(test::three_wards) + "00070,phường Hoàn Kiếm,1\n");
    const auto other = plan_of(folder);
    REQUIRE((first.plan && again.plan && other.plan));
    CHECK(first.plan->identity == again.plan->identity);
    CHECK(first.plan->identity != other.plan->identity);
}

}  // namespace tongket::batch
