#include "pdf/encoding.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>
#include <hb.h>

#include "base/assert.h"
#include "base/utf8.h"

namespace tongket::pdf {

namespace {

using text::Glyph;
using text::ShapedWord;

constexpr MicroEm micro_per_em = 1'000'000;

/// Shown by a glyph that shares its letter with others, to readers that know no ActualText:
/// invisible.
constexpr std::string_view word_joiner = "\xE2\x81\xA0";

/// The texts that each glyph of a face stands for, in order of first use; the first has its own
/// code.
using GlyphTexts = std::map<std::uint32_t, std::vector<std::string>>;

struct FaceUse {
    text::FaceId face{};
    std::int32_t tracking = 0;
    GlyphTexts glyphs;
    std::map<std::uint32_t, std::string> letters;  ///< of glyphs by the face's character map
    bool has_letters = false;
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

// Marks set apart from their letter have texts of their own only in the character map.
const std::string* letter_of(FaceUse& use, const text::Face& face, std::uint32_t glyph) {
    if (!use.has_letters) {
        use.has_letters = true;
        auto* font = static_cast<hb_font_t*>(face.harfbuzz_font());
        hb_set_t* characters = hb_set_create();
        hb_face_collect_unicodes(static_cast<hb_face_t*>(face.harfbuzz_face()), characters);
        hb_codepoint_t character = HB_SET_VALUE_INVALID;
        while (hb_set_next(characters, &character) != 0) {
            hb_codepoint_t shown = 0;
            const bool is_private = character >= 0xE000 && character < 0xF900;
            if (!is_private && hb_font_get_nominal_glyph(font, character, &shown) != 0) {
                std::string letter;
                base::append_utf8(letter, character);
                use.letters.try_emplace(shown, std::move(letter));
            }
        }
        hb_set_destroy(characters);
    }
    const auto found = use.letters.find(glyph);
    return found == use.letters.end() ? nullptr : &found->second;
}

std::uint32_t text_index(GlyphTexts& glyphs, std::uint32_t glyph, std::string_view text) {
    std::vector<std::string>& texts = glyphs[glyph];
    const auto found = std::ranges::find(texts, text);
    const auto index = static_cast<std::uint32_t>(found - texts.begin());
    if (found == texts.end()) {
        texts.emplace_back(text);
    }
    return index;
}

/// A word on its way: which of its glyph's texts each glyph stands for.
struct WordUse {
    WordKey key;
    std::uint32_t font = 0;
    bool wants_actual_text = false;
    std::vector<std::uint32_t> texts;
};

WordUse use_word(const WordKey& key, std::uint32_t font, FaceUse& use, const text::Face& face) {
    const ShapedWord& word = *key.word;
    WordUse result{key, font, false, {}};
    result.texts.reserve(word.glyphs.size());
    for (std::size_t i = 0; i < word.glyphs.size();) {
        const auto [text, count] = cluster_at(word, i);
        if (count == 1 && !text.empty()) {
            result.texts.push_back(text_index(use.glyphs, word.glyphs[i].id, text));
            ++i;
            continue;
        }
        result.wants_actual_text = true;
        for (const std::size_t end = i + count; i < end; ++i) {
            const std::uint32_t glyph = word.glyphs[i].id;
            const std::string* letter = letter_of(use, face, glyph);
            result.texts.push_back(text_index(
                use.glyphs, glyph, letter != nullptr ? std::string_view(*letter) : word_joiner));
        }
    }
    return result;
}

struct Uses {
    std::vector<FaceUse> faces;  ///< in order of first use
    std::vector<WordUse> words;  ///< each once, in order of first use
};

/// Each key of the pages' words once, in order of first use.
std::vector<WordKey> distinct_words(std::span<const graphics::Page> pages,
                                    std::span<const graphics::TextItem> slugs,
                                    const Encoding& encoding) {
    std::vector<WordKey> words;
    std::unordered_set<WordKey, WordKeyHash> seen;
    const auto take = [&](const graphics::TextItem& item) {
        for (const graphics::PlacedWord& placed : item.words) {
            const WordKey key = encoding.key(item, *placed.word);
            if (!placed.word->glyphs.empty() && seen.insert(key).second) {
                words.push_back(key);
            }
        }
    };
    for (const graphics::Page& page : pages) {
        for (const graphics::DisplayItem& item : page.items) {
            if (const auto* text = std::get_if<graphics::TextItem>(&item)) {
                take(*text);
            }
        }
    }
    std::ranges::for_each(slugs, take);
    return words;
}

Uses collect_uses(std::span<const WordKey> words, const text::FontBook& fonts) {
    Uses uses;
    std::map<std::pair<text::FaceId, std::int32_t>, std::uint32_t> indices;
    for (const WordKey& key : words) {
        const text::FaceId face = key.word->face;
        const auto next = static_cast<std::uint32_t>(uses.faces.size());
        const auto [found, is_new] = indices.try_emplace({face, key.tracking}, next);
        if (is_new) {
            uses.faces.push_back({face, key.tracking, {}, {}, false});
        }
        uses.words.push_back(
            use_word(key, found->second, uses.faces[found->second], fonts.face(face)));
    }
    return uses;
}

/// Of the faces of words with wide letter-space.
std::set<text::FaceId> untrackable_faces(std::span<const WordKey> words,
                                         const text::FontBook& fonts) {
    std::map<text::FaceId, bool> can;
    std::set<text::FaceId> faces;
    for (const WordKey& key : words) {
        const text::FaceId face = key.word->face;
        if (key.tracking != 0 && can.try_emplace(face, false).second &&
            !can_track(fonts.face(face))) {
            faces.insert(face);
        }
    }
    return faces;
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

void check_uses(const Uses& uses, const text::FontBook& fonts, base::Diagnostics& diagnostics) {
    for (const FaceUse& use : uses.faces) {
        const text::Face& face = fonts.face(use.face);
        if (face.embedding() == text::Embedding::Restricted || face.bitmap_only()) {
            diagnostics.report(base::Code::FontRestricted, {},
                               {face.family(), file_name(face.path())});
        }
    }
    for (const WordUse& use : uses.words) {
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

/// The codes of a glyph, by the index of the text. A text beyond the last shares the first code.
using Codes = std::map<std::uint32_t, std::vector<std::uint16_t>>;

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
    for (const auto& [glyph, texts] : glyphs) {
        take(glyph, font.program.glyphs.at(glyph).code, texts.front());
        for (std::size_t i = 1; i < texts.size() && has_map && next <= 0xFFFF; ++i) {
            take(glyph, next++, texts[i]);
            font.has_second_codes = true;
        }
    }
    std::ranges::sort(font.texts, {}, &CodeText::code);
    return codes;
}

EncodedWord encode_word(const WordUse& use, const FontProgram& program, const Codes& codes) {
    const ShapedWord& word = *use.key.word;
    EncodedWord result{use.font, use.wants_actual_text, {}};
    result.glyphs.reserve(word.glyphs.size());
    std::int64_t pen = 0;
    std::uint32_t spaces = 0;
    for (std::size_t i = 0; i < word.glyphs.size(); ++i) {
        const Glyph& glyph = word.glyphs[i];
        const std::vector<std::uint16_t>& own = codes.at(glyph.id);
        const bool has_code = use.texts[i] < own.size();
        result.wants_actual_text |= !has_code;
        spaces += i > 0 && glyph.cluster != word.glyphs[i - 1].cluster ? 1 : 0;
        result.glyphs.push_back(
            {base::mul_div(pen + glyph.x_offset, micro_per_em, word.units_per_em),
             program.glyphs.at(glyph.id).width * (micro_per_em / 10'000),
             base::mul_div(glyph.y_offset, micro_per_em, word.units_per_em), spaces,
             own[has_code ? use.texts[i] : 0]});
        pen += glyph.advance;
    }
    return result;
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
                                    base::Diagnostics& diagnostics) {
    Encoding encoding;
    std::vector<WordKey> words = distinct_words(pages, slugs, encoding);
    encoding.untrackable = untrackable_faces(words, fonts);
    if (!encoding.untrackable.empty()) {
        words = distinct_words(pages, slugs, encoding);
    }
    const Uses uses = collect_uses(words, fonts);
    check_uses(uses, fonts, diagnostics);
    if (diagnostics.has_errors()) {
        return encoding;
    }
    std::vector<std::optional<base::Result<FontProgram>>> programs(uses.faces.size());
    workers.for_each_index(programs.size(), [&](std::size_t i) {
        std::vector<std::uint32_t> glyphs;
        for (const auto& entry : uses.faces[i].glyphs) {
            glyphs.push_back(entry.first);
        }
        programs[i] =
            make_font_program(fonts.face(uses.faces[i].face), glyphs, uses.faces[i].tracking);
    });
    std::vector<Codes> codes;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        TK_TRY(FontProgram program, std::move(*programs[i]));
        EmbeddedFont& font = encoding.fonts.emplace_back();
        font.face = uses.faces[i].face;
        font.tracking = uses.faces[i].tracking;
        font.program = std::move(program);
        codes.push_back(assign_codes(font, uses.faces[i].glyphs));
    }
    encoding.words.reserve(uses.words.size());
    for (const WordUse& use : uses.words) {
        encoding.words.emplace(use.key,
                               encode_word(use, encoding.fonts[use.font].program, codes[use.font]));
    }
    return encoding;
}

}  // namespace tongket::pdf
