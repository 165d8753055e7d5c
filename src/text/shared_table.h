// text/shared_table.h: values under (stack, text), shared by threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tongket::text {

struct TableKey {
    std::uint32_t stack = 0;
    std::string_view text;
    std::uint64_t hash = 0;
};
[[nodiscard]] inline TableKey make_table_key(std::uint32_t stack, std::string_view text) {
    // Fibonacci hashing spreads the stacks (Knuth, TAOCP 3, 6.4).
    const std::uint64_t hash = std::hash<std::string_view>()(text);
    return {stack, text, hash ^ ((stack + 1) * 0x9E3779B97F4A7C15U)};
}

/// An open-addressed table of pointers. Looking up takes no lock, since a common word such as the
/// blank is asked for by all threads at once. Nothing is ever taken out. A full table is replaced
/// by a copy of twice the size and kept: a reader may still be in it.
template <class Value>
class SharedTable {
  public:
    SharedTable() {
        tables_.push_back(std::make_unique<Slots>(first_size));
        readable_.store(tables_.back().get(), std::memory_order_release);
    }

    /// The value, or null. A thread may miss what another one has just kept.
    [[nodiscard]] const Value* find(const TableKey& key) const {
        const Entry* entry = probe(*readable_.load(std::memory_order_acquire), key);
        return entry == nullptr ? nullptr : &entry->value;
    }

    /// Keeps the value and returns it; returns the older one if there is one by now.
    const Value& keep(const TableKey& key, Value value) {
        const std::lock_guard lock(writing_);
        if (const Entry* older = probe(*tables_.back(), key); older != nullptr) {
            return older->value;
        }
        if ((entries_.size() + 1) * 2 > tables_.back()->size()) {
            auto larger = std::make_unique<Slots>(tables_.back()->size() * 2);
            for (const Entry& entry : entries_) {
                place(*larger, entry);
            }
            tables_.push_back(std::move(larger));
            readable_.store(tables_.back().get(), std::memory_order_release);
        }
        const Entry& entry = entries_.emplace_back(
            Entry{key.hash, key.stack, std::string(key.text), std::move(value)});
        place(*tables_.back(), entry);
        return entry.value;
    }

  private:
    static constexpr std::size_t first_size = 1024;

    struct Entry {
        std::uint64_t hash = 0;
        std::uint32_t stack = 0;
        std::string text;
        Value value;
    };
    using Slots = std::vector<std::atomic<const Entry*>>;  // a power of two, never all taken

    [[nodiscard]] static const Entry* probe(const Slots& slots, const TableKey& key) {
        const std::size_t mask = slots.size() - 1;
        for (std::size_t i = key.hash & mask;; i = (i + 1) & mask) {
            const Entry* entry = slots[i].load(std::memory_order_acquire);
            if (entry == nullptr ||
                (entry->hash == key.hash && entry->stack == key.stack && entry->text == key.text)) {
                return entry;
            }
        }
    }

    static void place(Slots& slots, const Entry& entry) {
        const std::size_t mask = slots.size() - 1;
        std::size_t i = entry.hash & mask;
        while (slots[i].load(std::memory_order_relaxed) != nullptr) {
            i = (i + 1) & mask;
        }
        slots[i].store(&entry, std::memory_order_release);
    }

    std::atomic<const Slots*> readable_;
    std::mutex writing_;
    std::vector<std::unique_ptr<Slots>> tables_;  ///< the last one is readable
    std::deque<Entry> entries_;                   ///< their addresses stay
};

}  // namespace tongket::text
