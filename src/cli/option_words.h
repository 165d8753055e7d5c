// cli/option_words.h: what the options of several subcommands share; for the files that read
// arguments.
#pragma once

#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "base/diagnostics.h"

namespace tongket::cli {

/// The text in the language that the help is wanted in.
class Words {
  public:
    explicit Words(base::Language language) : language_(language) {}
    [[nodiscard]] std::string operator()(std::string_view vi, std::string_view en) const {
        return std::string(language_ == base::Language::Vietnamese ? vi : en);
    }

  private:
    base::Language language_;
};

inline CLI::App* add_command(CLI::App& app,
                             const std::string& name,
                             const std::string& description) {
    CLI::App* command = app.add_subcommand(name, description);
    command->fallthrough();  // common options may stand after the subcommand
    return command;
}

inline void add_layout(CLI::App& app, std::string& layout, const Words& say) {
    app.add_option("--layout", layout,
                   say("mẫu trình bày: tên hoặc tệp", "layout: a name or a file"))
        ->type_name("NAME|FILE");
}

}  // namespace tongket::cli
