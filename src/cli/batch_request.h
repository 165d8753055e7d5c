// cli/batch_request.h: what batches and the shared folder ask of the machine alike.
#pragma once

#include <filesystem>

#include "batch/run_batch.h"
#include "cli/commands.h"
#include "engine/engine.h"

namespace tongket::cli {

/// Threads, strictness, date and program; the results go to `out`.
[[nodiscard]] batch::BatchRequest batch_request(const std::filesystem::path& out,
                                                const Context& context);
/// An engine that sets each report on the one thread that asks for it.
[[nodiscard]] engine::Engine batch_engine(const Context& context);

}  // namespace tongket::cli
