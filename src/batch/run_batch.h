// batch/run_batch.h: makes the reports of a plan, on all threads, each of them whole or not at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "base/source.h"
#include "batch/journal.h"
#include "batch/plan.h"
#include "batch/record.h"
#include "engine/engine.h"

namespace tongket::batch {

/// Kept: it was finished by an earlier run, and nothing that it was made from has changed. NotMade:
/// the run was stopped before it.
enum class RowState : std::uint8_t { Made, Kept, Failed, NotMade };

struct RowResult {
    RowState state = RowState::NotMade;
    RowRecord record;
    base::Sources sources;          ///< of the messages
    base::Diagnostics diagnostics;  ///< of Made and Failed
};

enum class OnFailure : std::uint8_t { StopAtLimit, KeepGoing };

struct BatchRequest {
    std::filesystem::path out;  ///< the folder of the results; it is made
    std::uint32_t threads = 1;
    JournalStart start = JournalStart::Anew;
    OnFailure on_failure = OnFailure::StopAtLimit;
    Shard shard;
    std::vector<std::string> only;  ///< keys or names of rows; empty: all
    engine::Strictness strictness = engine::Strictness::Lenient;
    std::string date;     ///< as of engine::Request
    std::string program;  ///< tells one build of the program from another
    /// Called once a row of the shard, in the order of the rows, by one thread at a time.
    std::function<void(const RowResult&)> on_row = {};
    /// Called as rows end, by one thread at a time: how many of how many.
    std::function<void(std::size_t done, std::size_t all)> on_progress = {};
};

struct BatchResult {
    engine::Outcome outcome = engine::Outcome::Done;
    std::vector<RowState> states;    ///< of the rows of the shard that were asked for
    std::vector<RowRecord> records;  ///< beside them; of NotMade only number, key and name
    std::size_t made = 0, kept = 0, failed = 0, not_made = 0;
};

/// A row's failure is its own: it ends none of the others, up to the limit of the batch. What
/// cannot be written (a full disk) ends the run: what is finished stays, and a later run with
/// Resume goes on. Which files come out, and with which bytes, depends neither on the number of
/// threads nor on the shards. base::Bug of a thread is thrown on when all have ended.
[[nodiscard]] BatchResult run_batch(const Plan& plan,
                                    const engine::Engine& engine,
                                    const BatchRequest& request,
                                    base::Diagnostics& diagnostics);

/// What the batch file asks for; the report of the body above goes first.
[[nodiscard]] std::optional<VolumeRecord> volume_of(const Plan& plan);

/// Whether a row belongs to a shard: by its key alone, so that other rows change nothing.
[[nodiscard]] bool belongs_to(const Shard& shard, std::string_view key);

}  // namespace tongket::batch
