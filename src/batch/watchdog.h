// batch/watchdog.h: stops reports that take too long.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "base/budget.h"
#include "engine/engine.h"

namespace tongket::batch {

/// Cancels the budget of a report whose thread has worked on it for longer than the limit, by the
/// clock of the command line; without a clock it never does.
class Watchdog {
  public:
    Watchdog(engine::Clock clock, std::uint64_t limit_nanoseconds, std::size_t threads);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

    void begin(std::size_t thread, base::Budget& budget);
    /// The budget is not touched any more; true if it was cancelled.
    [[nodiscard]] bool end(std::size_t thread);

  private:
    struct Watched {
        base::Budget* budget = nullptr;
        std::uint64_t since = 0;
        bool cancelled = false;
    };
    void watch();
    void look();

    engine::Clock clock_;
    std::uint64_t limit_;
    std::mutex mutex_;
    std::condition_variable ending_;
    bool ended_ = false;
    std::vector<Watched> watched_;
    std::thread thread_;
};

}  // namespace tongket::batch
