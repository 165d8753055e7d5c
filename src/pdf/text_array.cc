#include "pdf/text_array.h"

namespace tongket::pdf {

namespace {

constexpr MicroEm micro_per_em = 1'000'000;

}  // namespace

TextArray::TextArray(std::string& content,
                     base::Length size,
                     base::Length letter_space,
                     Fixed spacing)
    : content_(content),
      size_(size),
      letter_space_(base::mul_div(letter_space.units(), micro_per_em, size.units())),
      spacing_(base::mul_div(
          spacing.value * base::Length::units_per_point, micro_per_em / 10'000, size.units())) {}

void TextArray::show(const EncodedWord& word, base::Length x) {
    // A displacement is a whole thousandth of an em. Below this, what rounding leaves is not worth
    // one: 0.01 pt at 13 pt.
    constexpr MicroEm tolerance = 800;
    const MicroEm start = base::mul_div(x.units(), micro_per_em, size_.units());
    for (const EncodedGlyph& glyph : word.glyphs) {
        if (glyph.rise != rise_) {
            set_rise(glyph.rise);
        }
        const MicroEm wanted = start + glyph.x + letter_space_ * glyph.spaces_before;
        const MicroEm stray = wanted - pen_;
        if (stray > tolerance || stray < -tolerance) {
            const std::int64_t thousandths = base::mul_div(stray, 1, 1000);
            move(thousandths);
            pen_ += thousandths * 1000;
        }
        put_code(glyph.code);
        pen_ += glyph.width + spacing_;
    }
}

void TextArray::close() {
    if (state_ == State::Codes) {
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
    if (state_ == State::Codes) {
        content_ += ')';
    } else if (state_ == State::Closed) {
        content_ += '[';
    }
    state_ = State::Array;
    append(content_, -thousandths);
}

void TextArray::put_code(std::uint16_t code) {
    if (state_ == State::Closed) {
        content_ += '[';
    }
    if (state_ != State::Codes) {
        content_ += '(';
    }
    state_ = State::Codes;
    put_byte(static_cast<char>(code >> 8U));
    put_byte(static_cast<char>(code & 0xFFU));
}

void TextArray::put_byte(char byte) {
    switch (byte) {
        case '(':
        case ')':
        case '\\':
            content_ += '\\';
            break;
        case '\r':
            content_ += "\\r";
            return;
        default:
            break;
    }
    content_ += byte;
}

}  // namespace tongket::pdf
