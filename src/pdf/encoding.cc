#include "pdf/encoding.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/utf8.h"
#include "pdf/kept_encoding.h"
#include "pdf/make_font.h"
#include "pdf/page_words.h"
#include "pdf/shared_parts.h"
#include "pdf/text_array.h"
#include "pdf/usual_font.h"
#include "pdf/word_uses.h"

namespace tongket::pdf {

namespace {

using text::Glyph;
using text::ShapedWord;

constexpr MicroEm micro_per_em = 1'000'000;

/// Adds the faces of words with wide letter-space. Returns whether there were new ones.
bool note_untrackable(std::span<const WordKey> words,
                      const text::FontBook& fonts,
                      std::set<text::FaceId>& untrackable) {
    std::set<text::FaceId> asked;
    const std::size_t before = untrackable.size();
    for (const WordKey& key : words) {
        const text::FaceId face = key.word->face;
        if (key.tracking != 0 && asked.insert(face).second && !can_track(fonts.face(face))) {
            untrackable.insert(face);
        }
    }
    return untrackable.size() > before;
}

// ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3: these mean nothing to who copies the text in fifty years.
std::optional<char32_t> unkeepable_letter(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, i);
        i += bytes;
        const bool is_private = (character >= 0xE000 && character < 0xF900) || character >= 0xF0000;
        if (is_private || character == 0 || character == 0xFEFF || character == 0xFFFE) {
            return character;
        }
    }
    return std::nullopt;
}

std::string code_point(char32_t character) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
}

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

/// Words of `known` are without fault, as are those that a usual font knows: usual letters have a
/// glyph, and a meaning.
void check_uses(const Uses& uses,
                const text::FontBook& fonts,
                const Encoding& known,
                base::Diagnostics& diagnostics) {
    for (const auto& use : uses.faces) {
        const text::Face& face = fonts.face(use->face);
        if (face.embedding() == text::Embedding::Restricted || face.bitmap_only()) {
            diagnostics.report(base::Code::FontRestricted, {},
                               {face.family(), file_name(face.path())});
        }
    }
    for (const WordUse& use : uses.words) {
        if (use.known != nullptr || known.words.find(use.key) != nullptr) {
            continue;
        }
        const ShapedWord& word = *use.key.word;
        if (std::ranges::any_of(word.glyphs, [](const Glyph& glyph) { return glyph.id == 0; })) {
            const char32_t first =
                word.text.empty() ? U'\0' : base::decode_utf8(word.text, 0).character;
            diagnostics.report(base::Code::MissingLetter, {}, {word.text, code_point(first)});
        }
        if (const auto letter = unkeepable_letter(word.text)) {
            diagnostics.report(base::Code::LetterWithoutMeaning, {},
                               {word.text, code_point(*letter)});
        }
    }
}

/// In literal strings a code may take four bytes.
constexpr std::size_t longest_code = 4;

/// Its glyphs are added to the pool, which has room for them.
EncodedWord encode_word(const WordUse& use,
                        std::span<const std::uint32_t> texts,
                        const EmbeddedFont& font,
                        EncodedPool& pool) {
    std::vector<EncodedGlyph>& glyphs = pool.glyphs;
    const ShapedWord& word = *use.key.word;
    EncodedWord result{use.font, use.wants_actual_text, font.code_size, {}};
    const std::size_t first = glyphs.size();
    std::int64_t pen = 0;
    std::uint32_t spaces = 0;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        const Glyph& glyph = word.glyphs[i];
        const GlyphCodes& codes = font.codes.at(glyph.id);
        const bool has_code = texts[i] <= codes.others.size();
        result.wants_actual_text |= !has_code;
        spaces += i > 0 && glyph.cluster != word.glyphs[i - 1].cluster ? 1 : 0;
        glyphs.push_back({base::mul_div(pen + glyph.x_offset, micro_per_em, word.units_per_em),
                          font.program.glyphs.at(glyph.id).width * (micro_per_em / 10'000),
                          base::mul_div(glyph.y_offset, micro_per_em, word.units_per_em), spaces,
                          texts[i] > 0 && has_code ? codes.others[texts[i] - 1] : codes.code});
        pen += glyph.advance;
    }
    result.glyphs = std::span(glyphs).subspan(first);
    result.row = make_row(result.glyphs, font.code_size, pool.codes);
    return result;
}

/// Whether the word says what its letters say, in the usual font of its face.
bool is_plain(const WordUse& use, const Uses& uses) {
    return !use.wants_actual_text &&
           std::ranges::all_of(uses.texts_of(use), [](std::uint32_t text) { return text == 0; });
}

