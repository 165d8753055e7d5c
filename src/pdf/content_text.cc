// The text of a page as operators.
#include <optional>
#include <span>

#include "base/assert.h"
#include "pdf/content_writer.h"
#include "pdf/text_array.h"

namespace tongket::pdf {

using base::Length;
using graphics::PlacedWord;
using graphics::StructureId;
using graphics::TextItem;

void ContentWriter::write_text(const TextItem& item) {
    TK_ASSERT(item.size > Length());
    const std::span<const PlacedWord> words = item.words;
    const bool is_content = std::holds_alternative<StructureId>(item.tag);
    encoded_.clear();
    for (std::size_t i = 0; i < words.size(); ++i) {
        // Every second word is the blank.
        const bool is_known = i >= 2 && words[i].word == words[i - 2].word;
        encoded_.push_back(is_known ? encoded_[i - 2]
                                    : encoding_.words.find(encoding_.key(item, *words[i].word)));
    }
    const std::span<const EncodedWord* const> encoded = encoded_;
    const auto wants_actual_text = [&](std::size_t i) {
        return encoded[i] != nullptr && encoded[i]->wants_actual_text;
    };
    for (std::size_t i = 0; i < words.size();) {
        std::size_t end = i;
        while (end < words.size() && !(is_content && wants_actual_text(end))) {
            ++end;
        }
        if (end > i) {
            enter(item.tag);
            show(item, words.subspan(i, end - i), encoded.subspan(i, end - i));
            i = end;
            continue;
        }
        leave();
        begin_content(std::get<StructureId>(item.tag), "Span", words[i].word->text);
        show(item, words.subspan(i, 1), encoded.subspan(i, 1));
        end_text();
        put("EMC\n");
        ++i;
    }
}

void ContentWriter::show(const TextItem& item,
                         std::span<const PlacedWord> words,
                         std::span<const EncodedWord* const> encoded) {
    set_colour(item.colour, Overprint::IfBlack);
    const Length start = words.front().x;
    // Words of an item are mostly of one face; those of another are moved to their places.
    const bool is_tracked = encoding_.key(item, *words.front().word).tracking != 0;
    const Length drawn_space = is_tracked ? Length() : item.letter_space;
    const Fixed spacing{base::mul_div(drawn_space.units(), 10'000, Length::units_per_point), 4};
    if (spacing.value != spacing_) {
        spacing_ = spacing.value;
        put(spacing);
        put("Tc\n");
    }
    const Fixed word_spacing = find_word_spacing(item, words, encoded, spacing);
    if (word_spacing.value != word_spacing_) {
        word_spacing_ = word_spacing.value;
        put(word_spacing);
        put("Tw\n");
    }
    if (item.direction == graphics::Direction::Up) {
        begin_text();
        put("0 1 -1 0 ");
        put(frame_.x(item.origin.x));
        put(frame_.y(item.origin.y - start));
        put("Tm\n");
    } else if (item.direction == graphics::Direction::Down) {
        begin_text();
        put("0 -1 1 0 ");
        put(frame_.x(item.origin.x));
        put(frame_.y(item.origin.y + start));
        put("Tm\n");
    } else {
        begin_line(item.origin.x + start, item.origin.y);
    }
    TextArray array(operators_, item.size, item.letter_space, {spacing, word_spacing});
    for (std::size_t i = 0; i < words.size(); ++i) {
        const EncodedWord* word = encoded[i];
        if (word == nullptr) {
            continue;
        }
        if (!font_ || font_->index != word->font || font_->size != item.size) {
            array.close();
            set_font(word->font, item.size);
        }
        array.show(*word, words[i].x - start);
    }
    array.finish();
    if (item.direction != graphics::Direction::Right) {
        end_text();  // lines that follow count from an upright one
    }
}

// That of the first blank with a word behind it: a justified line's blanks are all as wide.
Fixed ContentWriter::find_word_spacing(const TextItem& item,
                                       std::span<const PlacedWord> words,
                                       std::span<const EncodedWord* const> encoded,
                                       Fixed letter_spacing) {
    constexpr MicroEm micro_per_em = 1'000'000;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const EncodedWord* word = encoded[i];
        if (word == nullptr || word->code_size != CodeSize::One || word->glyphs.size() != 1 ||
            word->glyphs.front().code != spaced_code) {
            continue;
        }
        const Length stated = base::mul_div(item.size, word->glyphs.front().width, micro_per_em) +
                              Length::from_units(base::mul_div(letter_spacing.value,
                                                               Length::units_per_point, 10'000));
        const Length white = words[i + 1].x - words[i].x - stated;
        const Length tolerance = base::mul_div(item.size, displacement_tolerance, micro_per_em);
        if (white <= tolerance && -white <= tolerance) {
            break;
        }
        return {base::mul_div(white.units(), 10'000, Length::units_per_point), 4};
    }
    return {0, 4};
}

void ContentWriter::set_font(std::uint32_t index, Length size) {
    font_ = Font{index, size};
    result_.fonts.push_back(index);
    put("/F");
    append(operators_, index);
    put(" ");
    put(points(size));
    put("Tf\n");
}

void ContentWriter::begin_text() {
    end_text();
    put("BT\n");
    line_ = {0, 0};
}

void ContentWriter::end_text() {
    if (line_) {
        put("ET\n");
        line_.reset();
    }
}

void ContentWriter::begin_line(Length x, Length y) {
    if (!line_) {
        begin_text();
    }
    const Fixed to_x = frame_.x(x), to_y = frame_.y(y);
    put(Fixed{to_x.value - line_->x, to_x.decimals});
    put(Fixed{to_y.value - line_->y, to_y.decimals});
    put("Td\n");
    line_ = {to_x.value, to_y.value};
}

}  // namespace tongket::pdf
