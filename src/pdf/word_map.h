// pdf/word_map.h: values by words as the file has them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/assert.h"
#include "base/narrow.h"
#include "pdf/word_key.h"

namespace tongket::pdf {

/// A map that is asked for each word of each page: a table with open addressing leads to the
/// entries, which stand in the order in which they came and are never taken out.
template <class Value>
class WordMap {
  public:
    using Entry = std::pair<WordKey, Value>;

    /// The index of the key's entry, and whether it is new; then its value is `Value()`.
    std::pair<std::size_t, bool> add(const WordKey& key) {
        if ((entries_.size() + 1) * 2 > slots_.size()) {
            grow();
        }
        std::uint32_t& slot = slots_[slot_of(key)];
        if (slot != 0) {
            return {slot - 1, false};
        }
        entries_.emplace_back(key, Value());
        slot = base::narrow<std::uint32_t>(entries_.size());
        return {entries_.size() - 1, true};
    }

    [[nodiscard]] const Value* find(const WordKey& key) const {
        const std::uint32_t slot = slots_.empty() ? 0 : slots_[slot_of(key)];
        return slot == 0 ? nullptr : &entries_[slot - 1].second;
    }
    [[nodiscard]] const Value& at(const WordKey& key) const {
        const Value* found = find(key);
        TK_ASSERT(found != nullptr);
        return *found;
    }
    /// There will be about so many entries.
    void reserve(std::size_t entries) {
        entries_.reserve(entries);
        if ((entries + 1) * 2 > slots_.size()) {
            resize_slots(std::bit_ceil((entries + 1) * 2));
        }
    }
    [[nodiscard]] Entry& operator[](std::size_t index) { return entries_[index]; }
    [[nodiscard]] const Entry& operator[](std::size_t index) const { return entries_[index]; }
    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    [[nodiscard]] auto begin() const { return entries_.begin(); }
    [[nodiscard]] auto end() const { return entries_.end(); }

  private:
    /// Where the key is or would be: an empty slot ends the search, and half of them are.
    [[nodiscard]] std::size_t slot_of(const WordKey& key) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = WordKeyHash()(key) >> shift_;
        while (slots_[at] != 0 && !(entries_[slots_[at] - 1].first == key)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    void grow() {
        constexpr std::size_t least = 256;
        resize_slots(slots_.empty() ? least : slots_.size() * 2);
    }

    void resize_slots(std::size_t size) {
        slots_.assign(size, 0);
        shift_ = std::size_t{64} - std::bit_width(size - 1);
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            slots_[slot_of(entries_[i].first)] = base::narrow<std::uint32_t>(i + 1);
        }
    }

    std::vector<std::uint32_t> slots_;  ///< a power of two: one past the entry's index; 0: none
    std::size_t shift_ = 0;             ///< leaves the highest bits of a hash
    std::vector<Entry> entries_;
};

}  // namespace tongket::pdf
