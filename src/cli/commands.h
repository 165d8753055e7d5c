// cli/commands.h: one function a subcommand; each returns the exit code.
#pragma once

#include <cstdint>
#include <string>

#include "cli/arguments.h"
#include "engine/engine.h"

namespace tongket::cli {

/// What the commands need of the outside: the engine, and the date that the user's environment
/// sets.
struct Context {
    const engine::Engine& engine;
    /// What the last build made: it outlives the command, so that nobody waits for it to be taken
    /// apart piece by piece.
    engine::Product& product;
    const CommonOptions& common;
    std::string date;       ///< from SOURCE_DATE_EPOCH, or empty
    std::int32_t year = 0;  ///< now
};

/// As `--strict` asks.
[[nodiscard]] inline engine::Strictness strictness_of(const CommonOptions& common) {
    return common.strict ? engine::Strictness::Strict : engine::Strictness::Lenient;
}

[[nodiscard]] int run_build(const BuildCommand& command, const Context& context);
[[nodiscard]] int run_check(const CheckCommand& command, const Context& context);
[[nodiscard]] int run_fonts(const FontsCommand& command, const Context& context);
[[nodiscard]] int run_dump(const DumpCommand& command, const Context& context);
[[nodiscard]] int run_text(const TextCommand& command, const Context& context);
[[nodiscard]] int run_new(const NewCommand& command, const Context& context);
[[nodiscard]] int run_batch(const BatchCommand& command, const Context& context);
[[nodiscard]] int run_batch_merge(const BatchMergeCommand& command, const Context& context);
[[nodiscard]] int run_bind(const BindCommand& command, const Context& context);
[[nodiscard]] int run_watch(const WatchCommand& command, const Context& context);
[[nodiscard]] int run_gallery(const GalleryCommand& command, const Context& context);
[[nodiscard]] int run_schema(const SchemaCommand& command);

}  // namespace tongket::cli
