// cli/messages.h: diagnostics on the terminal, or for machines.
#pragma once

#include <memory>
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

/// The messages of many documents, in turn. Text is printed as it comes; JSON and SARIF are one
/// list, printed at the end.
class MessageLog {
  public:
    explicit MessageLog(const CommonOptions& options);
    ~MessageLog();
    MessageLog(const MessageLog&) = delete;
    MessageLog& operator=(const MessageLog&) = delete;

    void add(const base::Diagnostics& diagnostics, const base::Sources& sources);
    /// Prints the list; call it once.
    void end();

  private:
    struct List;
    const CommonOptions& options_;
    std::unique_ptr<List> list_;
};

/// Prints them: text to standard error, JSON and SARIF to standard output.
void print_messages(const base::Diagnostics& diagnostics,
                    const base::Sources& sources,
                    const CommonOptions& options);

}  // namespace tongket::cli
