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
    std::size_t end = text.size();
    while (end > start) {
        std::size_t last = end - 1;
        while (last > start && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) {
            --last;
        }
        const auto [character, bytes] = base::decode_utf8(text, last);
        if (last + bytes < end || !is_blank(character)) {
            break;
        }
        end = last;
    }
    return text.substr(start, end - start);
}

}  // namespace tongket::vietnamese
