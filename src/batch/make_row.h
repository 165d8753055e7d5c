// batch/make_row.h: one row from its template to its files.
#pragma once

#include <string>
#include <vector>

#include "base/budget.h"
#include "base/result.h"
#include "batch/inputs.h"
#include "batch/plan.h"
#include "batch/run_batch.h"
#include "engine/engine.h"

namespace tongket::batch {

/// A row that was set, and the files that are to be written.
struct SetRow {
    RowResult result;
    std::vector<pdf::File> files;  ///< of Made, one a profile
};

/// Makes rows; several threads may call it at once.
class RowMaker {
  public:
    RowMaker(const Plan& plan,
             const engine::Engine& engine,
             const BatchRequest& request,
             const JournalContent& earlier);

    [[nodiscard]] SetRow set(const Row& row, base::Budget& budget);
    /// Writes the files and records them. Fails where they cannot be written: the run must end.
    [[nodiscard]] base::Result<void> write(const Row& row, SetRow& set) const;

  private:
    [[nodiscard]] engine::Request request_of(const Row& row) const;
    [[nodiscard]] const RowRecord* find_kept(const Row& row, const std::string& job);

    const Plan& plan_;
    const engine::Engine& engine_;
    const BatchRequest& request_;
    const JournalContent& earlier_;
    InputHashes hashes_;
};

}  // namespace tongket::batch
