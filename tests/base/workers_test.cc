#include "base/workers.h"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace tongket::base {
namespace {

TEST_CASE("each index is done exactly once on any number of threads") {
    for (const std::uint32_t threads : {0U, 1U, 2U, 5U, 1000U}) {
        Workers workers(threads);
        for (const std::size_t count : {300U, 1U, 0U, 7U}) {
            std::vector<int> done(count, 0);
            workers.for_each_index(count, [&done](std::size_t i) { ++done[i]; });
            CHECK(done == std::vector<int>(count, 1));
        }
    }
}

TEST_CASE("the first failure by index is thrown on after all the rest is done") {
    Workers workers(3);
    std::vector<int> done(50, 0);
    const auto run = [&] {
        workers.for_each_index(done.size(), [&done](std::size_t i) {
            done[i] = 1;
            if (i == 7 || i == 20) {
                throw std::runtime_error(std::to_string(i));
            }
        });
    };
    CHECK_THROWS_WITH(run(), "7");
    CHECK(done == std::vector<int>(50, 1));
}

TEST_CASE("work that is handed over is done once, by whoever comes first") {
    for (const std::uint32_t threads : {1U, 2U, 4U}) {
        Workers workers(threads);
        std::vector<int> runs(100, 0);
        std::vector<Workers::Task> tasks;
        for (int& run : runs) {
            tasks.push_back(workers.start([&run] { ++run; }));
        }
        for (Workers::Task& task : tasks) {
            task.wait();
            task.wait();
        }
        CHECK(runs == std::vector<int>(100, 1));
    }
}

TEST_CASE("who helps does what the task shares out, and throws what it threw") {
    for (const std::uint32_t threads : {1U, 2U, 4U}) {
        Workers workers(threads);
        std::vector<int> done(200, 0);
        Workers::Task task = workers.start([&] {
            workers.for_each_index(done.size(), [&done](std::size_t i) { ++done[i]; });
            throw std::runtime_error("then");
        });
        CHECK_THROWS_WITH(workers.help_until_done(task), "then");
        CHECK(done == std::vector<int>(200, 1));
        workers.help_until_done(task);
    }
}

TEST_CASE("long work gives way to what others started after it") {
    Workers workers(2);
    std::atomic<bool> is_begun{false};
    std::atomic<bool> is_asked{false};
    std::string order;
    Workers::Task work = workers.start([&] {
        is_begun = true;
        while (!is_asked) {
        }
        workers.give_way();
        order += "rest";
    });
    while (!is_begun) {
    }
    Workers::Task urgent = workers.start([&order] { order += "urgent "; });
    is_asked = true;
    work.wait();
    urgent.wait();
    CHECK(order == "urgent rest");
}

TEST_CASE("what a thread started itself it leaves to others when it gives way") {
    for (const std::uint32_t threads : {1U, 2U}) {
        Workers workers(threads);
        std::string order;
        const auto work = [&] {
            Workers::Task share = workers.start([&order] { order += "share"; });
            workers.give_way();
            order += "own ";
            share.wait();
        };
        Workers::Task task = workers.start(work);
        task.wait();
        CHECK(order == "own share");
    }
}

TEST_CASE("what work throws is thrown where it is waited for, once, and nowhere else") {
    for (const std::uint32_t threads : {1U, 2U}) {
        Workers workers(threads);
        Workers::Task task = workers.start([] { throw std::runtime_error("no"); });
        CHECK_THROWS_AS(task.wait(), std::runtime_error);
        CHECK_NOTHROW(task.wait());
        static_cast<void>(workers.start([] { throw std::runtime_error("no"); }));
    }
}

TEST_CASE("work that was begun is done before the threads end") {
    std::atomic<int> begun{0};
    std::atomic<int> done{0};
    {
        Workers workers(3);
        for (int i = 0; i < 20; ++i) {
            static_cast<void>(workers.start([&] {
                ++begun;
                ++done;
            }));
        }
    }
    CHECK(begun == done);
}

}  // namespace
}  // namespace tongket::base
