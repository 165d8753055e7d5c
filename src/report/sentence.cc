#include "report/sentence.h"

#include <string>

#include "base/utf8.h"
#include "vietnamese/normalize.h"

namespace tongket::report {

bool begins_small(std::string_view text) {
    if (text.empty()) {
        return false;
    }
    const std::string_view first = text.substr(0, base::decode_utf8(text, 0).bytes);
    return vietnamese::to_upper(first) != first;
}

bool ends_in_word(std::string_view text) {
    std::size_t start = text.size();
    while (start > 0 && (static_cast<unsigned char>(text[start - 1]) & 0xC0U) == 0x80) {
        --start;
    }
    if (start == 0) {
        return false;
    }
    const std::string folded = vietnamese::fold_accents(text.substr(start - 1));
    const char c = folded.size() == 1 ? folded[0] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

}  // namespace tongket::report
