#include "pdf/text_array.h"

#include <algorithm>

namespace tongket::pdf {

namespace {

constexpr MicroEm micro_per_em = 1'000'000;
constexpr MicroEm tolerance = displacement_tolerance;

MicroEm to_micro_em(Fixed points, base::Length size) {
    return base::mul_div(points.value * base::Length::units_per_point, micro_per_em / 10'000,
                         size.units());
}

template <class Literal>
void append_byte(Literal& literal, char byte) {
    switch (byte) {
        case '(':
        case ')':
        case '\\':
            literal += '\\';
            break;
        case '\r':
            literal += "\\r";
            return;
        default:
            break;
    }
    literal += byte;
}

/// Adds a code to a literal string (ISO 32000-1, 7.3.4.2). One of one byte is less than 256.
template <class Literal>
void append_code(Literal& literal, std::uint16_t code, CodeSize size) {
    if (size == CodeSize::Two) {
        append_byte(literal, static_cast<char>(code >> 8U));
    }
    append_byte(literal, static_cast<char>(code & 0xFFU));
}

}  // namespace

std::optional<CodeRow> make_row(std::span<const EncodedGlyph> glyphs,
                                CodeSize size,
                                std::string& codes) {
    CodeRow row;
    const std::size_t first = codes.size();
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const EncodedGlyph& glyph = glyphs[i];
        const bool is_spaced = size == CodeSize::One && glyph.code == spaced_code;
        if (glyph.rise != 0 || glyph.spaces_before != i || (is_spaced && glyphs.size() > 1)) {
            codes.resize(first);
            return std::nullopt;
        }
        const MicroEm stray = glyph.x - row.width;
        row.least = i == 0 ? stray : std::min(row.least, stray);
        row.most = i == 0 ? stray : std::max(row.most, stray);
        row.width += glyph.width;
        append_code(codes, glyph.code, size);
    }
    row.codes = std::string_view(codes).substr(first);
    return row;
}

TextArray::TextArray(ByteBuffer& content,
                     base::Length size,
                     base::Length letter_space,
                     const FileSpacing& spacing)
    : content_(content),
      size_(size),
      letter_space_(base::mul_div(letter_space.units(), micro_per_em, size.units())),
      spacing_(to_micro_em(spacing.letters, size)),
      word_spacing_(to_micro_em(spacing.words, size)) {}

void TextArray::show(const EncodedWord& word, base::Length x) {
    const MicroEm start = base::mul_div(x.units(), micro_per_em, size_.units());
    if (show_row(word, start)) {
        return;
    }
    for (const EncodedGlyph& glyph : word.glyphs) {
        if (glyph.rise != rise_) {
            set_rise(glyph.rise);
        }
        move_to(moved_to(start + glyph.x + letter_space_ * glyph.spaces_before));
        open_codes();
        append_code(content_, glyph.code, word.code_size);
        pen_ += glyph.width + spacing_after(glyph.code, word.code_size);
    }
}

/// As glyph by glyph: only the first one is moved to its place. What letter-space adds to the stray
/// grows from glyph to glyph by the same amount.
bool TextArray::show_row(const EncodedWord& word, MicroEm start) {
    if (!word.row || word.glyphs.empty() || rise_ != 0) {
        return false;
    }
    const auto last = static_cast<MicroEm>(word.glyphs.size() - 1);
    const MicroEm growth = (letter_space_ - spacing_) * last;
    const MicroEm moved = moved_to(start + word.glyphs.front().x);
    const MicroEm stray = start - moved;
    if (stray + word.row->least + std::min<MicroEm>(growth, 0) < -tolerance ||
        stray + word.row->most + std::max<MicroEm>(growth, 0) > tolerance) {
        return false;
    }
    move_to(moved);
    open_codes();
    content_ += word.row->codes;
    pen_ +=
        word.row->width + spacing_ * last + spacing_after(word.glyphs.back().code, word.code_size);
    return true;
}

MicroEm TextArray::spacing_after(std::uint16_t code, CodeSize size) const {
    const bool is_spaced = size == CodeSize::One && code == spaced_code;
    return is_spaced ? spacing_ + word_spacing_ : spacing_;
}

/// Where the pen is when a glyph is shown that is wanted there.
MicroEm TextArray::moved_to(MicroEm wanted) const {
    const MicroEm stray = wanted - pen_;
    const bool is_astray = stray > tolerance || stray < -tolerance;
    return is_astray ? pen_ + base::mul_div(stray, 1, 1000) * 1000 : pen_;
}

void TextArray::move_to(MicroEm pen) {
    if (pen != pen_) {
        move((pen - pen_) / 1000);
        pen_ = pen;
    }
}

void TextArray::close() {
    if (state_ == State::String) {
        content_ += ')';
    }
    if (state_ != State::Closed) {
        content_ += "]TJ\n";
    }
    state_ = State::Closed;
}

void TextArray::finish() {
    close();
    if (rise_ != 0) {
        set_rise(0);
    }
}

void TextArray::set_rise(MicroEm rise) {
    close();
    rise_ = rise;
    append(content_, points(base::mul_div(size_, rise, micro_per_em)));
    content_ += " Ts\n";
}

void TextArray::move(std::int64_t thousandths) {
    if (state_ == State::String) {
        content_ += ')';
    } else if (state_ == State::Closed) {
        content_ += '[';
    }
    state_ = State::Array;
    append(content_, -thousandths);
}

void TextArray::open_codes() {
    if (state_ == State::Closed) {
        content_ += '[';
    }
    if (state_ != State::String) {
        content_ += '(';
    }
    state_ = State::String;
}

}  // namespace tongket::pdf
