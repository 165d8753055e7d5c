#include "pdf/make_font.h"

#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tongket::pdf {

namespace {

void append_number(std::string& bytes, std::uint32_t number) {
    for (unsigned shift = 0; shift < 32; shift += 8) {
        bytes += static_cast<char>(number >> shift & 0xFFU);
    }
}

/// Gives the blank the code that word spacing widens, and its own to the glyph that had that.
void make_blank_spaced(EmbeddedFont& font) {
    const auto blank = std::ranges::find(font.texts, " ", &CodeText::text);
    if (blank == font.texts.end() || blank->code == spaced_code) {
        return;
    }
    const std::uint16_t own = blank->code;
    const auto recode = [&font](CodeText& entry, std::uint16_t code) {
        GlyphCodes& codes = font.codes[entry.glyph];
        const auto found = std::ranges::find(codes.others, entry.code);
        (found != codes.others.end() ? *found : codes.code) = code;
        entry.code = code;
    };
    const auto other = std::ranges::find(font.texts, spaced_code, &CodeText::code);
    const bool has_other = other != font.texts.end();
    recode(*blank, spaced_code);
    if (has_other) {
        recode(*other, own);
    }
    font.is_mapped = true;
}

constexpr std::uint32_t last_of_one_byte = 0xFF;

/// Codes that no shown glyph has as its own: first those of one byte, such as those of glyphs that
/// others are composed of, then those behind the program's glyphs.
class FreeCodes {
  public:
    FreeCodes(const FontProgram& program, std::span<const std::uint32_t> shown)
        : is_taken_(last_of_one_byte + 1), behind_(program.glyph_count) {
        is_taken_[0] = true;  // .notdef
        for (const std::uint32_t glyph : shown) {
            if (const std::uint32_t code = program.glyphs.at(glyph).code; code < is_taken_.size()) {
                is_taken_[code] = true;
            }
        }
    }
    [[nodiscard]] bool is_left() const { return behind_ <= 0xFFFF; }
    [[nodiscard]] std::uint32_t take() {
        const auto low = std::ranges::find(is_taken_, false);
        if (low != is_taken_.end()) {
            *low = true;
            return static_cast<std::uint32_t>(low - is_taken_.begin());
        }
        behind_ = std::max(behind_, last_of_one_byte + 1);
        return behind_++;
    }

  private:
    std::vector<bool> is_taken_;
    std::uint32_t behind_;
};

void assign_codes(EmbeddedFont& font, const GlyphTexts& glyphs) {
    const bool has_map = font.program.kind == FontProgram::Kind::TrueType;
    const std::vector<std::uint32_t> shown = glyphs.glyphs();
    FreeCodes free(font.program, shown);
    const auto take = [&](std::uint32_t glyph, std::uint32_t code, const std::string& text) {
        font.texts.push_back({static_cast<std::uint16_t>(code), glyph, text});
        return static_cast<std::uint16_t>(code);
    };
    for (const std::uint32_t glyph : shown) {
        const GlyphUse& use = glyphs.at(glyph);
        GlyphCodes& codes = font.codes[glyph];
        codes.code = take(glyph, font.program.glyphs.at(glyph).code, use.text);
        for (std::size_t i = 0; i < use.others.size() && has_map && free.is_left(); ++i) {
            codes.others.push_back(take(glyph, free.take(), use.others[i]));
            font.is_mapped = true;
        }
    }
    std::ranges::sort(font.texts, {}, &CodeText::code);
    if (!font.texts.empty() && font.texts.back().code <= last_of_one_byte) {
        font.code_size = CodeSize::One;
        if (has_map) {
            make_blank_spaced(font);
            std::ranges::sort(font.texts, {}, &CodeText::code);
        }
    }
}

}  // namespace

base::Hash hash_use(const FaceUse& use) {
    constexpr std::size_t usual_bytes = 12;  // of a glyph
    std::string bytes;
    bytes.reserve((use.glyphs.size() + 2) * usual_bytes);
    append_number(bytes, static_cast<std::uint32_t>(use.face));
    append_number(bytes, static_cast<std::uint32_t>(use.tracking));
    for (const std::uint32_t glyph : use.glyphs.glyphs()) {
        const GlyphUse& shown = use.glyphs.at(glyph);
        append_number(bytes, glyph);
        bytes += shown.text;
        bytes += '\0';
        for (const std::string& other : shown.others) {
            bytes += other;
            bytes += '\0';
        }
        bytes += '\0';
    }
    return base::hash_bytes(bytes);
}

base::Result<std::shared_ptr<const EmbeddedFont>> make_font(const text::Face& face,
                                                            const FaceUse& use,
                                                            const base::Hash& made_of) {
    auto font = std::make_shared<EmbeddedFont>();
    font->face = use.face;
    font->tracking = use.tracking;
    font->made_of = made_of;
    TK_TRY(font->program, make_font_program(face, use.glyphs.glyphs(), use.tracking));
    assign_codes(*font, use.glyphs);
    return font;
}

}  // namespace tongket::pdf
