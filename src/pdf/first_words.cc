#include "pdf/first_words.h"

namespace tongket::pdf {

std::string first_words(const graphics::TextItem& item) {
    constexpr std::size_t enough = 40;
    std::string text;
    for (const graphics::PlacedWord& placed : item.words) {
        if (text.size() > enough) {
            break;
        }
        text += placed.word->text;
    }
    return text;
}

}  // namespace tongket::pdf
