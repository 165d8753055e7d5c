// vietnamese/letters.h: the letters of the alphabet, taken apart; and blanks. Private to this
// stage.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tongket::vietnamese {

/// The six tones in the order of Unicode's Vietnamese sorting; `Level` is written without a mark.
enum class Tone : std::uint8_t { Level, Grave, Hook, Tilde, Acute, Dot };
inline constexpr std::size_t tone_count = 6;

/// One letter, ASCII or one of the 134 accented ones.
struct Letter {
    char32_t toneless = 0;    ///< without its tone, the case kept: ế → ê, Ố → Ô
    char32_t small = 0;       ///< the same as a small letter
    char ascii = 0;           ///< without any mark, the case kept; 0 where there is no letter
    Tone tone = Tone::Level;  ///< Level for consonants too
    std::uint8_t vowel = 0;   ///< its row of `vowels`, from 1; 0 for consonants
};

/// Every vowel with its tones in the order of `Tone`, small letters then capitals.
inline constexpr std::array<std::u32string_view, 24> vowels = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
    U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ", U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"EÈẺẼÉẸ",
    U"ÊỀỂỄẾỆ", U"IÌỈĨÍỊ", U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ", U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U"YỲỶỸÝỴ"};
inline constexpr std::string_view vowels_in_ascii = "aaaeeiooouuyAAAEEIOOOUUY";

namespace letter_table {

/// The letters lie in two blocks: up to ư (U+01B0), and U+1EA0 to U+1EF9.
inline constexpr char32_t low_end = 0x1B1, high_start = 0x1EA0, high_end = 0x1EFA;
inline constexpr std::size_t size = low_end + (high_end - high_start);

[[nodiscard]] constexpr std::size_t index(char32_t character) {
    if (character < low_end) {
        return character;
    }
    return character >= high_start && character < high_end ? character - high_start + low_end : 0;
}

[[nodiscard]] constexpr std::array<Letter, size> build() {
    std::array<Letter, size> table{};
    for (char32_t letter = U'a'; letter <= U'z'; ++letter) {
        const char32_t capital = letter - U'a' + U'A';
        table[letter] = {letter, letter, static_cast<char>(letter), Tone::Level, 0};
        table[capital] = {capital, letter, static_cast<char>(capital), Tone::Level, 0};
    }
    table[U'đ'] = {U'đ', U'đ', 'd', Tone::Level, 0};
    table[U'Đ'] = {U'Đ', U'đ', 'D', Tone::Level, 0};
    for (std::size_t row = 0; row < vowels.size(); ++row) {
        for (std::size_t tone = 0; tone < tone_count; ++tone) {
            table[index(vowels[row][tone])] = {vowels[row][0], vowels[row % 12][0],
                                               vowels_in_ascii[row], static_cast<Tone>(tone),
                                               static_cast<std::uint8_t>(row + 1)};
        }
    }
    return table;
}

inline constexpr std::array<Letter, size> letters = build();

}  // namespace letter_table

/// The letter that `character` is; one whose `ascii` is 0 for anything else.
[[nodiscard]] constexpr const Letter& find_letter(char32_t character) {
    return letter_table::letters[letter_table::index(character)];
}

/// The vowel `toneless` with a tone; `toneless` itself if it is no vowel.
[[nodiscard]] constexpr char32_t with_tone(char32_t toneless, Tone tone) {
    const Letter& letter = find_letter(toneless);
    return letter.vowel == 0 || letter.tone != Tone::Level
               ? toneless
               : vowels[letter.vowel - 1U][static_cast<std::size_t>(tone)];
}

[[nodiscard]] constexpr bool is_digit(char32_t character) {
    return character >= U'0' && character <= U'9';
}

/// Blanks that keep what stands on both sides together.
[[nodiscard]] constexpr bool is_no_break_blank(char32_t character) {
    return character == 0xA0 || character == 0x202F || character == 0x2007 || character == 0x2060;
}

/// White space of any kind, those that forbid a break and the zero-width space among them.
[[nodiscard]] constexpr bool is_blank(char32_t character) {
    if (character < 0x80) {
        return character == U' ' || (character >= U'\t' && character <= U'\r');
    }
    if ((character > 0xA0 && character < 0x1680) || (character > 0x1680 && character < 0x2000)) {
        return false;  // nearly all letters
    }
    return is_no_break_blank(character) || character == 0x85 || character == 0x1680 ||
           (character >= 0x2000 && character <= 0x200B) || character == 0x2028 ||
           character == 0x2029 || character == 0x205F || character == 0x3000;
}

/// Without the blanks at both ends, if the text is UTF-8.
[[nodiscard]] std::string_view trim_blanks(std::string_view text);

}  // namespace tongket::vietnamese
