#include "report/picture_markup.h"

#include <algorithm>

namespace tongket::report {

PictureMarkup find_picture(std::string_view text) {
    PictureMarkup found;
    if (!text.starts_with("![")) {
        return found;
    }
    std::size_t at = 2;
    while (at < text.size() && text[at] != ']' && text[at] != '\n') {
        at += text[at] == '\\' && at + 1 < text.size() ? 2 : 1;
    }
    if (at >= text.size() || !text.substr(at).starts_with("](")) {
        return found;
    }
    found.alternative_end = at;
    at += 2;
    const bool is_quoted = at < text.size() && text[at] == '<';
    const std::size_t begin = is_quoted ? at + 1 : at;
    int depth = 1;
    for (at = begin; at < text.size() && text[at] != '\n'; ++at) {
        depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
        if (is_quoted ? text.substr(at).starts_with(">)") : depth == 0) {
            break;
        }
    }
    if (at >= text.size() || text[at] == '\n') {
        return found;
    }
    found.file = std::min(text.find_first_not_of(' ', begin), at);
    found.file_end = text.find_last_not_of(' ', at - 1) + 1;
    if (found.file < found.file_end) {
        found.size = at + (is_quoted ? 2 : 1);
    }
    return found;
}

}  // namespace tongket::report
