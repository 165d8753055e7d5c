#include "text/word_cache.h"

#include <functional>
#include <utility>

namespace tongket::text {
namespace {

constexpr std::size_t first_size = 1024;

}  // namespace

WordCache::Key WordCache::make_key(std::uint32_t stack, std::string_view text) {
    // Fibonacci hashing spreads the stacks (Knuth, TAOCP 3, 6.4).
    const std::uint64_t hash = std::hash<std::string_view>()(text);
    return {stack, text, hash ^ ((stack + 1) * 0x9E3779B97F4A7C15U)};
}

WordCache::WordCache() {
    tables_.push_back(std::make_unique<Slots>(first_size));
    readable_.store(tables_.back().get(), std::memory_order_release);
}

const WordCache::Entry* WordCache::probe(const Slots& slots, const Key& key) {
    const std::size_t mask = slots.size() - 1;
    for (std::size_t i = key.hash & mask;; i = (i + 1) & mask) {
        const Entry* entry = slots[i].load(std::memory_order_acquire);
        if (entry == nullptr ||
            (entry->hash == key.hash && entry->stack == key.stack && entry->text == key.text)) {
            return entry;
        }
    }
}

void WordCache::place(Slots& slots, const Entry& entry) {
    const std::size_t mask = slots.size() - 1;
    std::size_t i = entry.hash & mask;
    while (slots[i].load(std::memory_order_relaxed) != nullptr) {
        i = (i + 1) & mask;
    }
    slots[i].store(&entry, std::memory_order_release);
}

const ShapedText* WordCache::find(const Key& key) const {
    const Entry* entry = probe(*readable_.load(std::memory_order_acquire), key);
    return entry == nullptr ? nullptr : &entry->shaped;
}

const ShapedText& WordCache::keep(const Key& key, NewWord word) {
    const std::lock_guard lock(writing_);
    if (const Entry* older = probe(*tables_.back(), key); older != nullptr) {
        return older->shaped;
    }
    if ((entries_.size() + 1) * 2 > tables_.back()->size()) {
        auto larger = std::make_unique<Slots>(tables_.back()->size() * 2);
        for (const Entry& entry : entries_) {
            place(*larger, entry);
        }
        tables_.push_back(std::move(larger));
        readable_.store(tables_.back().get(), std::memory_order_release);
    }
    Entry& entry = entries_.emplace_back(Entry{key.stack, key.hash, std::string(key.text),
                                               std::move(word.pieces), std::move(word.shaped)});
    entry.shaped.pieces.reserve(entry.pieces.size());
    for (const ShapedWord& piece : entry.pieces) {
        entry.shaped.pieces.push_back(&piece);
    }
    place(*tables_.back(), entry);
    return entry.shaped;
}

}  // namespace tongket::text
