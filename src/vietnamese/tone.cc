#include "vietnamese/tone.h"

#include "vietnamese/letters.h"

namespace tongket::vietnamese {

namespace {

/// The tone at `marked` goes to the last vowel before `end`: at least to where it is.
void move_tone(std::u32string& text, std::size_t marked, std::size_t end) {
    const auto [toneless, small, ascii, tone, row] = find_letter(text[marked]);
    text[marked] = toneless;
    std::size_t vowel = end - 1;
    while (with_tone(text[vowel], tone) == text[vowel]) {
        --vowel;
    }
    text[vowel] = with_tone(text[vowel], tone);
}

}  // namespace

void gather_tones(std::u32string& text) {
    std::size_t marked = 0, marks = 0;  // of the word so far
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const Letter& letter = find_letter(at < text.size() ? text[at] : U' ');
        if (letter.ascii == 0) {
            if (marks == 1) {
                move_tone(text, marked, at);
            }
            marks = 0;
        } else if (letter.tone != Tone::Level) {
            marked = at;
            ++marks;
        }
    }
}

}  // namespace tongket::vietnamese
