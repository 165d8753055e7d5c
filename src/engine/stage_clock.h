// engine/stage_clock.h: how long the stages of one document take.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "engine/engine.h"

namespace tongket::engine {

/// Gives each stage the time since the one before it ended; 0 where there is no clock.
class StageClock {
  public:
    /// Both outlive it.
    StageClock(const Clock& clock, std::vector<StageTime>& times)
        : clock_(clock), times_(times), last_(now()) {}

    /// The stage has ended.
    void note(std::string stage) {
        const std::uint64_t time = now();
        times_.push_back({std::move(stage), time - last_});
        last_ = time;
    }

  private:
    [[nodiscard]] std::uint64_t now() const { return clock_ ? clock_() : 0; }

    const Clock& clock_;
    std::vector<StageTime>& times_;
    std::uint64_t last_;
};

}  // namespace tongket::engine
