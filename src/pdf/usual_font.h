// pdf/usual_font.h: a face with its usual letters, and words in it.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "base/hash.h"
#include "pdf/encoding.h"
#include "pdf/word_map.h"
#include "pdf/word_uses.h"

namespace tongket::pdf {

/// Words as one font has them, for all documents with that font: as many as the first of them
/// bring. Thread-safe; what is kept stays at its address.
class FontWords {
  public:
    /// Of the words whose `font_of` is `font`, those that are known; others stay null.
    void find(std::span<const WordKey> words,
              std::span<const std::uint32_t> font_of,
              std::uint32_t font,
              std::span<const EncodedWord*> known) const;
    /// Asked once for each document that has the font. Whether its words are worth keeping: it is
    /// not the first, and there is room.
    [[nodiscard]] bool wants_words();
    /// The word, from now on known; its number of the font is of no account.
    void keep(const WordKey& key, const EncodedWord& word);

  private:
    struct Kept {
        std::vector<EncodedGlyph> glyphs;
        std::string codes;
        EncodedWord word;  ///< of these
    };
    mutable std::mutex mutex_;
    std::size_t documents_ = 0;
    WordMap<const EncodedWord*> words_;
    std::deque<Kept> kept_;
};

/// The font of a face whose glyphs are all usual letters and stand for nothing else
/// (`usual_letters`).
struct UsualFont {
    UsualFont(const text::Face& face, text::FaceId id, std::int32_t tracking);

    FaceUse use;
    base::Hash made_of;
    FontWords words;  ///< that say what their letters say
};

}  // namespace tongket::pdf
