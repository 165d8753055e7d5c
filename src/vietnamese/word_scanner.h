// vietnamese/word_scanner.h: what the line-break rules need to know of each word. Private.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace tongket::vietnamese {

/// The mark that stands after a word's letters.
enum class Trailing : std::uint8_t { None, Dot, Colon, Bracket, Other };
enum class BlankKind : std::uint8_t { Breaking, NoBreak };

/// A run of characters without a blank. Its core is what remains without opening punctuation in
/// front and closing punctuation behind: (“Covid-19”), has the core Covid-19.
struct Word {
    std::size_t begin = 0, end = 0;           ///< bytes in the text
    std::uint64_t key = 0;                    ///< of the core, or of its part after an inner dot
    std::uint64_t head_key = 0;               ///< of the core up to its first slash
    std::uint16_t roles = 0, head_roles = 0;  ///< what the words of the two keys can be (`role`)
    std::size_t characters = 0;               ///< of the core
    std::size_t first_mark = 0,
                marks = 0;  ///< its places after / - . and the like, in `Words::marks`
    BlankKind blank_before = BlankKind::Breaking;
    Trailing trailing = Trailing::None;
    bool opens = false;           ///< has opening punctuation in front
    bool ends_opening = false;    ///< “( or (: nothing but opening punctuation at its end
    bool starts_closing = false;  ///< ) , … % /BC-UBND: never the first of a line
    bool ends_sentence = false;
    bool dash = false;                               ///< - – — alone
    bool bullet = false;                             ///< a dash, + or • alone
    bool starts_digit = false, ends_number = false;  ///< of the core; a number may end in %
    bool digits_and_points = false;                  ///< the core is 1 or 1.1.2
    bool has_digit = false;
    bool capital = false;       ///< the core's first letter is one
    bool has_small = false;     ///< some letter of the core is small
    bool letters_only = false;  ///< no digit, no mark inside
    bool roman = false;         ///< the core, up to a slash or hyphen, is of I, V, X, L, C
};

struct Words {
    std::vector<Word> words;
    std::vector<std::size_t> marks;  ///< bytes: a word might be cut here in distress
    std::size_t end = 0;             ///< of the last word; behind it are blanks alone
    BlankKind blank_at_end = BlankKind::Breaking;
};

[[nodiscard]] Words scan_words(std::string_view text);

}  // namespace tongket::vietnamese
