#include "batch/merge.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "batch/journal.h"
#include "batch/manifest.h"

namespace tongket::batch {

namespace {

namespace fs = std::filesystem;
using base::Code;

struct Part {
    fs::path folder;
    JournalContent content;
};

struct MergedRow {
    RowRecord record;
    const Part* part = nullptr;
};

class Merger {
  public:
    Merger(std::span<const fs::path> folders,
           const fs::path& out,
           base::Diagnostics& diagnostics,
           const BindVolume& bind_volume)
        : folders_(folders), out_(out), diagnostics_(diagnostics), bind_volume_(bind_volume) {}

    engine::Outcome merge() {
        if (read_parts() && collect() && copy_files()) {
            write_lists();
        }
        engine::Outcome outcome = engine::outcome_of(diagnostics_);
        for (const auto& [number, row] : rows_) {
            outcome = std::max(outcome, static_cast<engine::Outcome>(row.record.exit_code));
        }
        return outcome;
    }

  private:
    bool read_parts() {
        for (const fs::path& folder : folders_) {
            const auto bytes = base::read_file(folder / journal_name);
            Part part{folder, bytes ? read_journal(*bytes) : JournalContent{}};
            if (!part.content.has_head) {
                diagnostics_.report(Code::NoJournal, {}, {folder.string()});
                return false;
            }
            if (!parts_.empty() &&
                (part.content.head.identity != parts_.front().content.head.identity ||
                 part.content.head.shard.count != parts_.front().content.head.shard.count)) {
                diagnostics_.report(Code::ShardsDiffer, {}, {folder.string()});
                return false;
            }
            parts_.push_back(std::move(part));
        }
        return true;
    }

    /// A row that two parts have is taken from the first that has finished it.
    bool collect() {
        for (const Part& part : parts_) {
            for (const auto& [key, record] : part.content.rows) {
                const auto [known, is_new] =
                    rows_.try_emplace(record.number, MergedRow{record, &part});
                if (!is_new && known->second.record.status == RowStatus::Failed &&
                    record.status == RowStatus::Made) {
                    known->second = {record, &part};
                }
            }
        }
        const std::size_t all = parts_.front().content.head.rows;
        if (rows_.size() < all) {
            std::size_t missing = 1;
            while (rows_.contains(missing)) {
                ++missing;
            }
            diagnostics_.report(
                Code::ShardsIncomplete, {},
                {fmt::format("{}", all - rows_.size()), fmt::format("hàng (row) {}", missing)});
            return false;
        }
        return true;
    }

    bool copy_files() {
        std::error_code ignored;
        fs::create_directories(out_, ignored);  // else writing says why
        for (const auto& [number, row] : rows_) {
            for (const FileRecord& file : row.record.files) {
                if (!copy_file(row.part->folder / file.path, file)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool copy_file(const fs::path& from, const FileRecord& file) {
        const auto bytes = base::read_file(from);
        if (!bytes || bytes->size() != file.bytes ||
            base::hex(base::hash_bytes(*bytes)) != file.hash) {
            diagnostics_.report(Code::FinishedFileChanged, {}, {from.string()});
            return false;
        }
        const fs::path to = out_ / file.path;
        std::error_code ignored;
        fs::create_directories(to.parent_path(), ignored);  // else writing says why
        if (base::is_same_file(from, to)) {
            return true;
        }
        return report_failure(base::write_file(to, *bytes));
    }

    void write_lists() {
        const JournalHead& first = parts_.front().content.head;
        JournalContent nothing;
        auto journal = Journal::open(out_, JournalStart::Anew, nothing);
        if (!journal) {
            diagnostics_.report(journal.error().code, {}, journal.error().arguments);
            return;
        }
        BatchListing listing;
        listing.title = first.title;
        bool good = report_failure(
            (*journal)->write_head({first.identity, first.rows, {}, first.title, first.volume}));
        for (const auto& [number, row] : rows_) {
            good = good && report_failure((*journal)->write_row(row.record));
            listing.states.push_back(row.record.status == RowStatus::Made ? RowState::Made
                                                                          : RowState::Failed);
            listing.records.push_back(row.record);
        }
        if (first.volume && bind_volume_) {
            listing.volume = bind_volume_(*first.volume, listing.records);
        }
        static_cast<void>(good && report_failure((*journal)->sync()) &&
                          report_failure(write_manifest(out_, listing)));
    }

    bool report_failure(const base::Result<void>& result) {
        if (!result) {
            diagnostics_.report(result.error().code, {}, result.error().arguments);
        }
        return result.has_value();
    }

    std::span<const fs::path> folders_;
    const fs::path& out_;
    base::Diagnostics& diagnostics_;
    const BindVolume& bind_volume_;
    std::vector<Part> parts_;
    std::map<std::size_t, MergedRow> rows_;
};

}  // namespace

engine::Outcome merge_shards(std::span<const fs::path> parts,
                             const fs::path& out,
                             base::Diagnostics& diagnostics,
                             const BindVolume& bind_volume) {
    return Merger(parts, out, diagnostics, bind_volume).merge();
}

}  // namespace tongket::batch
