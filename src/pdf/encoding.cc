#include "pdf/encoding.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/assert.h"
#include "base/utf8.h"
#include "pdf/kept_encoding.h"
#include "pdf/page_words.h"
#include "pdf/shared_parts.h"
#include "pdf/text_array.h"
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

/// Words of `known` are without fault.
void check_uses(const Uses& uses,
                const text::FontBook& fonts,
                const Encoding& known,
                base::Diagnostics& diagnostics) {
    for (const FaceUse& use : uses.faces) {
        const text::Face& face = fonts.face(use.face);
        if (face.embedding() == text::Embedding::Restricted || face.bitmap_only()) {
            diagnostics.report(base::Code::FontRestricted, {},
                               {face.family(), file_name(face.path())});
        }
    }
    for (const WordUse& use : uses.words) {
        if (known.words.find(use.key) != nullptr) {
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

// The first text of a glyph gets the glyph's own code. Others get codes behind the last glyph,
// which a map leads back; a CFF program has no such map.
Codes assign_codes(EmbeddedFont& font, const GlyphTexts& glyphs) {
    Codes codes;
    const bool has_map = font.program.kind == FontProgram::Kind::TrueType;
    std::uint32_t next = font.program.glyph_count;
    const auto take = [&](std::uint32_t glyph, std::uint32_t code, const std::string& text) {
        codes[glyph].push_back(static_cast<std::uint16_t>(code));
        font.texts.push_back({static_cast<std::uint16_t>(code), glyph, text});
    };
    for (const std::uint32_t glyph : glyphs.glyphs()) {
        const std::vector<std::string>& texts = glyphs.at(glyph);
        take(glyph, font.program.glyphs.at(glyph).code, texts.front());
        for (std::size_t i = 1; i < texts.size() && has_map && next <= 0xFFFF; ++i) {
            take(glyph, next++, texts[i]);
            font.has_second_codes = true;
        }
    }
    std::ranges::sort(font.texts, {}, &CodeText::code);
    return codes;
}

/// In literal strings a code may take four bytes.
constexpr std::size_t longest_code = 4;

/// Its glyphs are added to the pool, which has room for them.
EncodedWord encode_word(const WordUse& use,
                        std::span<const std::uint32_t> texts,
                        const FontProgram& program,
                        const Codes& codes,
                        EncodedPool& pool) {
    std::vector<EncodedGlyph>& glyphs = pool.glyphs;
    const ShapedWord& word = *use.key.word;
    EncodedWord result{use.font, use.wants_actual_text, {}};
    const std::size_t first = glyphs.size();
    std::int64_t pen = 0;
    std::uint32_t spaces = 0;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        const Glyph& glyph = word.glyphs[i];
        const std::vector<std::uint16_t>& own = codes.at(glyph.id);
        const bool has_code = texts[i] < own.size();
        result.wants_actual_text |= !has_code;
        spaces += i > 0 && glyph.cluster != word.glyphs[i - 1].cluster ? 1 : 0;
        glyphs.push_back(
            {base::mul_div(pen + glyph.x_offset, micro_per_em, word.units_per_em),
             program.glyphs.at(glyph.id).width * (micro_per_em / 10'000),
             base::mul_div(glyph.y_offset, micro_per_em, word.units_per_em), spaces,
             own[has_code ? texts[i] : 0]});
        pen += glyph.advance;
    }
    result.glyphs = std::span(glyphs).subspan(first);
    result.row = make_row(result.glyphs, pool.codes);
    return result;
}

/// The words of `uses`, those of fonts that stayed the same from `before`.
void encode_all(const Uses& uses,
                const KeptEncoding& turn,
                const WordMap<EncodedWord>& before,
                Encoding& encoding) {
    auto pool = std::make_shared<EncodedPool>();
    pool->glyphs.reserve(uses.texts.size());
    pool->codes.reserve(uses.texts.size() * longest_code);
    for (const WordUse& use : uses.words) {
        EncodedWord& word = encoding.words[encoding.words.add(use.key).first].second;
        const EncodedWord* known = turn.same_font[use.font] ? before.find(use.key) : nullptr;
        if (known == nullptr) {
            word = encode_word(use, uses.texts_of(use), encoding.fonts[use.font].program,
                               turn.codes[use.font], *pool);
            continue;
        }
        const std::size_t first = pool->glyphs.size();
        pool->glyphs.insert(pool->glyphs.end(), known->glyphs.begin(), known->glyphs.end());
        word = *known;
        word.glyphs = std::span(pool->glyphs).subspan(first);
        word.row = make_row(word.glyphs, pool->codes);
    }
    encoding.pool = std::move(pool);
}

/// The fonts of `faces`, and their codes; those of `same` are made.
base::Result<void> make_fonts(std::span<const FaceUse> faces,
                              const std::vector<bool>& same,
                              const text::FontBook& fonts,
                              base::Workers& workers,
                              SharedParts* shared,
                              std::vector<EmbeddedFont>& made,
                              std::vector<Codes>& codes) {
    std::vector<std::optional<base::Result<FontProgram>>> programs(faces.size());
    workers.for_each_index(programs.size(), [&](std::size_t i) {
        if (same[i]) {
            return;
        }
        const auto& [face, tracking, glyphs] = faces[i];
        programs[i] = shared != nullptr
                          ? shared->make_program(fonts, face, glyphs.glyphs(), tracking)
                          : make_font_program(fonts.face(face), glyphs.glyphs(), tracking);
    });
    made.resize(faces.size());
    codes.resize(faces.size());
    for (std::size_t i = 0; i < programs.size(); ++i) {
        if (!same[i]) {
            TK_TRY(FontProgram program, std::move(*programs[i]));
            made[i] = {faces[i].face, faces[i].tracking, std::move(program), {}};
            codes[i] = assign_codes(made[i], faces[i].glyphs);
        }
    }
    return {};
}

}  // namespace

WordKey Encoding::key(const graphics::TextItem& item, const ShapedWord& word) const {
    constexpr std::int64_t widest_tc = 8;  // hundredths of an em
    const bool is_wide = item.letter_space * 100 > item.size * widest_tc;
    if (!is_wide || untrackable.contains(word.face)) {
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
    std::vector<WordKey> words = turn.words.distinct(pages, slugs, encoding);
    if (note_untrackable(words, fonts, encoding.untrackable)) {
        turn = {};
        encoding = {{}, {}, {}, std::move(encoding.untrackable)};
        words = turn.words.distinct(pages, slugs, encoding);
    }
    const bool is_same = !encoding.fonts.empty() && words == turn.order;
    turn.same_font.assign(encoding.fonts.size(), true);
    if (!is_same) {
        Uses uses = collect_uses(words, fonts);
        check_uses(uses, fonts, encoding, diagnostics);
        if (diagnostics.has_errors()) {
            return encoding;
        }
        turn.same_font.assign(uses.faces.size(), false);
        for (std::size_t i = 0; i < std::min(uses.faces.size(), turn.faces.size()); ++i) {
            turn.same_font[i] = uses.faces[i] == turn.faces[i];
        }
        TK_TRY_VOID(
            make_fonts(uses.faces, turn.same_font, fonts, workers, shared, encoding.fonts, turn.codes));
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
