#include "batch/run_batch.h"

#include <algorithm>
#include <atomic>
#include <deque>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include <fmt/format.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/workers.h"
#include "batch/make_row.h"
#include "batch/watchdog.h"

namespace tongket::batch {

namespace {

namespace fs = std::filesystem;
using base::Code;

/// The rows of the shard that were asked for; a name that is none of theirs is reported.
std::vector<const Row*> choose_rows(const Plan& plan,
                                    const BatchRequest& request,
                                    base::Diagnostics& diagnostics) {
    std::map<std::string_view, base::Place> asked;
    for (const PlacedText& key : plan.batch.only) {
        asked.emplace(key.text, key.place);
    }
    if (!request.only.empty()) {
        asked.clear();  // the command line goes before the file
        for (const std::string& key : request.only) {
            asked.emplace(key, base::Place{});
        }
    }
    std::set<std::string_view> found;
    std::vector<const Row*> rows;
    for (const Row& row : plan.rows) {
        const auto by_key = asked.find(row.key);
        const auto by_name = row.name.empty() ? asked.end() : asked.find(row.name);
        for (const auto& each : {by_key, by_name}) {
            if (each != asked.end()) {
                found.insert(each->first);
            }
        }
        const bool wanted = asked.empty() || by_key != asked.end() || by_name != asked.end();
        if (wanted && belongs_to(request.shard, row.key)) {
            rows.push_back(&row);
        }
    }
    for (const auto& [key, place] : asked) {
        if (!found.contains(key)) {
            diagnostics.report(Code::NoSuchRowAsked, place, {std::string(key)});
        }
    }
    return rows;
}

/// What a run that was killed in the middle of a file has left.
void remove_leftovers(const std::set<fs::path>& folders) {
    for (const fs::path& folder : folders) {
        std::error_code error;
        std::vector<fs::path> leftovers;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
             entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (name.starts_with(".tongket-") && name.ends_with(".tmp")) {
                leftovers.push_back(entry->path());
            }
        }
        for (const fs::path& leftover : leftovers) {
            fs::remove(leftover, error);
        }
    }
}

/// The run: rows are taken one after the other by whichever thread is free.
class Run {
  public:
    Run(const Plan& plan,
        const engine::Engine& engine,
        const BatchRequest& request,
        std::vector<const Row*> rows,
        Journal& journal,
        const JournalContent& earlier)
        : plan_(plan),
          request_(request),
          rows_(std::move(rows)),
          journal_(journal),
          earlier_(earlier),
          maker_(plan, engine, request, earlier),
          threads_(
              std::clamp<std::size_t>(request.threads, 1, std::max<std::size_t>(rows_.size(), 1))),
          watchdog_(engine.settings().clock, plan.batch.limits.seconds * 1'000'000'000, threads_),
          writers_(
              static_cast<std::uint32_t>(std::min(threads_ * writes_a_thread, most_writers) + 1)) {
        result_.states.assign(rows_.size(), RowState::NotMade);
        result_.records.resize(rows_.size());
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            result_.records[i].number = rows_[i]->number;
            result_.records[i].key = rows_[i]->key;
            result_.records[i].name = rows_[i]->name;
        }
    }

    BatchResult run(base::Diagnostics& diagnostics) {
        start_threads();
        if (error_) {
            std::rethrow_exception(error_);
        }
        flush_rest();
        if (failure_) {
            diagnostics.report(failure_->code, {}, failure_->arguments);
        }
        if (at_limit_) {
            diagnostics.report(Code::TooManyFailures, {}, {fmt::format("{}", result_.failed)});
        }
        if (auto synced = journal_.sync(); !synced && !failure_) {
            diagnostics.report(synced.error().code, {}, synced.error().arguments);
        }
        note_outcome(diagnostics);
        return std::move(result_);
    }

  private:
    static constexpr std::size_t writes_a_thread = 2;
    static constexpr std::size_t most_writers = 7;

