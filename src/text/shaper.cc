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
#include "text/shared_table.h"

namespace tongket::text {
namespace {

/// Counted apart by thread, so that counting is no meeting place.
struct alignas(64) Counter {
    std::atomic<std::uint64_t> hits = 0;
    std::atomic<std::uint64_t> misses = 0;
};

/// A word that is kept: its pieces point into it.
struct KeptWord {
    std::vector<ShapedWord> pieces;
    ShapedText shaped;
};

KeptWord own(NewWord word) {
    KeptWord kept{std::move(word.pieces), std::move(word.shaped)};
    kept.shaped.pieces.reserve(kept.pieces.size());
    for (const ShapedWord& piece : kept.pieces) {
        kept.shaped.pieces.push_back(&piece);
    }
    return kept;
}

/// Longer texts hardly ever come again, and many short ones do not either: a table of ten thousand
/// rows must not fill the memory with them.
constexpr std::size_t longest_kept = 96, most_kept = 4096;

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
    SharedTable<KeptWord> words;
    SharedTable<ShapedParts> parts;
    std::atomic<std::size_t> kept_parts = 0;
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
    const auto key = make_table_key(stack, word);
    Counter& counter = parts_->counter();
    if (const KeptWord* known = parts_->words.find(key); known != nullptr) {
        counter.hits.fetch_add(1, std::memory_order_relaxed);
        return known->shaped;
    }
    counter.misses.fetch_add(1, std::memory_order_relaxed);
    return parts_->words.keep(key, own(set_word(parts_->stack(stack), word))).shaped;
}

ShapedParts Shaper::shape_parts(StackId stack, std::string_view text) {
    ShapedParts made;
    made.breaks = vietnamese::find_break_opportunities(text);
    const auto add_until = [&](std::size_t at, std::size_t end) {
        while (at < end) {
            const TextPart part = part_at(text, at, end);
            const std::string_view letters = text.substr(at, part.end - at);
            made.parts.push_back(
                {part.kind == TextPart::Kind::Blank ? nullptr : &shape(stack, letters),
                 base::narrow<std::uint32_t>(at), part.kind});
            at = part.end;
        }
        return at;
    };
    std::size_t at = 0;
    for (const vietnamese::BreakOpportunity& cut : made.breaks) {
        at = add_until(at, cut.end);
        at = add_until(at, cut.next);
    }
    add_until(at, text.size());
    return made;
}

const ShapedParts* Shaper::share_parts(StackId stack, std::string_view text) {
    if (text.size() > longest_kept) {
        return nullptr;
    }
    const auto key = make_table_key(stack, text);
    if (const ShapedParts* known = parts_->parts.find(key); known != nullptr) {
        return known;
    }
    if (parts_->kept_parts.load(std::memory_order_relaxed) >= most_kept) {
        return nullptr;
    }
    parts_->kept_parts.fetch_add(1, std::memory_order_relaxed);
    return &parts_->parts.keep(key, shape_parts(stack, text));
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
