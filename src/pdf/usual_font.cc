#include "pdf/usual_font.h"

#include "pdf/make_font.h"
#include "pdf/usual_letters.h"

namespace tongket::pdf {

void FontWords::find(std::span<const WordKey> words,
                     std::span<const std::uint32_t> font_of,
                     std::uint32_t font,
                     std::span<const EncodedWord*> known) const {
    const std::scoped_lock lock(mutex_);
    if (words_.empty()) {
        return;
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (font_of[i] == font) {
            const EncodedWord* const* found = words_.find(words[i]);
            known[i] = found != nullptr ? *found : nullptr;
        }
    }
}

bool FontWords::wants_words() {
    constexpr std::size_t most_kept = 8192;  // beyond them, words come once
    const std::scoped_lock lock(mutex_);
    ++documents_;
    return documents_ > 1 && kept_.size() < most_kept;
}

void FontWords::keep(const WordKey& key, const EncodedWord& word) {
    const std::scoped_lock lock(mutex_);
    const auto [index, is_new] = words_.add(key);
    if (!is_new) {
        return;
    }
    Kept& kept = kept_.emplace_back();
    kept.glyphs.assign(word.glyphs.begin(), word.glyphs.end());
    kept.word = word;
    kept.word.glyphs = kept.glyphs;
    if (word.row) {
        kept.codes = word.row->codes;
        kept.word.row->codes = kept.codes;
    }
    words_[index].second = &kept.word;
}

UsualFont::UsualFont(const text::Face& face, text::FaceId id, std::int32_t tracking)
    : use{id, tracking, usual_letters(face)}, made_of(hash_use(use)) {}

}  // namespace tongket::pdf
