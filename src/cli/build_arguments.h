// cli/build_arguments.h: the options of `build`.
#pragma once

#include "cli/arguments.h"
#include "cli/option_words.h"

namespace tongket::cli {

/// The subcommand, which fills `build` when the command line is parsed. Options that contradict
/// each other are wrong usage.
[[nodiscard]] CLI::App* add_build(CLI::App& app, BuildCommand& build, const Words& say);

}  // namespace tongket::cli
