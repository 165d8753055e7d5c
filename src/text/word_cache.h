// text/word_cache.h: shaped words under (stack, text), shared by threads.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "text/shaper.h"

namespace tongket::text {

/// What shaping a text gives, before the cache owns it: `shaped.pieces` is still empty.
struct NewWord {
    std::vector<ShapedWord> pieces;
    ShapedText shaped;
};

/// An open-addressed table of pointers. Looking up takes no lock, since a common word such as the
/// blank is asked for by all threads at once. Nothing is ever taken out. A full table is replaced
/// by a copy of twice the size and kept: a reader may still be in it.
class WordCache {
  public:
    struct Key {
        std::uint32_t stack = 0;
        std::string_view text;
        std::uint64_t hash = 0;
    };
    [[nodiscard]] static Key make_key(std::uint32_t stack, std::string_view text);

    WordCache();

    /// The word, or null. A thread may miss what another one has just kept.
    [[nodiscard]] const ShapedText* find(const Key& key) const;
    /// Keeps the word and returns it; returns the older one if there is one by now.
    const ShapedText& keep(const Key& key, NewWord word);

  private:
    struct Entry {
        std::uint32_t stack = 0;
        std::uint64_t hash = 0;
        std::string text;
        std::vector<ShapedWord> pieces;
        ShapedText shaped;
    };
    using Slots = std::vector<std::atomic<const Entry*>>;  // a power of two, never all taken

    [[nodiscard]] static const Entry* probe(const Slots& slots, const Key& key);
    static void place(Slots& slots, const Entry& entry);

    std::atomic<const Slots*> readable_;
    std::mutex writing_;
    std::vector<std::unique_ptr<Slots>> tables_;  ///< the last one is readable
    std::deque<Entry> entries_;                   ///< their addresses stay
};

}  // namespace tongket::text
