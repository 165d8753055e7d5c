// cli/progress.h: how far a batch is.
#pragma once

#include <cstddef>
#include <cstdint>

#include "cli/arguments.h"
#include "engine/engine.h"

namespace tongket::cli {

/// On a terminal a bar with the rate and the time left, on one line that is drawn again; elsewhere
/// a plain line each tenth, if there are many. Silent with --quiet and for machines.
class Progress {
  public:
    Progress(const CommonOptions& options, engine::Clock clock);

    void show(std::size_t done, std::size_t all);
    /// Takes the bar away, for what is printed next.
    void clear();

  private:
    enum class Form : std::uint8_t { None, Bar, Lines };
    void draw_bar(std::size_t done, std::size_t all, std::uint64_t now);

    Form form_ = Form::None;
    base::Language language_;
    engine::Clock clock_;
    std::uint64_t begin_ = 0, drawn_ = 0;
    std::size_t tenth_ = 0;
    bool visible_ = false;
};

}  // namespace tongket::cli
