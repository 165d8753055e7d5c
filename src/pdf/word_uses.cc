#include "pdf/word_uses.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include <hb.h>

#include "base/narrow.h"
#include "base/utf8.h"
#include "pdf/shared_parts.h"
#include "pdf/usual_font.h"

namespace tongket::pdf {

namespace {

using text::ShapedWord;

/// Shown by a glyph that shares its letter with others, to readers that know no ActualText:
/// invisible.
constexpr std::string_view word_joiner = "\xE2\x81\xA0";

/// The letters of a face's glyphs by its character map, which is read when it is asked for.
class Letters {
  public:
    explicit Letters(const text::Face& face) : face_(face) {}

    /// Marks set apart from their letter have texts of their own only there.
    [[nodiscard]] std::string_view of(std::uint32_t glyph) {
        if (!is_read_) {
            is_read_ = true;
            read();
        }
        const auto found = letters_.find(glyph);
        return found == letters_.end() ? word_joiner : std::string_view(found->second);
    }

  private:
    void read() {
        auto* font = static_cast<hb_font_t*>(face_.harfbuzz_font());
        hb_set_t* characters = hb_set_create();
        hb_face_collect_unicodes(static_cast<hb_face_t*>(face_.harfbuzz_face()), characters);
        hb_codepoint_t character = HB_SET_VALUE_INVALID;
        while (hb_set_next(characters, &character) != 0) {
            hb_codepoint_t shown = 0;
            const bool is_private = character >= 0xE000 && character < 0xF900;
            if (!is_private && hb_font_get_nominal_glyph(font, character, &shown) != 0) {
                std::string letter;
                base::append_utf8(letter, character);
                letters_.try_emplace(shown, std::move(letter));
            }
        }
        hb_set_destroy(characters);
    }

    const text::Face& face_;
    std::map<std::uint32_t, std::string> letters_;
    bool is_read_ = false;
};

/// The text of the cluster that starts at `glyphs[i]`, and how many glyphs show it.
struct Cluster {
    std::string_view text;
    std::size_t glyphs = 1;
};

Cluster cluster_at(const ShapedWord& word, std::size_t i) {
    const std::size_t start = word.glyphs[i].cluster;
    std::size_t end = i + 1;
    while (end < word.glyphs.size() && word.glyphs[end].cluster == start) {
        ++end;
    }
    const std::size_t stop = end < word.glyphs.size() ? word.glyphs[end].cluster : word.text.size();
    const std::string_view text = word.text;
    return {start <= stop && stop <= text.size() ? text.substr(start, stop - start) : "", end - i};
}

std::uint32_t text_index(GlyphTexts& glyphs, std::uint32_t glyph, std::string_view text) {
    GlyphUse& use = glyphs[glyph];
    if (use.text.empty()) {
        use.text = text;
    }
    if (use.text == text) {
        return 0;
    }
    const auto found = std::ranges::find(use.others, text);
    const auto index = static_cast<std::uint32_t>(found - use.others.begin());
    if (found == use.others.end()) {
        use.others.emplace_back(text);
    }
    return index + 1;
}

/// The glyphs of a face that words show, beside its usual letters.
class ShownGlyphs {
  public:
    explicit ShownGlyphs(const GlyphTexts& usual) : usual_(&usual) {}

    void add(const ShapedWord& word) {
        for (const text::Glyph& glyph : word.glyphs) {
            if (glyph.id >= is_shown_.size()) {
                is_shown_.resize(std::size_t{glyph.id} + 1);
            }
            if (!is_shown_[glyph.id]) {
                is_shown_[glyph.id] = true;
                ++count_;
                is_usual_ = is_usual_ && usual_->contains(glyph.id);
            }
        }
    }
    [[nodiscard]] bool are_usual() const { return is_usual_ && count_ * 3 >= usual_->size(); }

  private:
    const GlyphTexts* usual_;
    std::vector<bool> is_shown_;
    std::size_t count_ = 0;
    bool is_usual_ = true;
};

WordUse use_word(const WordKey& key,
                 std::uint32_t font,
                 FaceUse& use,
                 Letters& letters,
                 std::vector<std::uint32_t>& texts) {
    const ShapedWord& word = *key.word;
    WordUse result{key, font, false, base::narrow<std::uint32_t>(texts.size())};
    for (std::size_t i = 0; i < word.glyphs.size();) {
        const auto [text, count] = cluster_at(word, i);
        if (count == 1 && !text.empty()) {
            texts.push_back(text_index(use.glyphs, word.glyphs[i].id, text));
            ++i;
            continue;
        }
        result.wants_actual_text = true;
        for (const std::size_t end = i + count; i < end; ++i) {
            const std::uint32_t glyph = word.glyphs[i].id;
            texts.push_back(text_index(use.glyphs, glyph, letters.of(glyph)));
        }
    }
    return result;
}

}  // namespace

Uses collect_uses(std::span<const WordKey> words,
                  const text::FontBook& fonts,
                  SharedParts& shared) {
    Uses uses;
    uses.words.reserve(words.size());
    std::vector<Letters> letters;
    std::vector<ShownGlyphs> shown;
    std::vector<std::uint32_t> font_of;
    font_of.reserve(words.size());
    std::map<std::pair<text::FaceId, std::int32_t>, std::uint32_t> indices;
    for (const WordKey& key : words) {
        const text::FaceId face = key.word->face;
        const auto next = static_cast<std::uint32_t>(uses.faces.size());
        const auto [found, is_new] = indices.try_emplace({face, key.tracking}, next);
        if (is_new) {
            uses.faces.push_back({face, key.tracking, {}});
            letters.emplace_back(fonts.face(face));
            uses.usual.push_back(shared.usual_font(fonts, face, key.tracking));
            shown.emplace_back(uses.usual.back()->use.glyphs);
        }
        font_of.push_back(found->second);
        shown[found->second].add(*key.word);
    }
    std::vector<const EncodedWord*> known(words.size());
    for (std::uint32_t font = 0; font < shown.size(); ++font) {
        if (shown[font].are_usual()) {
            uses.faces[font] = uses.usual[font]->use;
            uses.usual[font]->words.find(words, font_of, font, known);
        } else {
            uses.usual[font] = nullptr;
        }
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t font = font_of[i];
        if (known[i] != nullptr) {
            uses.words.push_back(
                {words[i], font, false, base::narrow<std::uint32_t>(uses.texts.size()), known[i]});
            uses.texts.resize(uses.texts.size() + words[i].word->glyphs.size());
        } else {
            uses.words.push_back(
                use_word(words[i], font, uses.faces[font], letters[font], uses.texts));
        }
    }
    return uses;
}

}  // namespace tongket::pdf
