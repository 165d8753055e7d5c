#include "cli/heap.h"

#include <cstdint>
#include <cstdlib>
#include <memory>

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace tongket::cli {

namespace {

constexpr std::uintptr_t huge_page = std::uintptr_t{2} << 20U;
constexpr int usual_report = 24 << 20;   // what a report of 30 pages takes
constexpr int largest_piece = 64 << 20;  // larger ones are mapped on their own and given back

struct Free {
    void operator()(void* piece) const { std::free(piece); }
};

}  // namespace

void widen_heap() {
    mallopt(M_TOP_PAD, usual_report);
    mallopt(M_TRIM_THRESHOLD, largest_piece);
    mallopt(M_MMAP_THRESHOLD, largest_piece);
    const std::unique_ptr<void, Free> grown(std::malloc(huge_page));  // the heap's end moves now
    const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0));
    const std::uintptr_t start =
        (reinterpret_cast<std::uintptr_t>(grown.get()) + huge_page - 1) & ~(huge_page - 1);
    if (grown && start < end) {
        madvise(reinterpret_cast<void*>(start), end - start, MADV_HUGEPAGE);
    }
}

}  // namespace tongket::cli
