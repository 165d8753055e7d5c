#include "batch/watch_plan.h"

#include <doctest/doctest.h>

#include "batch/batch_folder.h"

namespace tongket::batch {

using test::BatchFolder;

namespace {

std::string keys(const std::vector<WatchedReport>& reports) {
    std::string text;
    for (const WatchedReport& report : reports) {
        text += report.key + "=" + report.file.string() + " ";
    }
    return text;
}

}  // namespace

TEST_CASE("reports are found in the folder and in those in it, other files are not taken for any") {
    const BatchFolder folder;
    folder.write("phuong-a/bao-cao.yaml", "tongket: 1\n");
    folder.write("phuong-b/mot.yaml", "# ghi chú\ntongket: 1\n");
    folder.write("phuong-b/hai.yaml", "tongket: 1\n");
    folder.write("phuong-a/so-lieu.yaml", "statistics: {}\n");
    folder.write("sau/hon/nua.yaml", "tongket: 1\n");
    CHECK(keys(find_reports(folder.path())) ==
          "mau=mau.yaml phuong-a=phuong-a/bao-cao.yaml phuong-b-hai=phuong-b/hai.yaml "
          "phuong-b-mot=phuong-b/mot.yaml ");
    CHECK(find_reports(folder.path() / "none").empty());
}

TEST_CASE(
    "a report that is still being copied is waited for, and one that was told is not told again") {
    WatchedReport a{"a.yaml", "a", "1"};
    SettledReports settled;
    CHECK_FALSE(settled.look({a}));
    a.signature = "2";
    CHECK_FALSE(settled.look({a}));
    CHECK(settled.look({a}));
    CHECK(keys(settled.settled()) == "a=a.yaml ");
    CHECK(settled.look({a}));  // nobody remembered it
    settled.remember();
    CHECK_FALSE(settled.look({a}));
    a.signature = "3";
    CHECK_FALSE(settled.look({a}));
    CHECK(settled.look({a}));
}

TEST_CASE("a file that a report may take in changes its signature, its PDF does not") {
    const BatchFolder folder;
    folder.write("phuong-a/bao-cao.yaml", "tongket: 1\n");
    const auto before = find_reports(folder.path() / "phuong-a");
    folder.write("phuong-a/bao-cao.pdf", "%PDF-");
    CHECK(find_reports(folder.path() / "phuong-a") == before);
    folder.write("phuong-a/so-lieu.csv", "a\n");
    CHECK(find_reports(folder.path() / "phuong-a") != before);
}

TEST_CASE("two reports of one name are told apart, or the second is a fault") {
    const auto plan = make_watch_plan("x", {{"A.yaml", "A", ""}, {"a.yaml", "a", ""}});
    CHECK(plan->rows[0].name == "a");
    CHECK(plan->rows[1].faults.has_errors());
}

}  // namespace tongket::batch
