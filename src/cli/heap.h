// cli/heap.h: how a short-lived process takes its memory from the system.
#pragma once

namespace tongket::cli {

/// Grows the heap once, by enough for a usual report, in pages as large as the system has
/// (madvise(2), MADV_HUGEPAGE): a few faults instead of thousands. A wish: where it is refused,
/// nothing else changes. Call it before the first thread.
void widen_heap();

}  // namespace tongket::cli
