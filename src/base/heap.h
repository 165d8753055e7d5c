// base/heap.h: how a short-lived process takes its memory from the system.
#pragma once

namespace tongket::base {

/// Has the heap begin in pages as large as the system has (madvise(2), MADV_HUGEPAGE): a few faults
/// instead of thousands. A wish: where it is refused, nothing else changes. Addresses are taken for
/// far more than a small report, memory only as it is used. Call it before the first thread.
void widen_heap();

/// Gives what is free of all threads' heaps back to the system. It takes milliseconds: for who has
/// given up much, and will not take as much again.
void give_back_heap();

/// For documents that are made one after the other: the next one takes what the last one gave up,
/// so that goes back to the system later than otherwise.
void keep_heap();

}  // namespace tongket::base
