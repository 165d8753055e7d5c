#include "batch/journal.h"

#include <doctest/doctest.h>

#include "batch/batch_folder.h"

namespace tongket::batch {

namespace {

using test::BatchFolder;

RowRecord some_row(std::size_t number, std::string key) {
    RowRecord row;
    row.number = number;
    row.key = std::move(key);
    row.name = "ten\ttab\nline\\";
    row.job = "JOB";
    row.pages = 4;
    row.warnings = 1;
    row.nanoseconds = 12'345;
    row.files = {{"archive", "a.pdf", 10, "sha", "hash"}};
    row.inputs = {{"mau.yaml", "H1"}, {"xa.csv", "H2"}};
    row.messages = {{base::Severity::Warning, "TK0231", "mau.yaml:3:1", "vi", "en", "hint", ""}};
    return row;
}

/// Writes rows as a run does.
void write_run(const BatchFolder& folder,
               JournalStart start,
               const JournalHead& head,
               const std::vector<RowRecord>& rows) {
    JournalContent content;
    auto journal = Journal::open(folder.path(), start, content);
    REQUIRE(journal);
    REQUIRE((*journal)->write_head(head));
    for (const RowRecord& row : rows) {
        REQUIRE((*journal)->write_row(row));
    }
    REQUIRE((*journal)->sync());
}

std::string journal_bytes(const BatchFolder& folder) {
    return test::read_whole(folder.path() / journal_name);
}

const JournalHead head{"PLAN", 3, {1, 1}, "batch.yaml"};

}  // namespace

TEST_CASE("the volume that is asked for is read back") {
    const BatchFolder folder;
    JournalHead with_volume = head;
    with_volume.volume = VolumeRecord{"Tập\tcủa \n", "tap", ""};
    write_run(folder, JournalStart::Anew, with_volume, {});
    CHECK(read_journal(journal_bytes(folder)).head == with_volume);
}

TEST_CASE("what was written is read back, whatever letters it has") {
    const BatchFolder folder;
    const std::vector<RowRecord> rows = {some_row(1, "a"), some_row(2, "b\t\n")};
    write_run(folder, JournalStart::Anew, head, rows);
    const JournalContent content = read_journal(journal_bytes(folder));
    CHECK(content.head == head);
    CHECK(content.damaged_lines == 0);
    REQUIRE(content.rows.size() == 2);
    CHECK(content.rows.at({"a", 1}) == rows[0]);
    CHECK(content.rows.at({"b\t\n", 2}) == rows[1]);
}

TEST_CASE("a run that goes on keeps the rows of the one before, with their inputs") {
    const BatchFolder folder;
    write_run(folder, JournalStart::Anew, head, {some_row(1, "a")});
    RowRecord other = some_row(2, "b");
    other.inputs = {{"xa.csv", "H3"}};
    write_run(folder, JournalStart::Resume, head, {other});
    const JournalContent content = read_journal(journal_bytes(folder));
    REQUIRE(content.rows.size() == 2);
    CHECK(content.rows.at({"a", 1}).inputs == some_row(1, "a").inputs);
    CHECK(content.rows.at({"b", 2}).inputs == other.inputs);
}

TEST_CASE("a journal cut off anywhere gives a beginning of its rows and no other") {
    const BatchFolder folder;
    const std::vector<RowRecord> rows = {some_row(1, "a"), some_row(2, "b"), some_row(3, "c")};
    write_run(folder, JournalStart::Anew, head, rows);
    const std::string bytes = journal_bytes(folder);
    std::size_t most = 0;
    for (std::size_t end = 0; end <= bytes.size(); ++end) {
        const JournalContent content = read_journal(std::string_view(bytes).substr(0, end));
        CHECK(content.rows.size() >= most);
        most = content.rows.size();
        for (const auto& [key, row] : content.rows) {
            CHECK(row == rows[key.second - 1]);
        }
        CHECK(content.damaged_lines == 0);
    }
    CHECK(most == 3);
}

TEST_CASE("one changed byte loses no more than what hangs on its line") {
    const BatchFolder folder;
    const std::vector<RowRecord> rows = {some_row(1, "a"), some_row(2, "b"), some_row(3, "c")};
    write_run(folder, JournalStart::Anew, head, rows);
    const std::string bytes = journal_bytes(folder);
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 1);
        const JournalContent content = read_journal(damaged);
        for (const auto& [key, row] : content.rows) {
            CHECK(row == rows[key.second - 1]);
        }
    }
}

TEST_CASE("an unfinished last line is cut off when a run goes on") {
    const BatchFolder folder;
    write_run(folder, JournalStart::Anew, head, {some_row(1, "a")});
    folder.write(journal_name, journal_bytes(folder) + "0123456789ABCDEF\trow\t2\tb");
    write_run(folder, JournalStart::Resume, head, {some_row(3, "c")});
    const JournalContent content = read_journal(journal_bytes(folder));
    CHECK(content.damaged_lines == 0);
    CHECK(content.rows.size() == 2);
}

TEST_CASE("a second run cannot write into the folder of the first") {
    const BatchFolder folder;
    JournalContent content;
    const auto first = Journal::open(folder.path(), JournalStart::Anew, content);
    REQUIRE(first);
    const auto second = Journal::open(folder.path(), JournalStart::Anew, content);
    REQUIRE_FALSE(second);
    CHECK(second.error().code == base::Code::FolderBusy);
}

TEST_CASE("finished rows of another batch in the folder are known by their keys") {
    const BatchFolder folder;
    RowRecord failed = some_row(2, "b");
    failed.status = RowStatus::Failed;
    write_run(folder, JournalStart::Anew, head, {some_row(1, "a"), failed});
    write_run(folder, JournalStart::Resume, {"OTHER", 1, {1, 1}, "batch.yaml"}, {});
    const JournalContent content = read_journal(journal_bytes(folder));
    CHECK(content.rows.empty());
    REQUIRE(content.find_made("a") != nullptr);
    CHECK(content.find_made("b") == nullptr);
    CHECK_FALSE(content.has_now("a", 1));
}

TEST_CASE("a line of another checksum is damaged, not a row") {
    CHECK(read_journal("0000000000000000\trow\t1\n").damaged_lines == 1);
    CHECK(read_journal("\n\n").damaged_lines == 2);
    CHECK(read_journal("").damaged_lines == 0);
}

}  // namespace tongket::batch
