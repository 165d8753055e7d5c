#include "base/heap.h"

#include <cstdint>
#include <cstdlib>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace tongket::base {

namespace {

constexpr std::uintptr_t huge_page = std::uintptr_t{2} << 20U;
constexpr int room = 256 << 20;  // of addresses, at the start
constexpr int step = 24 << 20;   // later, or where the addresses are not to be had
/// The heap gives back what is free at its end beyond this: more than the room, all of it free
/// once.
constexpr int kept = 512 << 20;
constexpr int largest_piece = 64 << 20;  // larger ones are mapped on their own and given back
/// A thread's heap of glibc lies within one such stretch, which begins at a multiple of it.
constexpr std::uintptr_t thread_heap = std::uintptr_t{64} << 20U;

void want_huge_pages(std::uintptr_t begin, std::uintptr_t end) {
    const std::uintptr_t first = (begin + huge_page - 1) & ~(huge_page - 1);
    if (first < end) {
        madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
    }
}

}  // namespace

void widen_heap() {
    mallopt(M_TOP_PAD, room);
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_MMAP_THRESHOLD, largest_piece);
    const std::unique_ptr<void, Free> grown(std::malloc(huge_page));  // the heap's end moves now
    const auto start = reinterpret_cast<std::uintptr_t>(grown.get());
    mallopt(M_TOP_PAD, step);
    if (start != 0) {
        want_huge_pages(start, reinterpret_cast<std::uintptr_t>(sbrk(0)));
    }
}

std::unique_ptr<void, Free> widen_heap_of_thread() {
    // The first large page cannot be had: glibc has written its head by now.
    std::unique_ptr<void, Free> first(std::malloc(huge_page));
    const auto start = reinterpret_cast<std::uintptr_t>(first.get()) & ~(thread_heap - 1);
    if (start != 0) {
        want_huge_pages(start, start + thread_heap);
    }
    return first;
}

void give_back_heap() { malloc_trim(0); }

}  // namespace tongket::base
