// batch/journal.h: what a run has finished, told line by line, so that another can go on from
// there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "batch/journal_lines.h"
#include "batch/record.h"

namespace tongket::batch {

/// The name of the journal in the folder of the results.
inline constexpr std::string_view journal_name = ".tongket-nhat-ky";

/// One part of a batch that is split among machines: 1 of 1 is the whole.
struct Shard {
    std::uint32_t index = 1, count = 1;
    friend bool operator==(const Shard&, const Shard&) = default;
};

/// What the journal is of.
struct JournalHead {
    std::string identity;  ///< of the plan
    std::size_t rows = 0;  ///< of the whole batch
    Shard shard;
    std::string title;  ///< the batch file's name
    std::optional<VolumeRecord> volume = std::nullopt;
    friend bool operator==(const JournalHead&, const JournalHead&) = default;
};

struct JournalContent {
    JournalHead head;
    bool has_head = false;
    /// By key and number, the last word on each; since the batch last became another one.
    std::map<std::pair<std::string, std::size_t>, RowRecord> rows;
    /// Of earlier batches in this folder, by key; finished ones only.
    std::map<std::string, RowRecord> former;
    NumberedInputs inputs;
    std::size_t damaged_lines = 0;
    std::size_t whole_bytes = 0;  ///< up to the end of the last line that has one

    /// The finished row of this key, be its number as it may; null if there is none.
    [[nodiscard]] const RowRecord* find_made(const std::string& key) const;
    /// Whether the row is one of the batch as it is now.
    [[nodiscard]] bool has_now(const std::string& key, std::size_t number) const;
};

/// Reads what there is of a journal. Lines that are damaged or were never finished are counted and
/// left out; any bytes are read.
[[nodiscard]] JournalContent read_journal(std::string_view bytes);

enum class JournalStart : std::uint8_t { Anew, Resume };

/// The journal that is written. Append-only: each record is a line with a checksum, written by one
/// call when its files are in their places, and synced in groups. A record that the disk has no
/// room for leaves no trace.
class Journal {
  public:
    /// Opens and locks it, which fails if another run holds it. With Resume `content` gets what it
    /// has; an unfinished last line is cut off.
    [[nodiscard]] static base::Result<std::unique_ptr<Journal>> open(
        const std::filesystem::path& folder, JournalStart start, JournalContent& content);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    [[nodiscard]] base::Result<void> write_head(const JournalHead& head);
    /// Any thread may call it.
    [[nodiscard]] base::Result<void> write_row(const RowRecord& row);
    /// What was written is on the disk, and so are the names of the files before it.
    [[nodiscard]] base::Result<void> sync();

  private:
    Journal(std::filesystem::path path, int file, int folder)
        : path_(std::move(path)), file_(file), folder_(folder) {}
    [[nodiscard]] base::Result<void> append(std::string_view lines);

    std::filesystem::path path_;
    int file_, folder_;
    std::mutex mutex_;
    std::uint64_t size_ = 0;
    std::size_t unsynced_ = 0;
    std::map<InputRecord, std::uint64_t> inputs_;  ///< that have a number
    std::uint64_t next_input_ = 0;
};

}  // namespace tongket::batch
