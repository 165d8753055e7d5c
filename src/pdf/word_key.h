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
    [[nodiscard]] std::size_t operator()(const WordKey& key) const {
        return std::hash<const void*>()(key.word) ^ static_cast<std::size_t>(key.tracking);
    }
};

}  // namespace tongket::pdf
