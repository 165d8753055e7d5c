#include "vietnamese/read_number_words.h"

#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "vietnamese/letters.h"
#include "vietnamese/syllable_table.h"

namespace tongket::vietnamese {

namespace {

enum class Kind : std::uint8_t {
    End,  ///< no number word: the text's end, a unit
    Zero,
    One,
    Two,
    Three,
    Four,
    Five,
    Six,
    Seven,
    Eight,
    Nine,
    OneAfterTens,   ///< mốt
    FourAfterTens,  ///< tư
    FiveAfterTens,  ///< lăm, nhăm
    Ten,            ///< mười
    Tens,           ///< mươi
    NoTens,         ///< linh, lẻ
    Hundred,
    Thousand,
    Million,
    Billion,
    Point,
    Minus,
};

constexpr auto make_words() {
    KeyTable<std::uint8_t, 64> table;
    const auto add = [&](std::u32string_view words, Kind kind) {
        table.add(words, static_cast<std::uint8_t>(kind));
    };
    add(U"không", Kind::Zero);
    add(U"một", Kind::One);
    add(U"hai", Kind::Two);
    add(U"ba", Kind::Three);
    add(U"bốn", Kind::Four);
    add(U"năm", Kind::Five);
    add(U"sáu", Kind::Six);
    add(U"bảy,bẩy", Kind::Seven);
    add(U"tám", Kind::Eight);
    add(U"chín", Kind::Nine);
    add(U"mốt", Kind::OneAfterTens);
    add(U"tư", Kind::FourAfterTens);
    add(U"lăm,nhăm", Kind::FiveAfterTens);
    add(U"mười", Kind::Ten);
    add(U"mươi", Kind::Tens);
    add(U"linh,lẻ", Kind::NoTens);
    add(U"trăm", Kind::Hundred);
    add(U"nghìn,ngàn", Kind::Thousand);
    add(U"triệu", Kind::Million);
    add(U"tỷ,tỉ", Kind::Billion);
    add(U"phẩy,phảy", Kind::Point);
    add(U"âm", Kind::Minus);
    return table;
}
constexpr auto words = make_words();

struct Token {
    Kind kind = Kind::End;
    std::size_t end = 0;  ///< where it ends in the text
};

/// Reads one word at a time, and knows the one that follows.
class Words {
  public:
    explicit Words(std::string_view text) : text_(text), next_(read(0)) {}

    [[nodiscard]] Kind next() const { return next_.kind; }
    [[nodiscard]] Kind after_next() const { return read(next_.end).kind; }
    void take() {
        taken_ = next_.end;
        next_ = read(taken_);
    }
    /// Where the last word that was taken ends.
    [[nodiscard]] std::size_t taken() const { return taken_; }

  private:
    [[nodiscard]] Token read(std::size_t at) const {
        while (at < text_.size()) {
            const auto [character, bytes] = base::decode_utf8(text_, at);
            if (!is_blank(character)) {
                break;
            }
            at += bytes;
        }
        SyllableKey key;
        while (at < text_.size()) {
            const auto [character, bytes] = base::decode_utf8(text_, at);
            if (find_letter(character).ascii == 0) {
                break;
            }
            key.add(character);
            at += bytes;
        }
        return {static_cast<Kind>(words.find(key.value())), at};
    }