    void start_threads() {
        std::vector<std::jthread> helpers;
        try {
            while (helpers.size() + 1 < threads_) {
                helpers.emplace_back([this, thread = helpers.size() + 1] { work(thread); });
            }
        } catch (const std::system_error&) {
            // Those that run do all the work.
        }
        work(0);
    }

    /// While one row is set, the files of those before it are written by others: a disk takes
    /// longer to sync a file than the file takes to be made.
    void work(std::size_t thread) noexcept {
        try {
            std::deque<base::Workers::Task> written;
            for (std::size_t i = next_.fetch_add(1); i < rows_.size() && !stopped_;
                 i = next_.fetch_add(1)) {
                const auto set = std::make_shared<SetRow>(set_one(thread, i));
                if (set->files.empty()) {
                    write_one(i, *set);  // the journal alone
                    continue;
                }
                written.push_back(writers_.start([this, i, set] { write_one(i, *set); }));
                if (written.size() > writes_a_thread) {
                    written.front().wait();
                    written.pop_front();
                }
            }
            for (base::Workers::Task& task : written) {
                task.wait();
            }
        } catch (...) {
            const std::scoped_lock lock(mutex_);
            error_ = error_ ? error_ : std::current_exception();
            stopped_ = true;
        }
    }

    SetRow set_one(std::size_t thread, std::size_t index) {
        base::Budget::Limits limits;
        limits.pages = plan_.batch.limits.pages;
        base::Budget budget(limits);
        watchdog_.begin(thread, budget);
        SetRow set = maker_.set(*rows_[index], budget);
        if (watchdog_.end(thread) && set.result.state == RowState::Failed) {
            note_too_long(set.result);
        }
        return set;
    }

    void write_one(std::size_t index, SetRow& set) {
        base::Result<void> written = maker_.write(*rows_[index], set);
        const RowResult& result = set.result;
        const bool known = result.state == RowState::Kept &&
                           earlier_.has_now(result.record.key, result.record.number);
        if (written && !known) {
            written = journal_.write_row(result.record);
        }
        if (!written) {
            stop_for(written.error());
            return;
        }
        finish(index, std::move(set.result));
    }

    void note_too_long(RowResult& result) const {
        result.diagnostics.report(Code::ReportTookTooLong, {},
                                  {fmt::format("{}", plan_.batch.limits.seconds)});
        result.record.exit_code = static_cast<int>(engine::outcome_of(result.diagnostics));
        result.record.messages = record_messages(result.diagnostics, result.sources);
    }

    /// Nothing more can be written: whoever is at a row may still end it.
    void stop_for(const base::Failure& failure) {
        const std::scoped_lock lock(mutex_);
        failure_ = failure_ ? failure_ : std::optional(failure);
        stopped_ = true;
    }

    /// Results wait here until those before them have come.
    void finish(std::size_t index, RowResult result) {
        const std::scoped_lock lock(mutex_);
        ++done_;
        waiting_.insert_or_assign(index, std::move(result));
        while (!waiting_.empty() && waiting_.begin()->first == told_) {
            tell(waiting_.begin()->second);
            waiting_.erase(waiting_.begin());
        }
        if (request_.on_progress) {
            request_.on_progress(done_, rows_.size());
        }
    }

    void tell(RowResult& result) {
        result_.states[told_] = result.state;
        count(result.state);
        if (request_.on_row) {
            request_.on_row(result);
        }
        if (result.state != RowState::NotMade) {
            result_.records[told_] = std::move(result.record);
        }
        ++told_;
        if (request_.on_failure == OnFailure::StopAtLimit && !at_limit_ &&
            result_.failed >= plan_.batch.limits.failures) {
            at_limit_ = true;
            stopped_ = true;
        }
    }

    void count(RowState state) {
        switch (state) {
            case RowState::Made:
                ++result_.made;
                break;
            case RowState::Kept:
                ++result_.kept;
                break;
            case RowState::Failed:
                ++result_.failed;
                break;
            case RowState::NotMade:
                ++result_.not_made;
                break;
        }
    }

