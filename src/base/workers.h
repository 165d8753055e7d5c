// base/workers.h: threads that take work off the caller's hands.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace tongket::base {

/// Up to eight threads of which the caller's is one. They live as long as this object: a new thread
/// may wait some milliseconds for its core, one that sleeps is woken where it ran. Results do not
/// depend on their number, as long as what runs at once writes to places of its own.
class Workers {
  public:
    /// `threads` in all; 0: as many as the machine runs at once. Fewer if there are none to be had.
    explicit Workers(std::uint32_t threads);
    /// Ends when what has begun is done; what has not is left.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    Workers(Workers&&) = delete;
    Workers& operator=(Workers&&) = delete;

    /// Work that was handed over.
    class Task {
      public:
        /// Returns when it is done: if no thread has begun it, the caller does it. Throws on what
        /// it threw, once.
        void wait();

      private:
        friend Workers;
        struct State;
        std::shared_ptr<State> state_;
    };

    /// Threads, the caller's among them.
    [[nodiscard]] std::size_t size() const { return threads_.size() + 1; }

    /// What `work` refers to must stay until it was waited for or this object has ended.
    [[nodiscard]] Task start(std::function<void()> work);

    /// Waits like the task itself, and meanwhile does what was started and no thread has begun:
    /// where the task has work to share. Returns late if that takes longer.
    void help_until_done(Task& task);

    /// For long work that others should not wait behind, at places where it can rest: does first
    /// what other threads started meanwhile and no thread has begun. Cheap where there is nothing.
    void give_way();

    /// Calls `work(i)` once for each i below `count`. The first exception, by index, is thrown on
    /// after all have ended.
    void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

  private:
    void serve();
    void run(Task::State& task);
    /// Item `index` of the queue; locked.
    [[nodiscard]] std::shared_ptr<Task::State> take(std::size_t index);

    std::mutex mutex_;
    std::condition_variable given_;
    std::deque<std::shared_ptr<Task::State>> queue_;
    std::atomic<bool> waiting_ = false;  ///< whether the queue holds anything
    std::atomic<int> helping_ = 0;       ///< threads that want to know what is done
    bool ending_ = false;
    std::vector<std::jthread> threads_;  ///< last: joined before the others go
};

}  // namespace tongket::base
