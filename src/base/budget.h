// base/budget.h: what a document may use up before it is stopped, the same on every machine.
#pragma once

#include <atomic>
#include <cstdint>
#include <string_view>

namespace tongket::base {

/// Counts steps, pages and bytes against limits. Loops over input charge it and stop when it says
/// so; a clock belongs to the caller, who may only raise `cancel`.
class Budget {
  public:
    enum class Kind : std::uint8_t { Steps, Pages, Bytes };
    struct Limits {
        std::uint64_t steps = 20'000'000'000;
        std::uint64_t pages = 100'000;
        std::uint64_t bytes = std::uint64_t{8} << 30U;
    };

    Budget() = default;
    explicit Budget(Limits limits) : limits_(limits) {}

    /// False when the limit is passed or the document was cancelled; then stop at once.
    [[nodiscard]] bool charge(Kind kind, std::uint64_t amount = 1);
    [[nodiscard]] bool spent() const { return spent_.load(std::memory_order_relaxed); }
    void cancel() { spent_.store(true, std::memory_order_relaxed); }

  private:
    Limits limits_{};
    std::atomic<std::uint64_t> steps_{0};
    std::atomic<std::uint64_t> pages_{0};
    std::atomic<std::uint64_t> bytes_{0};
    std::atomic<bool> spent_{false};
};

}  // namespace tongket::base