    /// After a stop: what was finished behind a row that was not.
    void flush_rest() {
        while (told_ < rows_.size()) {
            const auto found = waiting_.find(told_);
            RowResult result;
            result.record = result_.records[told_];
            tell(found == waiting_.end() ? result : found->second);
        }
    }

    void note_outcome(const base::Diagnostics& diagnostics) {
        const auto worse = [this](engine::Outcome outcome) {
            result_.outcome = std::max(result_.outcome, outcome);
        };
        worse(engine::outcome_of(diagnostics));
        for (const RowRecord& record : result_.records) {
            worse(static_cast<engine::Outcome>(record.exit_code));
        }
    }

    const Plan& plan_;
    const BatchRequest& request_;
    std::vector<const Row*> rows_;
    Journal& journal_;
    const JournalContent& earlier_;
    RowMaker maker_;
    std::size_t threads_;
    Watchdog watchdog_;
    std::atomic<std::size_t> next_{0};
    std::atomic<bool> stopped_{false};

    std::mutex mutex_;  ///< of all below
    std::map<std::size_t, RowResult> waiting_;
    std::size_t told_ = 0;  ///< rows whose results were told, in order
    std::size_t done_ = 0;
    bool at_limit_ = false;
    std::optional<base::Failure> failure_;
    std::exception_ptr error_;
    BatchResult result_;
    base::Workers writers_;  ///< last: they end before what they work on
};

/// The folders of all files, made if they are not there.
bool make_folders(const fs::path& out,
                  const std::vector<const Row*>& rows,
                  std::set<fs::path>& folders,
                  base::Diagnostics& diagnostics) {
    folders.insert(out);
    for (const Row* row : rows) {
        folders.insert((out / row->name).parent_path());
    }
    for (const fs::path& folder : folders) {
        std::error_code error;
        fs::create_directories(folder, error);
        if (error) {
            const base::Failure failure = base::write_failure(folder, error.value());
            diagnostics.report(failure.code, {}, failure.arguments);
            return false;
        }
    }
    return true;
}

}  // namespace

bool belongs_to(const Shard& shard, std::string_view key) {
    const base::Hash hash = base::hash_bytes(key);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i) {
        value = value << 8U | hash.bytes[i];
    }
    return value % shard.count + 1 == shard.index;
}

std::optional<VolumeRecord> volume_of(const Plan& plan) {
    if (!plan.batch.volume) {
        return std::nullopt;
    }
    const VolumeWish& wish = *plan.batch.volume;
    const bool has_summary = !plan.batch.summary.empty();
    return VolumeRecord{wish.title.text, wish.name.text, has_summary ? plan.rows.back().key : ""};
}

BatchResult run_batch(const Plan& plan,
                      const engine::Engine& engine,
                      const BatchRequest& request,
                      base::Diagnostics& diagnostics) {
    BatchResult nothing;
    std::vector<const Row*> rows = choose_rows(plan, request, diagnostics);
    std::set<fs::path> folders;
    if (diagnostics.has_errors() || !make_folders(request.out, rows, folders, diagnostics)) {
        nothing.outcome = engine::outcome_of(diagnostics);
        return nothing;
    }
    JournalContent earlier;
    auto journal = Journal::open(request.out, request.start, earlier);
    const JournalHead head{base::hex(plan.identity), plan.rows.size(), request.shard,
                           plan.batch.path.filename().string(), volume_of(plan)};
    base::Result<void> begun =
        journal ? (*journal)->write_head(head) : tl::unexpected(journal.error());
    if (!begun) {
        diagnostics.report(begun.error().code, {}, begun.error().arguments);
        nothing.outcome = engine::outcome_of(diagnostics);
        return nothing;
    }
    if (earlier.damaged_lines > 0) {
        diagnostics.report(
            Code::JournalDamaged, {},
            {(request.out / journal_name).string(), fmt::format("{}", earlier.damaged_lines)});
    }
    remove_leftovers(folders);
    return Run(plan, engine, request, std::move(rows), **journal, earlier).run(diagnostics);
}

}  // namespace tongket::batch
