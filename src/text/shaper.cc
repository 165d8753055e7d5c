#include "text/shaper.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "base/narrow.h"
#include "text/fall_back.h"
#include "text/word_cache.h"

namespace tongket::text {
namespace {

/// Counted apart by thread, so that counting is no meeting place.
struct alignas(64) Counter {
    std::atomic<std::uint64_t> hits = 0;
    std::atomic<std::uint64_t> misses = 0;
};

ResolvedStack resolve(const FontBook& fonts, const FontStack& stack) {
    ResolvedStack resolved;
    resolved.ids = stack.faces;
    for (const FaceId id : stack.faces) {
        resolved.faces.push_back(&fonts.face(id));
    }
    for (const std::string& feature : stack.features) {
        if (const auto read = read_feature(feature)) {
            resolved.features.push_back(*read);
        }
    }
    return resolved;
}

}  // namespace

struct Shaper::Parts {
    struct Stack {
        FontStack named;
        ResolvedStack resolved;
    };

    const FontBook& fonts;
    std::mutex adding;
    std::deque<Stack> stacks;  ///< under `adding`; their addresses stay
    WordCache words;
    std::array<Counter, 16> counters;

    explicit Parts(const FontBook& book) : fonts(book) {}

    Counter& counter() {
        thread_local const std::size_t mine =
            std::hash<std::thread::id>()(std::this_thread::get_id());
        return counters[mine % counters.size()];
    }
    const ResolvedStack& stack(StackId id) {
        const std::lock_guard lock(adding);
        TK_ASSERT(id < stacks.size());
        return stacks[id].resolved;
    }
};

Shaper::Shaper(const FontBook& fonts) : parts_(std::make_unique<Parts>(fonts)) {}
Shaper::~Shaper() = default;

Shaper::StackId Shaper::add_stack(const FontStack& stack) {
    const std::lock_guard lock(parts_->adding);
    const auto known = std::ranges::find(parts_->stacks, stack, &Parts::Stack::named);
    if (known != parts_->stacks.end()) {
        return base::narrow<StackId>(known - parts_->stacks.begin());
    }
    parts_->stacks.push_back({stack, resolve(parts_->fonts, stack)});
    return base::narrow<StackId>(parts_->stacks.size() - 1);
}

const ShapedText& Shaper::shape(StackId stack, std::string_view word) {
    const auto key = WordCache::make_key(stack, word);
    Counter& counter = parts_->counter();
    if (const ShapedText* known = parts_->words.find(key); known != nullptr) {
        counter.hits.fetch_add(1, std::memory_order_relaxed);
        return *known;
    }
    counter.misses.fetch_add(1, std::memory_order_relaxed);
    return parts_->words.keep(key, set_word(parts_->stack(stack), word));
}

const FontBook& Shaper::fonts() const { return parts_->fonts; }

Shaper::Statistics Shaper::statistics() const {
    Statistics sum;
    for (const Counter& counter : parts_->counters) {
        sum.hits += counter.hits.load(std::memory_order_relaxed);
        sum.misses += counter.misses.load(std::memory_order_relaxed);
    }
    return sum;
}

}  // namespace tongket::text