/// The words of `uses`, those of fonts that stayed the same from `before`, and others from the
/// usual fonts, which get what they lack.
void encode_all(const Uses& uses,
                const KeptEncoding& turn,
                const WordMap<EncodedWord>& before,
                Encoding& encoding) {
    std::vector<bool> is_usual, wants_words;
    for (std::size_t i = 0; i < uses.faces.size(); ++i) {
        is_usual.push_back(uses.is_usual(i));
        wants_words.push_back(is_usual[i] && uses.usual[i]->words.wants_words());
    }
    const auto is_known = [&](const WordUse& use) {
        return use.known != nullptr && is_usual[use.font];
    };
    std::size_t glyphs = 0;
    for (const WordUse& use : uses.words) {
        glyphs += is_known(use) ? 0 : use.key.word->glyphs.size();
    }
    auto pool = std::make_shared<EncodedPool>();
    pool->glyphs.reserve(glyphs);
    pool->codes.reserve(glyphs * longest_code);
    encoding.usual.assign(uses.usual.begin(), uses.usual.end());
    encoding.words.reserve(uses.words.size());
    for (const WordUse& use : uses.words) {
        EncodedWord& word = encoding.words[encoding.words.add(use.key).first].second;
        if (is_known(use)) {
            word = *use.known;
            word.font = use.font;
            continue;
        }
        const EncodedWord* known = turn.same_font[use.font] ? before.find(use.key) : nullptr;
        if (known == nullptr) {
            word = encode_word(use, uses.texts_of(use), *encoding.fonts[use.font], *pool);
            if (wants_words[use.font] && is_plain(use, uses)) {
                uses.usual[use.font]->words.keep(use.key, word);
            }
            continue;
        }
        const std::size_t first = pool->glyphs.size();
        pool->glyphs.insert(pool->glyphs.end(), known->glyphs.begin(), known->glyphs.end());
        word = *known;
        word.glyphs = std::span(pool->glyphs).subspan(first);
        word.row = make_row(word.glyphs, word.code_size, pool->codes);
    }
    encoding.pool = std::move(pool);
}

/// The fonts of `uses`; those of `same` are made.
base::Result<void> make_fonts(const Uses& uses,
                              const std::vector<bool>& same,
                              const text::FontBook& fonts,
                              base::Workers& workers,
                              SharedParts& shared,
                              std::vector<std::shared_ptr<const EmbeddedFont>>& made) {
    using Made = base::Result<std::shared_ptr<const EmbeddedFont>>;
    std::vector<std::optional<Made>> results(uses.faces.size());
    workers.for_each_index(results.size(), [&](std::size_t i) {
        if (!same[i]) {
            const FaceUse& use = *uses.faces[i];
            results[i] = shared.make_font(
                fonts, use, uses.is_usual(i) ? uses.usual[i]->made_of : hash_use(use));
        }
    });
    made.resize(uses.faces.size());
    for (std::size_t i = 0; i < results.size(); ++i) {
        if (!same[i]) {
            TK_TRY(made[i], std::move(*results[i]));
        }
    }
    return {};
}

}  // namespace

WordKey Encoding::tracked_key(const graphics::TextItem& item, const ShapedWord& word) const {
    if (untrackable.contains(word.face)) {
        return {&word, 0};
    }
    return {&word, static_cast<std::int32_t>(base::mul_div(item.letter_space.units(),
                                                           word.units_per_em, item.size.units()))};
}

base::Result<Encoding> encode_words(std::span<const graphics::Page> pages,
                                    std::span<const graphics::TextItem> slugs,
                                    const text::FontBook& fonts,
                                    base::Workers& workers,
                                    base::Diagnostics& diagnostics,
                                    KeptEncoding* kept,
                                    SharedParts* shared) {
    KeptEncoding turn = kept != nullptr ? std::exchange(*kept, {}) : KeptEncoding();
    if (turn.encoding.fonts.empty()) {
        turn = {};
    }
    Encoding encoding = std::exchange(turn.encoding, {});
    const auto list_words = [&] {
        return kept != nullptr ? turn.words.distinct(pages, slugs, encoding)
                               : distinct_words(pages, slugs, encoding, workers);
    };
    std::vector<WordKey> words = list_words();
    if (note_untrackable(words, fonts, encoding.untrackable)) {
        turn = {};
        encoding = {{}, {}, {}, std::move(encoding.untrackable)};
        words = list_words();
    }
    SharedParts alone;
    SharedParts& parts = shared != nullptr ? *shared : alone;
    const bool is_same = !encoding.fonts.empty() && words == turn.order;
    turn.same_font.assign(encoding.fonts.size(), true);
    if (!is_same) {
        Uses uses = collect_uses(words, fonts, parts);
        check_uses(uses, fonts, encoding, diagnostics);
        if (diagnostics.has_errors()) {
            return encoding;
        }
        turn.same_font.assign(uses.faces.size(), false);
        for (std::size_t i = 0; i < std::min(uses.faces.size(), turn.faces.size()); ++i) {
            turn.same_font[i] = uses.faces[i] == turn.faces[i] || *uses.faces[i] == *turn.faces[i];
        }
        TK_TRY_VOID(make_fonts(uses, turn.same_font, fonts, workers, parts, encoding.fonts));
        const auto old_pool = encoding.pool;  // as long as `before` is looked at
        const WordMap<EncodedWord> before = std::exchange(encoding.words, {});
        encode_all(uses, turn, before, encoding);
        turn.faces = std::move(uses.faces);
        turn.order = std::move(words);
    }
    if (kept != nullptr) {
        *kept = std::move(turn);
    }
    return encoding;
}

}  // namespace tongket::pdf
