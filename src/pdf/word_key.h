// pdf/word_key.h: a word as the file has it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "text/shaped_word.h"

namespace tongket::pdf {

/// A word as it is shown: in its face, or in one whose advances hold the letter-space.
struct WordKey {
    const text::ShapedWord* word = nullptr;
    std::int32_t tracking = 0;  ///< in units of the face
    friend bool operator==(const WordKey&, const WordKey&) = default;
};
struct WordKeyHash {
    /// Its highest bits tell most (Knuth, TAOCP 3, 6.4).
    [[nodiscard]] std::uint64_t operator()(const WordKey& key) const {
        const std::uint64_t word = std::hash<const void*>()(key.word);
        return (word ^ static_cast<std::uint64_t>(key.tracking)) * 0x9E37'79B9'7F4A'7C15U;
    }
};

}  // namespace tongket::pdf
