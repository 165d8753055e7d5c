#include "base/workers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <new>
#include <system_error>
#include <utility>

#include <pthread.h>
#include <sched.h>

#include "base/narrow.h"

namespace tongket::base {

namespace {

constexpr std::uint32_t most_threads = 8;  // beyond this, starting them costs more than it wins

/// Has a new thread begin on another core than the caller's, if it may: the system would put it
/// behind the caller, and take milliseconds to see that it waits there.
void move_aside(std::jthread& thread) {
    cpu_set_t allowed;
    const int own = sched_getcpu();
    if (own < 0 || sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return;
    }
    cpu_set_t others = allowed;
    CPU_CLR(static_cast<std::size_t>(own), &others);
    if (pthread_setaffinity_np(thread.native_handle(), sizeof others, &others) == 0) {
        pthread_setaffinity_np(thread.native_handle(), sizeof allowed, &allowed);
    }
}

}  // namespace

struct Workers::Task::State {
    explicit State(std::function<void()> given) : work(std::move(given)) {}

    std::function<void()> work;
    const std::thread::id starter = std::this_thread::get_id();
    std::exception_ptr error;
    std::atomic<bool> begun{false};
    std::atomic<bool> done{false};

    /// Does the work unless another thread has begun it.
    void run() noexcept {
        if (begun.exchange(true)) {
            return;
        }
        try {
            work();
        } catch (...) {
            error = std::current_exception();
        }
        done = true;
        done.notify_all();
    }
};

void Workers::Task::wait() {
    state_->run();
    state_->done.wait(false);
    if (const std::exception_ptr error = std::exchange(state_->error, nullptr)) {
        std::rethrow_exception(error);
    }
}

Workers::Workers(std::uint32_t threads) {
    const std::uint32_t wanted = threads > 0 ? threads : std::thread::hardware_concurrency();
    const std::size_t helpers = std::clamp(wanted, 1U, most_threads) - 1;
    threads_.reserve(helpers);
    try {
        while (threads_.size() < helpers) {
            threads_.emplace_back([this] { serve(); });
            move_aside(threads_.back());
        }
    } catch (const std::system_error&) {
        // No more threads to be had: those that run, the caller's at least, do all the work.
    }
}

Workers::~Workers() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
        queue_.clear();
        waiting_ = false;
    }
    given_.notify_all();
}

void Workers::serve() {
    while (true) {
        std::unique_lock lock(mutex_);
        given_.wait(lock, [this] { return ending_ || !queue_.empty(); });
        if (ending_) {
            return;
        }
        const std::shared_ptr<Task::State> task = take(0);
        lock.unlock();
        run(*task);
    }
}

void Workers::run(Task::State& task) {
    task.run();
    if (helping_ > 0) {
        { const std::scoped_lock lock(mutex_); }  // who helps has looked, or waits
        given_.notify_all();
    }
}

std::shared_ptr<Workers::Task::State> Workers::take(std::size_t index) {
    const auto at = queue_.begin() + narrow<std::ptrdiff_t>(index);
    std::shared_ptr<Task::State> task = std::move(*at);
    queue_.erase(at);
    waiting_ = !queue_.empty();
    return task;
}

void Workers::give_way() {
    while (waiting_) {
        std::unique_lock lock(mutex_);
        // What this thread started is its share for others of what it does itself.
        const auto other = std::ranges::find_if(
            queue_, [](const auto& task) { return task->starter != std::this_thread::get_id(); });
        if (other == queue_.end()) {
            return;
        }
        const std::shared_ptr<Task::State> task = take(narrow<std::size_t>(other - queue_.begin()));
        lock.unlock();
        run(*task);
    }
}

void Workers::help_until_done(Task& task) {
    task.state_->run();
    ++helping_;
    std::unique_lock lock(mutex_);
    while (true) {
        given_.wait(lock, [&] { return task.state_->done || !queue_.empty(); });
        if (task.state_->done) {
            break;
        }
        const std::shared_ptr<Task::State> other = take(0);
        lock.unlock();
        run(*other);
        lock.lock();
    }
    --helping_;
    if (!queue_.empty()) {
        given_.notify_one();  // the call may have been for this
    }
    lock.unlock();
    task.wait();
}

Workers::Task Workers::start(std::function<void()> work) {
    Task task;
    task.state_ = std::make_shared<Task::State>(std::move(work));
    if (!threads_.empty()) {
        {
            const std::scoped_lock lock(mutex_);
            queue_.push_back(task.state_);
            waiting_ = true;
        }
        given_.notify_one();
    }
    return task;
}

void Workers::for_each_index(std::size_t count, const std::function<void(std::size_t)>& work) {
    std::vector<std::exception_ptr> errors(count);
    std::atomic<std::size_t> next{0};
    const auto take_indices = [&] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                work(i);
            } catch (...) {
                errors[i] = std::current_exception();
            }
        }
    };
    std::vector<Task> tasks;
    const std::size_t helpers = std::min(threads_.size(), std::max<std::size_t>(count, 1) - 1);
    tasks.reserve(helpers);
    try {
        while (tasks.size() < helpers) {
            tasks.push_back(start(take_indices));
        }
    } catch (const std::bad_alloc&) {
        // Those that were started do the rest.
    }
    take_indices();
    for (Task& task : tasks) {
        task.wait();
    }
    const auto failed =
        std::ranges::find_if(errors, [](const auto& error) { return error != nullptr; });
    if (failed != errors.end()) {
        std::rethrow_exception(*failed);
    }
}

}  // namespace tongket::base
