#include "vietnamese/tone.h"

#include "vietnamese/letters.h"

namespace tongket::vietnamese {

namespace {

void gather_tone(std::u32string& text, std::size_t start, std::size_t end) {
    std::size_t marked = end;
    std::size_t last_vowel = end;
    for (std::size_t at = start; at < end; ++at) {
        const Letter& letter = find_letter(text[at]);
        if (letter.tone != Tone::Level) {
            if (marked != end) {
                return;
            }
            marked = at;
        }
        if (with_tone(letter.toneless, Tone::Acute) != letter.toneless) {
            last_vowel = at;
        }
    }
    if (marked != end) {
        const Tone tone = find_letter(text[marked]).tone;
        text[marked] = find_letter(text[marked]).toneless;
        text[last_vowel] = with_tone(text[last_vowel], tone);
    }
}

}  // namespace

void gather_tones(std::u32string& text) {
    for (std::size_t start = 0; start < text.size();) {
        std::size_t end = start;
        while (end < text.size() && find_letter(text[end]).ascii != 0) {
            ++end;
        }
        gather_tone(text, start, end);
        start = end + 1;
    }
}

}  // namespace tongket::vietnamese
