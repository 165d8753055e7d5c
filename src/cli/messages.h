// cli/messages.h: diagnostics on the terminal, or for machines.
#pragma once

#include <string>

#include "base/diagnostics.h"
#include "cli/arguments.h"

namespace tongket::cli {

/// All messages, sorted: text as people read it (`colour` resolved: Always or Never), JSON (an
/// array of objects) or SARIF 2.1.0. With `quiet` text has errors only; of one code, text has the
/// first twenty and says how many more there are.
[[nodiscard]] std::string format_messages(const base::Diagnostics& diagnostics,
                                          const base::Sources& sources,
                                          const CommonOptions& options,
                                          Colouring colour);

/// Prints them: text to standard error, JSON and SARIF to standard output.
void print_messages(const base::Diagnostics& diagnostics,
                    const base::Sources& sources,
                    const CommonOptions& options);

}  // namespace tongket::cli
