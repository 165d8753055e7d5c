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

/// The glyphs of a face and what they stand for: as its usual font has them, as long as no word
/// asks for more.
class GlyphsInUse {
  public:
    GlyphsInUse(text::FaceId face, std::int32_t tracking)
        : own_(std::make_shared<FaceUse>(FaceUse{face, tracking, {}})), use_(own_) {}
    explicit GlyphsInUse(const std::shared_ptr<UsualFont>& usual) : use_(usual, &usual->use) {}

    /// Which of the glyph's texts this one is, from now on if it was none.
    std::uint32_t text_index(std::uint32_t glyph, std::string_view text) {
        if (use_->glyphs.contains(glyph)) {
            const GlyphUse& known = use_->glyphs.at(glyph);
            if (known.text == text) {
                return 0;
            }
            const auto found = std::ranges::find(known.others, text);
            if (found != known.others.end()) {
                return static_cast<std::uint32_t>(found - known.others.begin()) + 1;
            }
        }
        if (own_ == nullptr) {
            own_ = std::make_shared<FaceUse>(*use_);
            use_ = own_;
        }
        GlyphUse& use = own_->glyphs[glyph];
        if (use.text.empty()) {
            use.text = text;
            return 0;
        }
        use.others.emplace_back(text);
        return base::narrow<std::uint32_t>(use.others.size());
    }
    [[nodiscard]] std::shared_ptr<const FaceUse> use() const { return use_; }

  private:
    std::shared_ptr<FaceUse> own_;  ///< null: the usual font's
    std::shared_ptr<const FaceUse> use_;
};

/// The glyphs of a face that words show, beside its usual letters.
class ShownGlyphs {
  public:
    explicit ShownGlyphs(const GlyphTexts& usual) : usual_(&usual) {}

    /// Of words that the usual font knows, only as many as tell whether there are enough letters.
    [[nodiscard]] bool wants_known() const { return !are_many(); }
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
    [[nodiscard]] bool are_usual() const { return is_usual_ && are_many(); }

  private:
    [[nodiscard]] bool are_many() const { return count_ * 3 >= usual_->size(); }

    const GlyphTexts* usual_;
    std::vector<bool> is_shown_;
    std::size_t count_ = 0;
    bool is_usual_ = true;
};

WordUse use_word(const WordKey& key,
                 std::uint32_t font,
                 GlyphsInUse& glyphs,
                 Letters& letters,
                 std::vector<std::uint32_t>& texts) {
    const ShapedWord& word = *key.word;
    WordUse result{key, font, false, base::narrow<std::uint32_t>(texts.size())};
    for (std::size_t i = 0; i < word.glyphs.size();) {
        const auto [text, count] = cluster_at(word, i);
        if (count == 1 && !text.empty()) {
            texts.push_back(glyphs.text_index(word.glyphs[i].id, text));
            ++i;
            continue;
        }
        result.wants_actual_text = true;
        for (const std::size_t end = i + count; i < end; ++i) {
            const std::uint32_t glyph = word.glyphs[i].id;
            texts.push_back(glyphs.text_index(glyph, letters.of(glyph)));
        }
    }
    return result;
}

/// The faces of words, each once for each letter-space in its advances, in order of first use.
class FaceList {
  public:
    using Face = std::pair<text::FaceId, std::int32_t>;

    /// Words beside each other are mostly of one face, and a document has few.
    std::uint32_t add(const WordKey& key) {
        const Face face{key.word->face, key.tracking};
        if (last_ >= faces_.size() || faces_[last_] != face) {
            const auto found = std::ranges::find(faces_, face);
            last_ = static_cast<std::size_t>(found - faces_.begin());
            if (found == faces_.end()) {
                faces_.push_back(face);
            }
        }
        return static_cast<std::uint32_t>(last_);
    }
    [[nodiscard]] const std::vector<Face>& faces() const { return faces_; }

  private:
    std::vector<Face> faces_;
    std::size_t last_ = 0;
};

/// The usual fonts of `faces`; null: the words show few of the usual letters, or others. What they
/// know of `words`, whose faces are `face_of`, goes to `known`.
std::vector<std::shared_ptr<UsualFont>> find_usual(std::span<const FaceList::Face> faces,
                                                   std::span<const WordKey> words,
                                                   std::span<const std::uint32_t> face_of,
                                                   const text::FontBook& fonts,
                                                   SharedParts& shared,
                                                   std::span<const EncodedWord*> known) {
    std::vector<std::shared_ptr<UsualFont>> usual;
    std::vector<ShownGlyphs> shown;
    for (const auto& [face, tracking] : faces) {
        usual.push_back(shared.usual_font(fonts, face, tracking));
        shown.emplace_back(usual.back()->use.glyphs);
        usual.back()->words.find(words, face_of, static_cast<std::uint32_t>(usual.size() - 1),
                                 known);
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (known[i] == nullptr || shown[face_of[i]].wants_known()) {
            shown[face_of[i]].add(*words[i].word);
        }
    }
    for (std::size_t i = 0; i < usual.size(); ++i) {
        if (!shown[i].are_usual()) {
            usual[i] = nullptr;
        }
    }
    return usual;
}

}  // namespace

bool Uses::is_usual(std::size_t face) const {
    return usual[face] != nullptr && faces[face].get() == &usual[face]->use;
}

Uses collect_uses(std::span<const WordKey> words,
                  const text::FontBook& fonts,
                  SharedParts& shared) {
    FaceList faces;
    std::vector<std::uint32_t> face_of;
    face_of.reserve(words.size());
    for (const WordKey& key : words) {
        face_of.push_back(faces.add(key));
    }
    std::vector<const EncodedWord*> known(words.size());
    Uses uses;
    uses.usual = find_usual(faces.faces(), words, face_of, fonts, shared, known);
    std::vector<Letters> letters;
    std::vector<GlyphsInUse> glyphs;
    for (std::size_t i = 0; i < uses.usual.size(); ++i) {
        const auto [face, tracking] = faces.faces()[i];
        letters.emplace_back(fonts.face(face));
        glyphs.push_back(uses.usual[i] ? GlyphsInUse(uses.usual[i]) : GlyphsInUse(face, tracking));
    }
    std::size_t longest_known = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (uses.usual[face_of[i]] == nullptr) {
            known[i] = nullptr;
        } else if (known[i] != nullptr) {
            longest_known = std::max(longest_known, words[i].word->glyphs.size());
        }
    }
    uses.texts.assign(longest_known, 0);
    uses.words.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::uint32_t face = face_of[i];
        uses.words.push_back(known[i] != nullptr ? WordUse{words[i], face, false, 0, known[i]}
                                                 : use_word(words[i], face, glyphs[face],
                                                            letters[face], uses.texts));
    }
    for (const GlyphsInUse& each : glyphs) {
        uses.faces.push_back(each.use());
    }
    return uses;
}

}  // namespace tongket::pdf
