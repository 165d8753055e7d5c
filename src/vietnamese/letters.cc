#include "vietnamese/letters.h"

#include "base/utf8.h"

namespace tongket::vietnamese {

std::string_view trim_blanks(std::string_view text) {
    std::size_t start = 0;
    while (start < text.size()) {
        const auto [character, bytes] = base::decode_utf8(text, start);
        if (!is_blank(character)) {
            break;
        }
        start += bytes;
    }
    std::size_t end = start;
    for (std::size_t at = start; at < text.size();) {
        const auto [character, bytes] = base::decode_utf8(text, at);
        at += bytes;
        if (!is_blank(character)) {
            end = at;
        }
    }
    return text.substr(start, end - start);
}

}  // namespace tongket::vietnamese
