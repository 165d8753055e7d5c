#include "base/heap.h"

#ifdef TONGKET_MIMALLOC
#include <cstddef>
#include <cstdint>
#include <memory>

#include <mimalloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#endif

namespace tongket::base {

#ifdef TONGKET_MIMALLOC

namespace {

constexpr std::uintptr_t segment = std::uintptr_t{32} << 20U;  // mimalloc's unit
/// What a usual report takes; more comes in small pages, of which less is left over.
constexpr std::size_t room = std::size_t{96} << 20U;

/// Gives mimalloc `room` that is free, in large pages.
void add_room() {
    void* const begin = mmap(nullptr, room + segment, PROT_READ | PROT_WRITE,
                             MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (begin == MAP_FAILED) {
        return;
    }
    const std::uintptr_t offset = -reinterpret_cast<std::uintptr_t>(begin) & (segment - 1);
    std::byte* const start = static_cast<std::byte*>(begin) + offset;
    madvise(start, room, MADV_HUGEPAGE);
    constexpr bool is_committed = false;  // what is free goes back to the system
    constexpr bool is_pinned = false, is_zero = true;
    constexpr int any_node = -1;
    mi_manage_os_memory(start, room, is_committed, is_pinned, is_zero, any_node);
}

}  // namespace

void widen_heap() {
#if MI_MALLOC_VERSION < 300
    mi_option_set(mi_option_decommit_delay, 10);  // milliseconds, as in mimalloc 3
#endif
    prctl(PR_SET_THP_DISABLE, 0, 0, 0, 0);  // mimalloc 3 turns large pages off for the process
    // What was taken before now lies in a segment that is used up first.
    const auto piece = std::make_unique<std::byte>();
    const std::uintptr_t used = reinterpret_cast<std::uintptr_t>(piece.get()) & ~(segment - 1);
    madvise(reinterpret_cast<void*>(used), segment, MADV_HUGEPAGE);
    add_room();
}

void give_back_heap() { mi_collect(true); }

void keep_heap() {
#if MI_MALLOC_VERSION < 300
    mi_option_set(mi_option_decommit_delay, 500);  // milliseconds, many times a usual report
#else
    mi_option_set(mi_option_purge_delay, 500);
#endif
}

#else  // sanitizers have a heap of their own

void widen_heap() {}
void give_back_heap() {}
void keep_heap() {}

#endif

}  // namespace tongket::base
