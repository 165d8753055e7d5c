#include "typeset/protrusion.h"

#include <algorithm>
#include <array>

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

/// Of a sign of more than one byte. Nearly all are letters, which begin with another byte.
constexpr Protrusion find_general_punctuation(std::string_view sign) {
    if (!sign.starts_with('\xE2') && !sign.starts_with('\xC2')) {
        return {};
    }
    if (sign == "“" || sign == "‘") {
        return {400, 0};
    }
    if (sign == "”" || sign == "’") {
        return {0, 400};
    }
    if (sign == "–") {
        return {0, 300};
    }
    if (sign == "—" || sign == "…") {
        return {0, 200};
    }
    if (sign == "«" || sign == "‹") {
        return {200, 0};
    }
    if (sign == "»" || sign == "›") {
        return {0, 200};
    }
    return {};
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < ascii; }

/// Bytes of a sign that begins with `byte`; those asked for above have two or three.
std::size_t length_of(char byte) { return static_cast<unsigned char>(byte) >= 0xE0 ? 3 : 2; }

Length part_of(const text::ShapedWord& word,
               const text::Glyph& glyph,
               Length size,
               std::int64_t thousandths) {
    if (thousandths == 0) {
        return {};
    }
    return base::mul_div(size, std::max(glyph.advance, 0) * thousandths,
                         std::int64_t{word.units_per_em} * 1000);
}

}  // namespace

Protrusion find_protrusion(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    const char first = text.front();
    const char last = text.back();
    Protrusion found;
    found.left = is_ascii(first) ? table[static_cast<unsigned char>(first)].left
                                 : find_general_punctuation(text.substr(0, length_of(first))).left;
    if (is_ascii(last)) {
        found.right = table[static_cast<unsigned char>(last)].right;
    } else {
        for (const std::size_t bytes : {std::size_t{2}, std::size_t{3}}) {
            if (text.size() >= bytes) {
                found.right = std::max(
                    found.right, find_general_punctuation(text.substr(text.size() - bytes)).right);
            }
        }
    }
    return found;
}

HangingEdges measure_hanging(const text::ShapedWord& word, Length size, std::int32_t share) {
    if (word.glyphs.empty()) {
        return {};
    }
    const Protrusion by = find_protrusion(word.text);
    const auto thousandths = [share](std::int32_t part) {
        return std::min<std::int64_t>(std::int64_t{part} * share / 1000, 1000);
    };
    return {part_of(word, word.glyphs.front(), size, thousandths(by.left)),
            part_of(word, word.glyphs.back(), size, thousandths(by.right))};
}

}  // namespace tongket::typeset
