#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace tongket::base {

void for_each_index(std::size_t count,
                    std::uint32_t threads,
                    const std::function<void(std::size_t)>& task) {
    constexpr std::size_t most_threads = 8;  // beyond this, starting them costs more than it wins
    const std::size_t wanted = threads > 0 ? threads : std::thread::hardware_concurrency();
    const std::size_t workers = std::clamp<std::size_t>(std::min(wanted, count), 1, most_threads);

    std::vector<std::exception_ptr> errors(count);
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) {
            try {
                task(i);
            } catch (...) {
                errors[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        helpers.reserve(workers - 1);
        try {
            while (helpers.size() + 1 < workers) {
                helpers.emplace_back(work);
            }
        } catch (const std::system_error&) {
            // No thread to be had: those that run, the caller's at least, do all the work.
        }
        work();
    }
    const auto failed =
        std::ranges::find_if(errors, [](const auto& error) { return error != nullptr; });
    if (failed != errors.end()) {
        std::rethrow_exception(*failed);
    }
}

}  // namespace tongket::base
