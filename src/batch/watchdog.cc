#include "batch/watchdog.h"

#include <chrono>
#include <system_error>
#include <utility>

namespace tongket::batch {

namespace {

constexpr std::chrono::milliseconds between_looks{200};

}  // namespace

Watchdog::Watchdog(engine::Clock clock, std::uint64_t limit_nanoseconds, std::size_t threads)
    : clock_(std::move(clock)), limit_(limit_nanoseconds), watched_(threads) {
    if (!clock_) {
        return;
    }
    try {
        thread_ = std::thread([this] { watch(); });
    } catch (const std::system_error&) {
        // No thread to be had: the other limits of a report hold.
    }
}

Watchdog::~Watchdog() {
    {
        const std::scoped_lock lock(mutex_);
        ended_ = true;
    }
    ending_.notify_all();
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Watchdog::watch() {
    std::unique_lock lock(mutex_);
    while (!ending_.wait_for(lock, between_looks, [this] { return ended_; })) {
        look();
    }
}

void Watchdog::look() {
    const std::uint64_t now = clock_();
    for (Watched& watched : watched_) {
        if (watched.budget != nullptr && now - watched.since > limit_) {
            watched.budget->cancel();
            watched.cancelled = true;
        }
    }
}

void Watchdog::begin(std::size_t thread, base::Budget& budget) {
    const std::uint64_t now = clock_ ? clock_() : 0;
    const std::scoped_lock lock(mutex_);
    watched_[thread] = {&budget, now, false};
}

bool Watchdog::end(std::size_t thread) {
    const std::scoped_lock lock(mutex_);
    return std::exchange(watched_[thread], {}).cancelled;
}

}  // namespace tongket::batch
