// base/heap.h: how a short-lived process takes its memory from the system.
#pragma once

#include <cstdlib>
#include <memory>

namespace tongket::base {

struct Free {
    void operator()(void* piece) const { std::free(piece); }
};

/// Has the heap grow in pages as large as the system has (madvise(2), MADV_HUGEPAGE): a few faults
/// instead of thousands. A wish: where it is refused, nothing else changes. Addresses are taken
/// for far more than a usual report, memory only as it is used. Call it before the first thread.
void widen_heap();

/// The same for what the calling thread will take, which glibc keeps apart. To be kept as long as
/// the thread takes memory: addresses that are not used, so that what it takes begins with a large
/// page.
[[nodiscard]] std::unique_ptr<void, Free> widen_heap_of_thread();

/// Gives what is free of all threads' heaps back to the system. It takes milliseconds: for who has
/// given up much, and will not take as much again.
void give_back_heap();

}  // namespace tongket::base
