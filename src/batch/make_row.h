// batch/make_row.h: one row from its template to its files.
#pragma once

#include <functional>

#include "base/budget.h"
#include "base/result.h"
#include "batch/inputs.h"
#include "batch/plan.h"
#include "batch/run_batch.h"
#include "engine/engine.h"

namespace tongket::batch {

/// Makes rows; several threads may call it at once.
class RowMaker {
  public:
    RowMaker(const Plan& plan,
             const engine::Engine& engine,
             const BatchRequest& request,
             const JournalContent& earlier);

    /// Nothing is returned where the files could not be written: the run must end.
    [[nodiscard]] base::Result<RowResult> make(const Row& row, base::Budget& budget);

  private:
    [[nodiscard]] engine::Request request_of(const Row& row) const;
    [[nodiscard]] const RowRecord* find_kept(const Row& row, const std::string& job);
    [[nodiscard]] base::Result<std::vector<FileRecord>> write_files(
        const Row& row, const std::vector<pdf::File>& files) const;

    const Plan& plan_;
    const engine::Engine& engine_;
    const BatchRequest& request_;
    const JournalContent& earlier_;
    InputHashes hashes_;
};

}  // namespace tongket::batch
