#include "vietnamese/sort_weights.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/assert.h"
#include "vietnamese/letters.h"

namespace tongket::vietnamese {

namespace {

// First bytes of the first level, in this order. Classes past the letters go on with the code
// point, digits with their count.
constexpr int blank_weight = 0x08;
constexpr int first_punctuation = 0x10;
constexpr int other_symbol = 0x58;  // then three bytes of the code point
constexpr int number_weight = 0x60;
constexpr int first_letter = 0x80;
constexpr int other_letter = 0xF0;  // then three bytes of the code point

/// CLDR's root order of what Vietnamese texts have.
constexpr std::u32string_view punctuation =
    U"_-‐‑–—,;:!?.…·'‘’\"“”«»()[]{}§@*/\\&#%‰†‡•`´^¨°©®+±÷×<=>|~¢$£₫€";
static_assert(first_punctuation + punctuation.size() <= other_symbol);

/// The alphabet and the letters of other languages of the country and of Latin, each with a place
/// of its own on the first level.
constexpr std::u32string_view alphabet = U"aăâbƀcdđeêfghijklmnoôơpqrstuưvwxyz";
static_assert(first_letter + alphabet.size() < other_letter);

constexpr char common_mark = 0x08;
constexpr int first_tone = 0x10;
constexpr int first_known_mark = 0x20;
constexpr int other_mark = 0x40;  // then three bytes of the code point
/// Marks of other languages, in CLDR's root order: ˘ ˆ ˇ ˚ ¨ ˝ ˙.
constexpr std::u32string_view known_marks = U"\u0306\u0302\u030C\u030A\u0308\u030B\u0307";
/// In the order of `Tone`, `Level` left out.
constexpr std::u32string_view tone_marks = U"\u0300\u0309\u0303\u0301\u0323";

constexpr char small_weight = 0x08, capital_weight = 0x09;

void append_code_point(std::string& weights, int class_weight, char32_t character) {
    weights.push_back(static_cast<char>(class_weight));
    for (int shift = 14; shift >= 0; shift -= 7) {
        // Seven bits a byte, and never below the least weight.
        weights.push_back(static_cast<char>(0x80U | ((character >> shift) & 0x7FU)));
    }
}

/// The canonical decomposition of one character; itself if it has none.
std::u32string decompose(char32_t character) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    TK_ASSERT(U_SUCCESS(status) && nfd != nullptr);
    icu::UnicodeString decomposed;
    if (nfd->getDecomposition(static_cast<UChar32>(character), decomposed) == 0) {
        return {character};
    }
    std::u32string characters;
    for (std::int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
        characters.push_back(static_cast<char32_t>(decomposed.char32At(at)));
    }
    return characters;
}

class Scale {
  public:
    void add(char32_t character) {
        if (const Letter& letter = find_letter(character); letter.ascii != 0) {
            add_letter(letter.small, letter.small == letter.toneless);
            if (letter.tone != Tone::Level) {
                add_mark_weight(first_tone + static_cast<int>(letter.tone));
            }
        } else if (is_blank(character) && character != 0x200B && character != 0x2060) {
            add_character(blank_weight);
        } else if (const std::size_t place = punctuation.find(character);
                   place != std::u32string_view::npos) {
            add_character(first_punctuation + static_cast<int>(place));
        } else {
            add_other(character);
        }
    }

    /// The digits of one number; zeros in front count nothing.
    void add_number(std::u32string_view digits) {
        const std::size_t zeros = std::min(digits.find_first_not_of(U'0'), digits.size() - 1);
        const std::u32string_view value = digits.substr(zeros);
        // More digits are a greater number, whatever they are. Seven bits a byte hold any length.
        append_code_point(weights_.letters, number_weight,
                          static_cast<char32_t>(std::min(value.size(), std::size_t{0x1F'FFFF})));
        for (const char32_t digit : value) {
            weights_.letters.push_back(static_cast<char>(least_weight + (digit - U'0')));
        }
        weights_.marks.push_back(common_mark);
        weights_.capitals.push_back(small_weight);
    }

    [[nodiscard]] SortWeights take() { return std::move(weights_); }

  private:
    void add_character(int weight) {
        weights_.letters.push_back(static_cast<char>(weight));
        weights_.marks.push_back(common_mark);
        weights_.capitals.push_back(small_weight);
    }

    void add_letter(char32_t small, bool is_small) {
        const std::size_t place = alphabet.find(small);
        TK_ASSERT(place != std::u32string_view::npos);
        weights_.letters.push_back(static_cast<char>(first_letter + static_cast<int>(place)));
        weights_.marks.push_back(common_mark);
        weights_.capitals.push_back(is_small ? small_weight : capital_weight);
    }

    void add_mark_weight(int weight) {
        weights_.marks.push_back(static_cast<char>(weight));
        weights_.capitals.push_back(small_weight);
    }

    void add_mark(char32_t mark) {
        if (const std::size_t tone = tone_marks.find(mark); tone != std::u32string_view::npos) {
            add_mark_weight(first_tone + 1 + static_cast<int>(tone));
        } else if (const std::size_t known = known_marks.find(mark);
                   known != std::u32string_view::npos) {
            add_mark_weight(first_known_mark + static_cast<int>(known));
        } else {
            append_code_point(weights_.marks, other_mark, mark);
            weights_.capitals.push_back(small_weight);
        }
    }

    /// What is neither a letter of ours nor known punctuation.
    void add_other(char32_t character) {
        for (const char32_t part : decompose(character)) {
            const auto code_point = static_cast<UChar32>(part);
            const auto small = static_cast<char32_t>(u_tolower(code_point));
            const auto kind = static_cast<std::uint32_t>(U_GET_GC_MASK(code_point));
            if ((kind & (U_GC_CC_MASK | U_GC_CF_MASK)) != 0) {
                continue;
            }
            if (alphabet.find(small) != std::u32string_view::npos) {
                add_letter(small, small == part);
            } else if ((kind & U_GC_M_MASK) != 0) {
                add_mark(part);
            } else {
                append_code_point(
                    weights_.letters,
                    (kind & (U_GC_P_MASK | U_GC_S_MASK)) != 0 ? other_symbol : other_letter, small);
                weights_.marks.push_back(common_mark);
                weights_.capitals.push_back(small == part ? small_weight : capital_weight);
            }
        }
    }

    SortWeights weights_;
};

}  // namespace

SortWeights weigh(std::u32string_view text) {
    Scale scale;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        if (end > at) {
            scale.add_number(text.substr(at, end - at));
            at = end;
        } else {
            scale.add(text[at++]);
        }
    }
    return scale.take();
}

}  // namespace tongket::vietnamese
