#include "batch/check_units.h"

#include <doctest/doctest.h>

#include "batch/batch_folder.h"

namespace tongket::batch {

using test::BatchFolder;
using test::plan_of;

namespace {

std::string arguments_of(const test::Planned& planned, base::Code code) {
    for (const base::Diagnostic& item : planned.diagnostics.items()) {
        if (item.code == code) {
            return item.arguments.empty() ? "" : item.arguments[0];
        }
    }
    return "none";
}

}  // namespace

TEST_CASE("units of the official list that have no row are counted and named") {
    const BatchFolder folder;
    folder.write("a.yaml",
                 std::string(test::ward_batch) + "units: {of: thành phố Hà Nội, on: 31/12/2025}\n");
    const auto planned = plan_of(folder, "a.yaml");
    REQUIRE(planned.plan);
    CHECK(arguments_of(planned, base::Code::RowsMissing) == "123");
    CHECK(planned.faults() == "");
}

TEST_CASE("a list of one's own is held against the rows by codes or names") {
    const BatchFolder folder;
    folder.write("danh-sach.csv", "Mã xã,Tên\n00004,Ba Đình\n00025,Giảng Võ\n00099,Ô Chợ Dừa\n");
    folder.write("a.yaml", std::string(test::ward_batch) + "units: {data: danh-sach.csv}\n");
    const auto planned = plan_of(folder, "a.yaml");
    REQUIRE(planned.plan);
    CHECK(arguments_of(planned, base::Code::RowsMissing) == "1");
    CHECK(arguments_of(planned, base::Code::RowNotInList) == "00008");
}

TEST_CASE("a code whose zeros Excel took is a fault that names the code") {
    const BatchFolder folder;
    folder.write("xa.csv", "Mã xã,Tên xã,Thu ngân sách\n4,phường Ba Đình,12\n");
    folder.write("a.yaml", std::string(test::ward_batch) + "units: {of: Hà Nội, on: 31/12/2025}\n");
    const auto planned = plan_of(folder, "a.yaml");
    REQUIRE(planned.plan);
    CHECK(planned.faults() == "TK1027 1");
    CHECK(planned.plan->rows[0].faults.items()[0].arguments[1] == "00004");
    CHECK(arguments_of(planned, base::Code::RowsMissing) == "125");
}

TEST_CASE("a unit under its code and its name is one unit twice") {
    const BatchFolder folder;
    folder.write("xa.csv",
                 "Mã xã,Tên xã,Thu ngân sách\n00004,a,12\nphường Ba Đình,b,12\nBa Đình,c,1\n");
    folder.write("a.yaml", std::string(test::ward_batch) + "units: {of: Hà Nội, on: 31/12/2025}\n");
    const auto planned = plan_of(folder, "a.yaml");
    REQUIRE(planned.plan);
    CHECK(planned.faults() == "TK1028 2, TK1028 3");
}

TEST_CASE("a unit of the map before the mergers is named as one") {
    const BatchFolder folder;
    folder.write("xa.csv", "Mã xã,Tên xã,Thu ngân sách\nphường Trúc Bạch,a,12\n");
    folder.write("a.yaml", std::string(test::ward_batch) + "units: {of: Hà Nội, on: 31/12/2025}\n");
    CHECK(arguments_of(plan_of(folder, "a.yaml"), base::Code::RowOfOlderMap) == "phường Trúc Bạch");
}

TEST_CASE("a body that the list does not have is an error") {
    const BatchFolder folder;
    folder.write("a.yaml",
                 std::string(test::ward_batch) + "units: {of: Hà Nộii, on: 31/12/2025}\n");
    CHECK(plan_of(folder, "a.yaml").has(base::Code::UnitListUnknown));
}

}  // namespace tongket::batch