    std::string_view text_;
    std::size_t taken_ = 0;
    Token next_;
};

bool is_digit(Kind kind) { return kind >= Kind::Zero && kind <= Kind::Nine; }
std::uint64_t digit_of(Kind kind) {
    return static_cast<std::uint64_t>(kind) - static_cast<std::uint64_t>(Kind::Zero);
}

/// How a group of three digits was said.
struct Group {
    std::uint64_t value = 0;
    bool said = false;
    bool bare_digit = false;  ///< one digit, without "không trăm" or "linh" before it
};

/// The ones after "mươi" (`tens` > 1), "mười" (1) or "linh" (0).
std::uint64_t read_ones(Words& text, std::uint64_t tens) {
    const Kind kind = text.next();
    std::uint64_t ones = 0;
    if (kind == Kind::OneAfterTens && tens > 1) {
        ones = 1;
    } else if (kind == Kind::FourAfterTens && tens != 1) {
        ones = 4;
    } else if (kind == Kind::FiveAfterTens && tens > 0) {
        ones = 5;
    } else if (is_digit(kind) && kind != Kind::Zero && (kind != Kind::Five || tens == 0)) {
        ones = digit_of(kind);
    } else {
        return 0;
    }
    text.take();
    return ones;
}

/// Up to 99, or "linh năm" if a higher digit was said.
std::uint64_t read_below_hundred(Words& text, bool after_hundreds) {
    const Kind kind = text.next();
    if (kind == Kind::Ten) {
        text.take();
        return 10 + read_ones(text, 1);
    }
    if (is_digit(kind) && digit_of(kind) > 1 && text.after_next() == Kind::Tens) {
        text.take();
        text.take();
        return digit_of(kind) * 10 + read_ones(text, digit_of(kind));
    }
    if (kind == Kind::NoTens && after_hundreds) {
        const Kind ones = text.after_next();
        if ((is_digit(ones) && ones != Kind::Zero) || ones == Kind::FourAfterTens) {
            text.take();
            return read_ones(text, 0);
        }
    }
    return 0;
}

/// A group; `below` if a higher one was said before it.
Group read_group(Words& text, bool below) {
    const Kind kind = text.next();
    Group group;
    if (is_digit(kind) && text.after_next() == Kind::Hundred && (kind != Kind::Zero || below)) {
        text.take();
        text.take();
        group.value = digit_of(kind) * 100 + read_below_hundred(text, true);
        group.said = true;
        return group;
    }
    group.value = read_below_hundred(text, below);
    group.said = group.value > 0;
    if (!group.said && is_digit(kind) && (kind != Kind::Zero || !below)) {
        text.take();
        group.bare_digit = true;
        group.said = true;
        group.value = digit_of(kind);
    }
    return group;
}

constexpr std::uint64_t thousand = 1'000, million = 1'000'000, billion = 1'000'000'000;
constexpr std::uint64_t greatest = 1'000'000'000'000'000'000;

/// A whole number. Groups fall: triệu, nghìn, none; "tỷ" lifts all that was said before it.
std::optional<std::uint64_t> read_whole(Words& text) {
    std::uint64_t high = 0;        // what tỷ has lifted
    std::uint64_t low = 0;         // below the next tỷ
    std::uint64_t unit = billion;  // of the last group: the next one must be smaller
    bool said = false;
    while (true) {
        if (said && text.next() == Kind::Billion) {
            const std::uint64_t sum = high + low;
            if (sum == 0 || sum > greatest / billion) {
                return std::nullopt;
            }
            high = sum * billion;
            low = 0;
            unit = billion;
            text.take();
            continue;
        }
        if (unit == 1) {
            break;
        }
        // Tried on a copy: a bare digit without a unit may belong to what follows.
        Words ahead = text;
        const Group group = read_group(ahead, said);
        if (!group.said) {
            break;
        }
        std::uint64_t group_unit = 1;
        if (ahead.next() == Kind::Thousand && unit > thousand) {
            group_unit = thousand;
        } else if (ahead.next() == Kind::Million && unit > million) {
            group_unit = million;
        }
        if (group_unit > 1) {
            ahead.take();
        }
        // "một nghìn hai" is 1,200 in speech: also before "tỷ".
        if (said && group.bare_digit && group_unit == 1) {
            break;
        }
        low += group.value * group_unit;
        unit = group_unit;
        said = true;
        text = ahead;
    }
    if (!said || high > greatest - low) {
        return std::nullopt;
    }
    return high + low;
}

struct Fraction {
    std::uint64_t value = 0;
    std::uint8_t digits = 0;
};

/// Digit by digit, or a number of two or three digits; nothing if neither follows.
std::optional<Fraction> read_fraction(Words& text, std::size_t most_digits) {
    Fraction fraction;
    Words spelt = text;
    const bool from_zero = spelt.next() == Kind::Zero;
    while (is_digit(spelt.next()) && spelt.after_next() != Kind::Tens &&
           spelt.after_next() != Kind::Hundred) {
        // "hai phẩy ba năm" is 2,3 years: 2,35 would be said as a number.
        if (spelt.next() == Kind::Five && !is_digit(spelt.after_next()) && !from_zero &&
            (fraction.digits == 1 || fraction.digits == 2)) {
            break;
        }
        fraction.value = fraction.value * 10 + digit_of(spelt.next());
        ++fraction.digits;
        if (fraction.digits > most_digits) {
            return std::nullopt;
        }
        spelt.take();
    }
    if (fraction.digits > 0) {
        text = spelt;
        return fraction;
    }
    const Group group = read_group(text, false);
    if (!group.said) {
        return std::nullopt;
    }
    return Fraction{group.value, static_cast<std::uint8_t>(group.value > 99 ? 3 : 2)};
}

}  // namespace

std::optional<NumberWords> read_number_words_at_start(std::string_view text) {
    Words rest(text);
    const bool negative = rest.next() == Kind::Minus;
    if (negative) {
        rest.take();
    }
    const auto whole = read_whole(rest);
    if (!whole) {
        return std::nullopt;
    }
    std::uint64_t coefficient = *whole;
    std::uint8_t scale = 0;
    if (rest.next() == Kind::Point) {
        Words ahead = rest;
        ahead.take();
        std::size_t room = 18;
        for (std::uint64_t left = *whole; left > 0 && room > 0; left /= 10) {
            --room;
        }
        if (const auto fraction = read_fraction(ahead, room);
            fraction && fraction->digits <= room) {
            for (std::uint8_t i = 0; i < fraction->digits; ++i) {
                coefficient *= 10;
            }
            coefficient += fraction->value;
            scale = fraction->digits;
            rest = ahead;
        }
    }
    const auto value = static_cast<std::int64_t>(coefficient);
    return NumberWords{{negative ? -value : value, scale}, rest.taken()};
}

std::optional<Decimal> read_number_words(std::string_view text) {
    const auto number = read_number_words_at_start(text);
    if (!number || !trim_blanks(text.substr(number->length)).empty()) {
        return std::nullopt;
    }
    return number->value;
}

}  // namespace tongket::vietnamese
