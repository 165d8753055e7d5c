#include "typeset/protrusion.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace tongket::typeset {

namespace {

constexpr std::size_t ascii = 128;

constexpr std::array<Protrusion, ascii> make_table() {
    std::array<Protrusion, ascii> table{};
    const auto put = [&](std::string_view letters, Protrusion by) {
        for (const char letter : letters) {
            table.at(static_cast<unsigned char>(letter)) = by;
        }
    };
    put(".", {0, 700});
    put(",", {0, 600});
    put(":;", {0, 400});
    put("-", {0, 500});
    put("!?", {0, 150});
    put("\"'", {400, 400});
    put("(", {100, 0});
    put(")", {0, 100});
    put("/", {100, 100});
    put("ATVWY", {50, 50});
    put("CGOQ", {30, 30});
    put("FKLPR", {0, 50});
    put("J", {50, 0});
    put("vwxy", {50, 50});
    put("krt", {0, 50});
    put("ceo", {20, 20});
    return table;
}

constexpr std::array<Protrusion, ascii> table = make_table();

/// Of a sign that is not ASCII: nearly all are letters.
constexpr Protrusion find_general_punctuation(char32_t sign) {
    switch (sign) {
        case U'“':
        case U'‘':
            return {400, 0};
        case U'”':
        case U'’':
            return {0, 400};
        case U'–':
            return {0, 300};
        case U'—':
        case U'…':
        case U'»':
        case U'›':
            return {0, 200};
        case U'«':
        case U'‹':
            return {200, 0};
        default:
            return {};
    }
}

constexpr Protrusion find_sign(char32_t sign) {
    return sign < ascii ? table[sign] : find_general_punctuation(sign);
}

/// Of the sign that begins at a byte. The others than ASCII that hang are U+00AB, U+00BB and in
/// U+2000 to U+203A: most letters need no decoding.
Protrusion find_sign_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    constexpr unsigned char of_guillemets = 0xC2, of_punctuation = 0xE2;
    if (lead >= ascii && lead != of_guillemets && lead != of_punctuation) {
        return {};
    }
    return find_sign(base::decode_utf8(text, at).character);
}

std::int32_t find_left(std::string_view text) {
    return text.empty() ? 0 : find_sign_at(text, 0).left;
}

std::int32_t find_right(std::string_view text) {
    if (text.empty()) {
        return 0;
    }
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) {
        --at;
    }
    return find_sign_at(text, at).right;
}

/// `part` thousandths of the glyph's width, at a share of the usual.
Length part_of(const text::ShapedWord& word,
               const text::Glyph& glyph,
               Length size,
               std::int32_t part,
               std::int32_t share) {
    const std::int64_t thousandths =
        std::min<std::int64_t>(std::int64_t{part} * share / 1000, 1000);
    return base::mul_div(size, std::max(glyph.advance, 0) * thousandths,
                         std::int64_t{word.units_per_em} * 1000);
}

}  // namespace

Protrusion find_protrusion(std::string_view text) { return {find_left(text), find_right(text)}; }

Length hanging_left(const text::ShapedWord& word, Length size, std::int32_t share) {
    const std::int32_t part = word.glyphs.empty() ? 0 : find_left(word.text);
    return part == 0 ? Length{} : part_of(word, word.glyphs.front(), size, part, share);
}

Length hanging_right(const text::ShapedWord& word, Length size, std::int32_t share) {
    const std::int32_t part = word.glyphs.empty() ? 0 : find_right(word.text);
    return part == 0 ? Length{} : part_of(word, word.glyphs.back(), size, part, share);
}

}  // namespace tongket::typeset
