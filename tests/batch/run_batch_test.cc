#include "batch/run_batch.h"

#include <set>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "batch/batch_folder.h"
#include "batch/manifest.h"

namespace tongket::batch {

using test::BatchFolder;
using test::plan_of;

namespace {

struct Ran {
    BatchResult result;
    base::Diagnostics diagnostics;
    std::vector<std::size_t> told;  ///< numbers of the rows, as they were told
    std::string manifest;
};

Ran run(const BatchFolder& folder, BatchRequest request = {}) {
    const auto planned = plan_of(folder);
    REQUIRE(planned.plan);
    Ran ran;
    if (request.out.empty()) {
        request.out = folder.out();
    }
    request.program = "test";
    request.on_row = [&ran](const RowResult& row) { ran.told.push_back(row.record.number); };
    ran.result = run_batch(*planned.plan, test::make_engine(), request, ran.diagnostics);
    ran.manifest = manifest_json({"batch.yaml", ran.result.states, ran.result.records});
    return ran;
}

BatchRequest resumed() {
    BatchRequest request;
    request.start = JournalStart::Resume;
    return request;
}

/// Many wards, of which some have a mistake.
std::string many_wards(std::size_t count, const std::set<std::size_t>& bad = {}) {
    std::string csv = "Mã xã,Tên xã,Thu ngân sách\n";
    for (std::size_t i = 1; i <= count; ++i) {
        csv += fmt::format("{:05},phường {},{}\n", i, i, bad.contains(i) ? "mười" : "12");
    }
    return csv;
}

ino_t inode(const std::filesystem::path& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_ino;
}

}  // namespace

TEST_CASE("every row becomes a PDF with its own figures") {
    const BatchFolder folder;
    const Ran ran = run(folder);
    CHECK(ran.result.outcome == engine::Outcome::Done);
    CHECK(ran.result.made == 3);
    CHECK(ran.told == std::vector<std::size_t>{1, 2, 3});
    std::set<std::string> different;
    for (const RowRecord& record : ran.result.records) {
        REQUIRE(record.files.size() == 1);
        const std::string bytes = test::read_whole(folder.out() / record.files[0].path);
        CHECK(bytes.starts_with("%PDF-"));
        CHECK(bytes.size() == record.files[0].bytes);
        different.insert(record.files[0].sha256);
    }
    CHECK(different.size() == 3);
}

TEST_CASE("threads and shards change neither bytes nor the manifest") {
    const BatchFolder folder;
    folder.write("xa.csv", many_wards(12, {5}));
    BatchRequest request;
    const Ran one = run(folder, request);
    request.threads = 4;
    request.out = folder.path() / "four";
    const Ran four = run(folder, request);
    CHECK(one.manifest == four.manifest);
    CHECK(four.told.size() == 12);
    CHECK(std::ranges::is_sorted(four.told));
    std::set<std::string> whole;
    for (const RowRecord& record : one.result.records) {
        for (const FileRecord& file : record.files) {
            whole.insert(file.sha256);
        }
    }
    std::set<std::string> parts;
    std::size_t rows = 0;
    for (std::uint32_t shard = 1; shard <= 3; ++shard) {
        request.shard = {shard, 3};
        request.out = folder.path() / fmt::format("part{}", shard);
        const Ran part = run(folder, request);
        rows += part.result.records.size();
        CHECK(part.result.records.size() < 12);
        for (const RowRecord& record : part.result.records) {
            for (const FileRecord& file : record.files) {
                parts.insert(file.sha256);
            }
        }
    }
    CHECK(rows == 12);
    CHECK(parts == whole);
}

TEST_CASE("a bad row fails alone, and is named with its cell") {
    const BatchFolder folder;
    folder.write("xa.csv", many_wards(3, {2}));
    const Ran ran = run(folder);
    CHECK(ran.result.outcome == engine::Outcome::InputErrors);
    CHECK(ran.result.made == 2);
    CHECK(ran.result.failed == 1);
    REQUIRE(ran.result.states[1] == RowState::Failed);
    REQUIRE_FALSE(ran.result.records[1].messages.empty());
    CHECK(ran.result.records[1].messages[0].code == "TK0221");
    CHECK(ran.result.records[1].messages[0].place.ends_with("xa.csv:3:16"));
    CHECK_FALSE(std::filesystem::exists(folder.out() / "00002-phuong-2.pdf"));
}

TEST_CASE("too many failures stop the run, unless it is to keep going") {
    const BatchFolder folder;
    folder.write("batch.yaml", std::string(test::ward_batch) + "limits: {failures: 2}\n");
    folder.write("xa.csv", many_wards(6, {1, 2}));
    const Ran stopped = run(folder);
    CHECK(stopped.result.failed == 2);
    CHECK(stopped.result.not_made == 4);
    CHECK(stopped.told.size() == 6);
    CHECK(stopped.diagnostics.items()[0].code == base::Code::TooManyFailures);
    BatchRequest request;
    request.on_failure = OnFailure::KeepGoing;
    CHECK(run(folder, request).result.made == 4);
}

TEST_CASE("a run that goes on makes nothing again that is as it was") {
    const BatchFolder folder;
    const Ran whole = run(folder);
    const auto before = inode(folder.out() / "00004-phuong-ba-dinh.pdf");
    const Ran again = run(folder, resumed());
    CHECK(again.result.kept == 3);
    CHECK(again.result.made == 0);
    CHECK(again.manifest == whole.manifest);
    CHECK(inode(folder.out() / "00004-phuong-ba-dinh.pdf") == before);
}

TEST_CASE("what changed is made again, and nothing else") {
    const BatchFolder folder;
    folder.write("khen.csv", "Danh hiệu\nTập thể lao động tiên tiến\n");
    folder.write("mau.yaml", std::string(test::ward_template) +
                                 "awards: {data: khen.csv, columns: {title: Danh hiệu}}\n");
    CHECK(run(folder).result.made == 3);
    SUBCASE("a cell of one row") {
        folder.write("xa.csv",
                     "Mã xã,Tên xã,Thu ngân sách\n00004,phường Ba Đình,13\n"
                     "00008,phường Ngọc Hà,23\n00025,phường Giảng Võ,34\n");
        const Ran again = run(folder, resumed());
        CHECK(again.result.made == 1);
        CHECK(again.result.states[0] == RowState::Made);
    }
    SUBCASE("the template") {
        folder.write("mau.yaml", test::ward_template);
        CHECK(run(folder, resumed()).result.made == 3);
    }
    SUBCASE("a file that the template takes in") {
        folder.write("khen.csv", "Danh hiệu\nTập thể lao động xuất sắc\n");
        CHECK(run(folder, resumed()).result.made == 3);
    }
    SUBCASE("rows of one ward in a table that all take from") {
        folder.write("mau.yaml", std::string(test::ward_template) +
                                     "awards: {data: khen.csv, where: \"Mã = {key}\", columns: "
                                     "{title: Danh hiệu}}\n");
        folder.write("khen.csv",
                     "Mã,Danh hiệu\n00004,Tập thể lao động tiên tiến\n"
                     "00008,Tập thể lao động tiên tiến\n00025,Tập thể lao động tiên tiến\n");
        CHECK(run(folder, resumed()).result.made == 3);
        folder.write("khen.csv",
                     "Mã,Danh hiệu\n00004,Tập thể lao động tiên tiến\n"
                     "00008,Tập thể lao động xuất sắc\n00025,Tập thể lao động tiên tiến\n");
        const Ran again = run(folder, resumed());
        CHECK(again.result.made == 1);
        CHECK(again.result.states[1] == RowState::Made);
    }
    SUBCASE("a finished file that somebody changed or took away") {
        folder.write("out/00004-phuong-ba-dinh.pdf", "other");
        std::filesystem::remove(folder.out() / "00008-phuong-ngoc-ha.pdf");
        const Ran again = run(folder, resumed());
        CHECK(again.result.made == 2);
        CHECK(again.result.kept == 1);
    }
    SUBCASE("a row that is new, above the others") {
        folder.write("xa.csv",
                     "Mã xã,Tên xã,Thu ngân sách\n00001,phường Mới,1\n"
                     "00004,phường Ba Đình,12\n00008,phường Ngọc Hà,23\n"
                     "00025,phường Giảng Võ,34\n");
        const Ran again = run(folder, resumed());
        CHECK(again.result.made == 1);
        CHECK(again.result.kept == 3);
        // The numbers are new: the journal has the kept ones under them.
        CHECK(run(folder, resumed()).result.kept == 4);
    }
    SUBCASE("what is asked for") {
        BatchRequest request = resumed();
        request.date = "2025-12-31T00:00:00Z";
        CHECK(run(folder, request).result.made == 3);
    }
}

TEST_CASE("rows that failed are tried again") {
    const BatchFolder folder;
    folder.write("xa.csv", many_wards(3, {2}));
    CHECK(run(folder).result.failed == 1);
    folder.write("xa.csv", many_wards(3));
    const Ran again = run(folder, resumed());
    CHECK(again.result.made == 1);
    CHECK(again.result.kept == 2);
    CHECK(again.result.outcome == engine::Outcome::Done);
}

TEST_CASE("what a killed run left half-written is taken away") {
    const BatchFolder folder;
    folder.write("out/.tongket-123-0.tmp", "half");
    run(folder, resumed());
    CHECK_FALSE(std::filesystem::exists(folder.out() / ".tongket-123-0.tmp"));
}

TEST_CASE("a damaged line of the journal is said, and only its row is made again") {
    const BatchFolder folder;
    run(folder);
    std::string bytes = test::read_whole(folder.out() / journal_name);
    const std::size_t last = bytes.rfind('\n', bytes.size() - 2) + 1;
    bytes[last + 40] = static_cast<char>(bytes[last + 40] ^ 1);
    folder.write("out/" + std::string(journal_name), bytes);
    const Ran again = run(folder, resumed());
    CHECK(again.result.made == 1);
    CHECK(again.result.kept == 2);
    REQUIRE(again.diagnostics.size() == 1);
    CHECK(again.diagnostics.items()[0].code == base::Code::JournalDamaged);
    CHECK(again.result.outcome == engine::Outcome::Done);
}

TEST_CASE("only the rows asked for are made, by key or by name; another name is an error") {
    const BatchFolder folder;
    BatchRequest request;
    request.only = {"00008", "00025-phuong-giang-vo"};
    CHECK(run(folder, request).told == std::vector<std::size_t>{2, 3});
    request.only = {"8"};
    const Ran ran = run(folder, request);
    CHECK(ran.result.outcome == engine::Outcome::InputErrors);
    CHECK(ran.diagnostics.items()[0].code == base::Code::NoSuchRowAsked);
}

TEST_CASE("a report with more pages than the limit fails alone") {
    const BatchFolder folder;
    folder.write("batch.yaml", std::string(test::ward_batch) + "limits: {pages: 1}\n");
    std::string text(test::ward_template);
    for (int i = 0; i < 100; ++i) {
        text += "      Một đoạn văn nữa.\n";
    }
    folder.write("mau.yaml", text);
    const Ran ran = run(folder);
    CHECK(ran.result.failed == 3);
    CHECK(ran.result.records[0].messages[0].code == "TK0006");
}

TEST_CASE("a report that takes too long is stopped and says so") {
    const BatchFolder folder;
    folder.write("batch.yaml", std::string(test::ward_batch) + "limits: {seconds: 1}\n");
    std::string text(test::ward_template);
    for (int i = 0; i < 100'000; ++i) {
        text += "      Một đoạn văn nữa để báo cáo này dài.\n";
    }
    folder.write("mau.yaml", text);
    const auto planned = plan_of(folder);
    REQUIRE(planned.plan);
    engine::Settings settings = test::make_engine().settings();
    std::uint64_t now = 0;
    settings.clock = [&now] { return now += 10'000'000'000; };  // each look is ten seconds later
    BatchRequest request;
    request.out = folder.out();
    request.only = {"00004"};
    base::Diagnostics diagnostics;
    const BatchResult result =
        run_batch(*planned.plan, engine::Engine(settings), request, diagnostics);
    REQUIRE(result.failed == 1);
    bool said = false;
    for (const MessageRecord& message : result.records[0].messages) {
        said |= message.code == "TK1022";
    }
    CHECK(said);
}

TEST_CASE("several profiles are several files of a row") {
    const BatchFolder folder;
    folder.write("batch.yaml", std::string(test::ward_batch) + "profiles: [archive, screen]\n");
    const Ran ran = run(folder);
    REQUIRE(ran.result.records[0].files.size() == 2);
    CHECK(ran.result.records[0].files[0].path == "00004-phuong-ba-dinh-archive.pdf");
    CHECK(std::filesystem::exists(folder.out() / "00004-phuong-ba-dinh-screen.pdf"));
}

TEST_CASE("results that cannot be written end the run as a failure of the machine") {
    const BatchFolder folder;
    folder.write("out/00008-phuong-ngoc-ha.pdf/x", "a folder in the file's place");
    const Ran ran = run(folder);
    CHECK(ran.result.outcome == engine::Outcome::EnvironmentFailed);
    CHECK(ran.result.made >= 1);
    CHECK(ran.result.not_made >= 1);
    CHECK(ran.result.failed == 0);
    // With the folder in its place the next run may end before it has seen what is made.
    std::filesystem::remove_all(folder.out() / "00008-phuong-ngoc-ha.pdf");
    const Ran again = run(folder, resumed());
    CHECK(again.result.outcome == engine::Outcome::Done);
    CHECK(again.result.kept >= ran.result.made);
}

TEST_CASE("folders of the name pattern are made") {
    const BatchFolder folder;
    folder.write("batch.yaml",
                 "batch: 1\ntemplate: mau.yaml\ndata: xa.csv\nkey: Mã xã\nname: \"xa/{key}/x\"\n");
    run(folder);
    CHECK(std::filesystem::exists(folder.out() / "xa/00004/x.pdf"));
}

TEST_CASE("a summary is made of the same table, and nothing of a row is put into it") {
    const BatchFolder folder;
    folder.write("tong-hop.yaml",
                 "tongket: 1\ntitle: Báo cáo tổng hợp\nyear: 2025\nissuer: {name: UBND quận}\n"
                 "statistics:\n  thu: {label: Tổng thu, unit: tỷ đồng, sum-rows: {table: xa, column: "
                 "Thu ngân sách}}\n"
                 "sections:\n  - title: Kết quả {thu}\n    table:\n      id: xa\n      data: xa.csv\n"
                 "      columns: [Tên xã, Thu ngân sách]\n");
    folder.write("batch.yaml", std::string(test::ward_batch) + "summary: tong-hop.yaml\n");
    const Ran ran = run(folder);
    CHECK(ran.result.outcome == engine::Outcome::Done);
    CHECK(ran.result.made == 4);
    CHECK(ran.result.records[3].files[0].path == "tong-hop.pdf");
}

TEST_CASE("a shard is chosen by the key alone, and every key has one") {
    for (const char* key : {"00004", "00008", "phường", ""}) {
        int shards = 0;
        for (std::uint32_t i = 1; i <= 7; ++i) {
            shards += belongs_to({i, 7}, key) ? 1 : 0;
        }
        CHECK(shards == 1);
        CHECK(belongs_to({1, 1}, key));
    }
}

}  // namespace tongket::batch
